import { clsx } from 'clsx';
import { PanelLeftClose, PanelLeftOpen } from 'lucide-react';
import { setSidebarFolded, useAppearance } from '../../lib/appearance.ts';
import { formatNumber } from '../../lib/format.ts';
import { href } from '../../lib/route.ts';
import { useMedia } from '../../lib/use-media.ts';
import type { SignedIn } from '../../lib/use-session.ts';
import { IconButton } from '../../ui/icon-button.tsx';
import { Tooltip } from '../../ui/tooltip.tsx';
import { agentPlaces, brokerPlaces, type Place } from './places.ts';
import { PersonMenu } from './person-menu.tsx';
import { usePlaceCounts } from './use-place-counts.ts';

type SidebarProps = { signedIn: SignedIn; officeName: string; current: string; onHelp: () => void };

/** A small window, or a large one at 200 % zoom: the screen gets the room. */
const narrow = '(max-width: 800px)';

export function Sidebar({ signedIn, officeName, current, onHelp }: SidebarProps) {
  const { isSidebarFolded } = useAppearance();
  const isNarrow = useMedia(narrow);
  const isFolded = isSidebarFolded || isNarrow;
  const isBroker = signedIn.role === 'broker';
  const counts = usePlaceCounts(isBroker);
  const places = isBroker ? brokerPlaces : agentPlaces;
  return (
    <aside
      className={clsx(
        'flex shrink-0 flex-col border-r border-hairline bg-canvas py-2',
        isFolded ? 'w-[52px] items-center' : 'w-[208px]',
      )}
    >
      <div className={clsx('flex h-9 items-center', isFolded ? 'justify-center' : 'justify-between pr-2 pl-4')}>
        {!isFolded && (
          <div className="min-w-0 leading-4">
            <p className="font-semibold">Baton</p>
            <p className="truncate text-xs text-muted">{officeName}</p>
          </div>
        )}
        {!isNarrow && (
          <IconButton
            size="small"
            side="right"
            icon={isFolded ? PanelLeftOpen : PanelLeftClose}
            label={isFolded ? 'Unfold the sidebar' : 'Fold the sidebar'}
            aria-expanded={!isFolded}
            onClick={() => setSidebarFolded(!isFolded)}
          />
        )}
      </div>
      <nav aria-label="Screens" className={clsx('mt-3 flex grow flex-col gap-0.5', !isFolded && 'px-2')}>
        {places.map((place) => (
          <PlaceLink
            key={place.name}
            place={place}
            count={counts[place.name]}
            isCurrent={place.name === current}
            isFolded={isFolded}
          />
        ))}
      </nav>
      <PersonMenu signedIn={signedIn} isFolded={isFolded} onHelp={onHelp} />
    </aside>
  );
}

type PlaceLinkProps = { place: Place; count: number | undefined; isCurrent: boolean; isFolded: boolean };

function PlaceLink({ place: { name, label, icon: Icon, key }, count, isCurrent, isFolded }: PlaceLinkProps) {
  const link = (
    <a
      href={href(`/${name}`)}
      aria-current={isCurrent ? 'page' : undefined}
      aria-label={isFolded ? label : undefined}
      className={clsx(
        'flex h-8 items-center rounded-control',
        isFolded ? 'w-9 justify-center' : 'gap-2.5 px-2',
        isCurrent ? 'bg-pressed font-medium text-ink' : 'text-muted hover:bg-hover hover:text-ink',
      )}
    >
      <Icon size={16} aria-hidden className="shrink-0" />
      {!isFolded && <span className="grow">{label}</span>}
      {!isFolded && count !== undefined && count > 0 && (
        <span className="figures text-xs font-normal text-muted">{formatNumber(count)}</span>
      )}
    </a>
  );
  if (!isFolded) return link;
  return (
    <Tooltip text={label} shortcut={`G ${key.toUpperCase()}`} side="right">
      {link}
    </Tooltip>
  );
}
