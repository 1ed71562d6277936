import type { InputOf, OutputOf } from '../../../shared/contract/index.ts';
import { taskGroups, type Task, type TaskGroup } from '../../../shared/contract/tasks.ts';
import { slicesOf, type Slice } from '../../../shared/domain/tasks/pages.ts';
import type { ReadContext } from '../context.ts';
import { currentRevision } from '../db/revision.ts';
import { countFollowUps, listFollowUps } from './follow-ups.ts';
import { countResponses, listResponses } from './responses.ts';
import { requireScope, type Scope } from './scope.ts';

/** Group after group, in each what is due first; the counts are those of every group. */
export function listTasks(context: ReadContext, input: InputOf<'tasks.list'>): OutputOf<'tasks.list'> {
  const scope = requireScope(context, input.agentId);
  const counts = countTasks(context, scope);
  const asked = counts.filter(({ group }) => input.groups.includes(group));
  return {
    rows: slicesOf(asked, input).flatMap((slice) => rowsOf(context, scope, slice)),
    total: asked.reduce((sum, { count }) => sum + count, 0),
    counts,
    revision: currentRevision(context.db),
  };
}

function countTasks(context: ReadContext, scope: Scope): { group: TaskGroup; count: number }[] {
  const counts = { ...countResponses(context, scope), ...countFollowUps(context, scope) };
  return taskGroups.map((group) => ({ group, count: counts[group] }));
}

function rowsOf(context: ReadContext, scope: Scope, slice: Slice<TaskGroup>): Task[] {
  const { group } = slice;
  switch (group) {
    case 'response_overdue':
    case 'response_due':
      return listResponses(context, scope, { ...slice, group });
    case 'follow_up_overdue':
    case 'follow_up_today':
    case 'follow_up_later':
      return listFollowUps(context, scope, { ...slice, group });
  }
}
