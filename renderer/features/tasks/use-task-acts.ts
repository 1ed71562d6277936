import { useMemo } from 'react';
import { completeFollowUp } from '../activity/follow-up-done.ts';
import { openLead, setComposerKind } from '../leads/view-state.ts';
import type { TaskActs } from './task-line.tsx';
import { focusTask, standOnTask } from './task-state.ts';

/** What can be done with a task where it stands. */
export function useTaskActs(): TaskActs {
  return useMemo(
    () => ({
      onOpen(task, index) {
        standOnTask(index);
        openLead(task.leadId);
      },
      onCall(task, index) {
        standOnTask(index);
        openLead(task.leadId, 'note');
        setComposerKind('call');
      },
      onDone(task, index) {
        standOnTask(index);
        if (task.activityId !== null) void finish(task.activityId, task.name);
      },
    }),
    [],
  );
}

/** The next task takes the place of the one that is done, and the focus. */
async function finish(activityId: number, name: string): Promise<void> {
  if (await completeFollowUp(activityId, name)) focusTask();
}
