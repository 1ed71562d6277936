import { clsx } from 'clsx';
import { ChevronDown } from 'lucide-react';
import { Button } from '../../../ui/button.tsx';
import { Menu, MenuItem } from '../../../ui/menu.tsx';
import { openView } from '../view-state.ts';
import { contentOf } from './standing.ts';
import type { AnyView } from './use-views.ts';
import { ViewMenu, type ViewActs } from './view-menu.tsx';

type MoreViewsProps = {
  readonly views: readonly AnyView[];
  readonly current: AnyView | null;
  readonly acts: ViewActs;
};

/** The views that have no room in the bar. */
export function MoreViews({ views, current, acts }: MoreViewsProps) {
  if (views.length === 0) return null;
  const on = views.find(({ id }) => id === current?.id);
  return (
    <>
      <Menu
        trigger={
          <Button
            variant="quiet"
            className={clsx('h-7! max-w-48', on === undefined ? 'font-normal text-muted' : 'bg-pressed')}
          >
            <span className="min-w-0 truncate">{on?.name ?? `${views.length} more`}</span>
            <ChevronDown size={12} aria-hidden className="shrink-0 text-muted" />
          </Button>
        }
      >
        {views.map((view) => (
          <MenuItem key={view.id} onSelect={() => openView(view.id, contentOf(view))}>
            {view.name}
          </MenuItem>
        ))}
      </Menu>
      {on !== undefined && 'ownerId' in on && (
        <ViewMenu
          view={on}
          acts={acts}
          trigger={
            <Button variant="quiet" size="small" aria-label={`View ${on.name}`}>
              <ChevronDown size={12} aria-hidden />
            </Button>
          }
        />
      )}
    </>
  );
}
