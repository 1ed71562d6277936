import { useScreenKeys } from '../../lib/use-screen-keys.ts';
import { closeLead, openLead, type PanelPart, useLeadsView } from '../leads/view-state.ts';
import type { Task } from '../../../shared/contract/tasks.ts';
import type { TaskActs } from './task-line.tsx';
import { focusTask, goToTask } from './task-state.ts';

type TaskKeys = {
  readonly tasks: { readonly rowAt: (index: number) => Task | undefined; readonly total: number };
  readonly activeIndex: number;
  readonly acts: TaskActs;
  readonly isBroker: boolean;
};

/** J, K, A, S, N, F and Esc as in every list of leads; C logs a call, D is done with the follow-up. */
export function useTaskKeys({ tasks, activeIndex, acts, isBroker }: TaskKeys): void {
  const current = () => tasks.rowAt(activeIndex);
  const openPart = (part: PanelPart) => () => {
    const id = useLeadsView.getState().openLeadId ?? current()?.leadId;
    if (id !== undefined) openLead(id, part);
  };
  const onTask = (act: (task: Task, index: number) => void) => () => {
    const task = current();
    if (task) act(task, activeIndex);
  };
  useScreenKeys({
    j: () => stepTask(tasks, activeIndex, 1),
    k: () => stepTask(tasks, activeIndex, -1),
    c: onTask(acts.onCall),
    d: onTask(acts.onDone),
    ...(isBroker && { a: openPart('assign') }),
    s: openPart('status'),
    n: openPart('note'),
    f: openPart('followUp'),
    Escape: () => {
      closeLead();
      focusTask();
    },
  });
}

/** The task after or before; an open panel goes along. One that is done has given its place to the next. */
export function stepTask({ rowAt, total }: TaskKeys['tasks'], activeIndex: number, by: 1 | -1): void {
  const { openLeadId } = useLeadsView.getState();
  const isInPlace = openLeadId === null || rowAt(activeIndex)?.leadId === openLeadId;
  const index = by === 1 && !isInPlace ? activeIndex : activeIndex + by;
  if (index < 0 || index >= total) return;
  goToTask(index);
  const task = rowAt(index);
  if (openLeadId !== null && task !== undefined) openLead(task.leadId);
}
