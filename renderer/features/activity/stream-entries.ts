import type { Activity, TimelineEntry } from '../../../shared/contract/activity.ts';
import { dayTimeOf } from './office-time.ts';

/** Something that was done or written, or that happened to a lead. */
export type StreamEntry = { readonly key: string; readonly at: number } & (
  | { readonly source: 'log'; readonly activity: Activity }
  | { readonly source: 'timeline'; readonly entry: TimelineEntry }
);

export const streamFilters = ['all', 'notes', 'calls', 'followUps', 'messages', 'timeline'] as const;
export type StreamFilter = (typeof streamFilters)[number];

export type StreamDay = { readonly day: string; readonly at: number; readonly entries: readonly StreamEntry[] };

/** The activity log and the timeline as one, newest first; of one moment what was done comes before what it led to. */
export function streamOf(log: readonly Activity[], timeline: readonly TimelineEntry[]): readonly StreamEntry[] {
  const written = log.map((activity) => ({
    key: `log ${activity.id}`,
    at: activity.at,
    source: 'log' as const,
    activity,
  }));
  // Entries of the timeline have no id and are only ever added at the top.
  const happened = timeline.map((entry, index) => ({
    key: `timeline ${timeline.length - index}`,
    at: entry.at,
    source: 'timeline' as const,
    entry,
  }));
  return [...happened, ...written].toSorted((one, other) => other.at - one.at);
}

const filterOfKind: Readonly<Record<Activity['kind'], StreamFilter>> = {
  note: 'notes',
  call: 'calls',
  followUp: 'followUps',
  email: 'messages',
  message: 'messages',
};

export function isShown(entry: StreamEntry, filter: StreamFilter): boolean {
  if (filter === 'all') return true;
  return filter === (entry.source === 'log' ? filterOfKind[entry.activity.kind] : 'timeline');
}

/** Grouped by the office's day, in the order that they have. */
export function byDay(entries: readonly StreamEntry[], timeZone: string): readonly StreamDay[] {
  const days = Map.groupBy(entries, ({ at }) => dayTimeOf(at, timeZone).day);
  return [...days].map(([day, ofDay]) => ({ day, at: ofDay[0]?.at ?? 0, entries: ofDay }));
}

/** The open follow-up that is due first; null = nothing is planned. */
export function nextFollowUp(log: readonly Activity[]): (Activity & { readonly dueAt: number }) | null {
  const open = log.filter(isOpenFollowUp).toSorted((one, other) => one.dueAt - other.dueAt || one.id - other.id);
  return open[0] ?? null;
}

function isOpenFollowUp(activity: Activity): activity is Activity & { readonly dueAt: number } {
  return activity.kind === 'followUp' && activity.completedAt === null && activity.dueAt !== null;
}
