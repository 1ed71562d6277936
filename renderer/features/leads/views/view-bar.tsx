import { memo, useRef, useState } from 'react';
import type { SavedView } from '../../../../shared/contract/views.ts';
import { useSignedIn } from '../../../lib/use-session.ts';
import { openView, useLeadsView } from '../view-state.ts';
import { ChangeActs } from './change-acts.tsx';
import { SaveViewDialog } from './save-view-dialog.tsx';
import { contentOf, isSameContent, standingOf } from './standing.ts';
import { type AnyView, useViews } from './use-views.ts';
import { useOverflow } from './use-overflow.ts';
import { keepChanges, moveView, removeView } from './view-acts.ts';
import { MoreViews } from './more-views.tsx';
import type { ViewActs } from './view-menu.tsx';
import { ViewTab } from './view-tab.tsx';

/** The views that come with Baton, then the person's own; which one is on, and whether it was changed. */
export const ViewBar = memo(function ViewBar() {
  const me = useSignedIn();
  const views = useViews();
  const onScreen = useLeadsView();
  const { view: current, isChanged } = standingOf(onScreen, views);
  const [edited, setEdited] = useState<SavedView | 'new' | null>(null);
  const barRef = useRef<HTMLDivElement>(null);
  const all: readonly AnyView[] = [...views.builtIn, ...views.saved];
  const hidden = useOverflow(barRef);
  const isOwn = (view: SavedView) => view.ownerId === me?.agentId;
  const ofPerson = current !== null && 'ownerId' in current && isOwn(current) ? current : null;
  const canSave = current === null || !isSameContent(onScreen, current);

  const acts: ViewActs = {
    isOwn,
    canMove: (view, step) => views.saved[views.saved.findIndex(({ id }) => id === view.id) + step] !== undefined,
    onMove: (view, step) => void moveView(view, step, views.saved),
    onEdit: setEdited,
    onCopy: () => setEdited('new'),
    onRemove: (view) => void removeView(view, views.saved),
  };

  return (
    <div className="-ml-2.5 flex min-w-0 grow items-center gap-1">
      <div
        ref={barRef}
        role="group"
        aria-label="Views"
        className="relative flex h-7 min-w-0 shrink flex-wrap gap-x-1 gap-y-4 overflow-hidden"
      >
        {all.map((view) => (
          <ViewTab
            key={view.id}
            view={view}
            isOn={current?.id === view.id}
            isChanged={current?.id === view.id && isChanged}
            isHidden={hidden.has(String(view.id))}
            acts={acts}
          />
        ))}
      </div>
      <MoreViews views={all.filter(({ id }) => hidden.has(String(id)))} current={current} acts={acts} />
      <ChangeActs
        isInMenu={hidden.size > 0}
        onKeep={isChanged && ofPerson ? () => void keepChanges(ofPerson, contentOf(onScreen)) : null}
        onReset={isChanged && current ? () => openView(current.id, contentOf(current)) : null}
        onSave={canSave ? () => setEdited('new') : null}
      />
      {edited !== null && <SaveViewDialog view={edited === 'new' ? null : edited} onClose={() => setEdited(null)} />}
    </div>
  );
});
