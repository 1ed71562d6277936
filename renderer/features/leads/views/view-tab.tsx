import { clsx } from 'clsx';
import { ChevronDown, Users } from 'lucide-react';
import { restsFocus } from '../../../ui/focus-home.ts';
import { wholeTip } from '../../../ui/tips.tsx';
import { openView } from '../view-state.ts';
import { contentOf } from './standing.ts';
import type { AnyView } from './use-views.ts';
import { ViewCount } from './view-count.tsx';
import { ViewMenu, type ViewActs } from './view-menu.tsx';

type ViewTabProps = {
  readonly view: AnyView;
  readonly isOn: boolean;
  readonly isChanged: boolean;
  /** Has no room in the bar: it stands in the menu at its end. */
  readonly isHidden: boolean;
  readonly acts: ViewActs;
};

export function ViewTab({ view, isOn, isChanged, isHidden, acts }: ViewTabProps) {
  return (
    <div
      data-view={view.id}
      className={clsx(
        'flex h-7 max-w-64 shrink-0 items-center rounded-control',
        isOn ? 'bg-pressed font-medium' : 'text-muted hover:bg-hover hover:text-ink',
        isHidden && 'invisible',
      )}
    >
      <button
        type="button"
        aria-pressed={isOn}
        {...(isOn && !isHidden && restsFocus)}
        onClick={() => openView(view.id, contentOf(view))}
        className={clsx('flex h-7 min-w-0 items-center gap-1.5 rounded-control pl-2.5', !isOn && 'pr-2.5')}
      >
        <span className="min-w-0 truncate" {...wholeTip(view.name)}>
          {view.name}
        </span>
        {'isShared' in view && view.isShared && <Users size={12} aria-label="shared" className="shrink-0 text-muted" />}
        {isChanged && <span className="shrink-0 font-normal text-muted">· changed</span>}
        <ViewCount filter={view.filter} isOn={isOn} />
      </button>
      {isOn && 'ownerId' in view ? (
        <ViewMenu
          view={view}
          acts={acts}
          trigger={
            <button
              type="button"
              aria-label={`View ${view.name}`}
              className="flex size-7 shrink-0 items-center justify-center rounded-control text-muted hover:text-ink"
            >
              <ChevronDown size={12} aria-hidden />
            </button>
          }
        />
      ) : (
        isOn && <span className="w-2.5" />
      )}
    </div>
  );
}
