import { clsx } from 'clsx';
import { PanelLeftClose, PanelLeftOpen, Search } from 'lucide-react';
import { formatNumber } from '../../lib/format.ts';
import { setPreferences, usePreferences } from '../../lib/preferences.ts';
import { href } from '../../lib/route.ts';
import { ariaKeys, keyCaps, shortcuts, shortcutWord } from '../../lib/shortcuts.ts';
import { useMedia } from '../../lib/use-media.ts';
import type { SignedIn } from '../../lib/use-session.ts';
import { IconButton } from '../../ui/icon-button.tsx';
import { Keys } from '../../ui/kbd.tsx';
import { Tooltip } from '../../ui/tooltip.tsx';
import { HistoryButton } from '../history/history-button.tsx';
import { openDialog } from './dialog-store.ts';
import { agentPlaces, brokerPlaces, type Place } from './places.ts';
import { PersonMenu } from './person-menu.tsx';
import { usePlaceCounts } from './use-place-counts.ts';

type SidebarProps = { signedIn: SignedIn; officeName: string; current: string };

/** A small window, or a large one at 200 % zoom: the screen gets the room. */
const narrow = '(max-width: 800px)';

export function Sidebar({ signedIn, officeName, current }: SidebarProps) {
  const isSidebarFolded = usePreferences((preferences) => preferences.isSidebarFolded);
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
      {!(isFolded && isNarrow) && (
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
              onClick={() => setPreferences({ isSidebarFolded: !isFolded })}
            />
          )}
        </div>
      )}
      <PaletteButton isFolded={isFolded} />
      <nav
        aria-label="Screens"
        className={clsx('mt-2 flex min-h-0 grow flex-col gap-0.5 overflow-y-auto py-1', !isFolded && 'px-2')}
      >
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
      <div className={clsx('flex items-center pt-1', isFolded ? 'flex-col-reverse gap-1' : 'gap-1 px-2')}>
        <PersonMenu signedIn={signedIn} isFolded={isFolded} />
        <HistoryButton />
      </div>
    </aside>
  );
}

function PaletteButton({ isFolded }: { isFolded: boolean }) {
  const { label } = shortcuts.palette;
  const open = () => openDialog('palette');
  if (isFolded) {
    return (
      <IconButton
        icon={Search}
        label={label}
        shortcut={shortcutWord('palette')}
        side="right"
        aria-keyshortcuts={ariaKeys('palette')}
        onClick={open}
        className="mt-2"
      />
    );
  }
  return (
    <div className="mt-3 px-2">
      <button
        type="button"
        aria-keyshortcuts={ariaKeys('palette')}
        onClick={open}
        className="flex h-8 w-full items-center gap-2.5 rounded-control bg-surface px-2 text-left text-muted inset-ring inset-ring-hairline hover:bg-hover hover:text-ink forced-colors:border"
      >
        <Search size={16} aria-hidden className="shrink-0" />
        <span className="grow">
          Search<span className="sr-only"> and act</span>
        </span>
        <span aria-hidden className="flex">
          <Keys caps={keyCaps(shortcuts.palette.keys[0])} />
        </span>
      </button>
    </div>
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
