import type { TimelineEntry } from '../../../shared/contract/activity.ts';
import type { Reason } from '../../../shared/contract/leads.ts';

/** How the ids in an entry are called. */
export type Names = {
  readonly agent: (id: number) => string;
  readonly status: (id: number) => string;
  readonly reason: (reason: Reason) => string;
};

export type TimelineWords = {
  readonly sentence: string;
  /** The reason, or what was written along with it. */
  readonly detail: string;
};

export function timelineWords(entry: TimelineEntry, names: Names): TimelineWords {
  const reason = entry.reason === null ? '' : names.reason(entry.reason);
  if (isToldWhole(entry)) return { sentence: entry.text, detail: reason };
  return { sentence: sentence(entry, names), detail: [reason, entry.text].filter((part) => part !== '').join(': ') };
}

/** What became of a lead that came back, and which act of a person was undone, is written down as a whole sentence. */
function isToldWhole({ kind, text, runId }: TimelineEntry): boolean {
  return text !== '' && (kind === 'reactivated' || (kind === 'undone' && runId === null));
}

function sentence(entry: TimelineEntry, names: Names): string {
  const from = entry.fromAgentId === null ? null : names.agent(entry.fromAgentId);
  const to = entry.toAgentId === null ? null : names.agent(entry.toAgentId);
  const status = entry.toStatusId === null ? null : names.status(entry.toStatusId);
  switch (entry.kind) {
    case 'created':
      return 'Lead created';
    case 'inquiry':
      return 'New inquiry';
    case 'assigned':
      return from === null ? `Assigned to ${to ?? 'nobody'}` : `Reassigned from ${from} to ${to ?? 'nobody'}`;
    case 'unassigned':
      return from === null ? 'Returned to the pool' : `Taken from ${from}, back in the pool`;
    case 'status':
      return status === null ? 'Status changed' : `Status changed to ${status}`;
    case 'flag':
      return 'Flags changed';
    case 'tags':
      return 'Tags changed';
    case 'contact':
      return 'Contact changed';
    case 'first_response':
      return 'First response given';
    case 'kept':
      return to === null && from === null ? 'Kept its agent' : `Stayed with ${to ?? from ?? ''}`;
    case 'reactivated':
      return 'Reactivated';
    case 'undone':
      return `Run undone: ${putBack(entry, to, status)}`;
  }
}

/** An undo of tags is about neither agent nor status. */
function putBack(entry: TimelineEntry, agent: string | null, status: string | null): string {
  if (entry.fromAgentId !== entry.toAgentId) return agent === null ? 'back in the pool' : `back with ${agent}`;
  if (status === null) return 'tags as before';
  return entry.fromStatusId === entry.toStatusId ? 'back as it was' : `status back to ${status}`;
}

/** What brought the lead to the agent it has now; null when the timeline does not say. */
export function assigningEntry(entries: readonly TimelineEntry[], agentId: number): TimelineEntry | null {
  const gives: readonly TimelineEntry['kind'][] = ['assigned', 'kept', 'reactivated', 'undone'];
  const isGiven = (entry: TimelineEntry) => entry.kind === 'kept' || entry.fromAgentId !== agentId;
  return entries.find((entry) => entry.toAgentId === agentId && gives.includes(entry.kind) && isGiven(entry)) ?? null;
}
