import type { Task, TaskGroup } from '../../../shared/contract/tasks.ts';
import { formatNumber, formatWhen } from '../../lib/format.ts';

export const groupLabels: Readonly<Record<TaskGroup, string>> = {
  response_overdue: 'First response overdue',
  response_due: 'First response due',
  follow_up_overdue: 'Follow-up overdue',
  follow_up_today: 'Follow-up today',
  follow_up_later: 'Follow-up later',
};

export type GroupCounts = readonly { readonly group: TaskGroup; readonly count: number }[];

const overdueGroups: readonly TaskGroup[] = ['response_overdue', 'follow_up_overdue'];

export function overdueCount(counts: GroupCounts): number {
  return sumOf(counts.filter(({ group }) => overdueGroups.includes(group)));
}

/** What is to be done by the end of today. */
export function dueCount(counts: GroupCounts): number {
  return sumOf(counts.filter(({ group }) => group !== 'follow_up_later'));
}

/** `41 to do, 12 overdue`. */
export function summaryOf(counts: GroupCounts): string {
  const due = dueCount(counts);
  const overdue = overdueCount(counts);
  if (due === 0) return 'Nothing is due';
  return `${formatNumber(due)} to do${overdue === 0 ? '' : `, ${formatNumber(overdue)} overdue`}`;
}

/** What comes next where nothing is due: `Next follow-up tomorrow 09:00.` */
export function nextWords(next: Task | undefined, now: number, timeZone: string): string {
  if (next === undefined) return 'A follow-up that is planned for a lead appears here.';
  return `Next follow-up ${formatWhen(next.dueAt, now, timeZone)}.`;
}

function sumOf(counts: GroupCounts): number {
  return counts.reduce((sum, { count }) => sum + count, 0);
}
