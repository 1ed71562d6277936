import type { TaskGroup } from '../../../shared/contract/tasks.ts';
import type { GroupCounts } from './task-words.ts';

/** A group that has tasks: where they begin among all tasks, and how many they are. */
export type GroupSpan = { readonly group: TaskGroup; readonly first: number; readonly count: number };

/** A line of the list: the heading of a group or a task, by its place among all tasks. */
export type Entry =
  | { readonly kind: 'heading'; readonly span: GroupSpan }
  | { readonly kind: 'task'; readonly span: GroupSpan; readonly index: number };

/** The engine gives the tasks group after group; empty groups are left out. */
export function groupSpans(counts: GroupCounts): readonly GroupSpan[] {
  let first = 0;
  return counts.flatMap(({ group, count }) => {
    const span = { group, first, count };
    first += count;
    return count > 0 ? [span] : [];
  });
}

/** What stands on a line, each group with a heading above it. */
export function entryAt(line: number, spans: readonly GroupSpan[]): Entry | null {
  for (const [order, span] of spans.entries()) {
    const heading = span.first + order;
    if (line === heading) return { kind: 'heading', span };
    if (line <= heading + span.count) return { kind: 'task', span, index: line - order - 1 };
  }
  return null;
}

/** On which line a task stands. */
export function lineOf(index: number, spans: readonly GroupSpan[]): number {
  return index + spans.filter(({ first }) => first <= index).length;
}
