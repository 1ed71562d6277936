import { insertActivity } from '../activity/api.ts';
import type { WriteContext } from '../context.ts';
import { writeTimeline } from '../leads/api.ts';
import { planFollowUp, type Clock } from './follow-ups.ts';
import type { SampleLead } from './leads.ts';
import type { Random } from './random.ts';

/** A lead of the sample with the ids that it has in the office. */
export type StoredLead = {
  readonly id: number;
  readonly lead: SampleLead;
  readonly agentId: number | null;
  readonly statusId: number;
  readonly assignedStatusId: number;
  readonly unassignedStatusId: number;
  readonly assignedAt: number | null;
};

export type History = { readonly firstResponseAt: number | null; readonly changedAt: number };

const minute = 60_000;
const day = 24 * 60 * minute;

/** Writes what happened to a lead: its arrival, its agent, calls and notes, its way to the present status. */
export function writeHistory(context: WriteContext, random: Random, stored: StoredLead, office: Clock): History {
  const { id, lead, agentId, assignedAt } = stored;
  const arrival = { ...context, now: lead.createdAt, caller: { agentId: null, role: 'broker' as const } };
  writeTimeline(arrival, { leadId: id, kind: 'created', text: lead.source });
  if (agentId === null || assignedAt === null) return leaveUnowned(context, stored);
  writeTimeline(
    { ...context, now: assignedAt },
    {
      leadId: id,
      kind: 'assigned',
      toAgentId: agentId,
      fromStatusId: stored.unassignedStatusId,
      toStatusId: stored.assignedStatusId,
    },
  );
  const clock = createClock(random, assignedAt, context.now, assignedAt - lead.createdAt < atOnce);
  const asAgent = (): WriteContext => ({ ...context, now: clock(), caller: { agentId, role: 'agent' } });
  const firstResponseAt = random.chance(lead.stage.told) ? writeContacts(asAgent, random, stored, office) : null;
  const settled = asAgent();
  if (stored.statusId === stored.assignedStatusId) return { firstResponseAt, changedAt: firstResponseAt ?? assignedAt };
  writeTimeline(settled, {
    leadId: id,
    kind: 'status',
    fromStatusId: stored.assignedStatusId,
    toStatusId: stored.statusId,
  });
  return { firstResponseAt, changedAt: settled.now };
}

/** Who was given a lead within so many milliseconds answers it as quickly. */
const atOnce = 90_000;

/** A clock that goes on by minutes at first, or at once, and by days later, and never past now. */
function createClock(random: Random, start: number, now: number, isQuick: boolean): () => number {
  let at = start;
  let step = 0;
  return () => {
    const first = isQuick ? random.int(15, 200) * 1000 : random.int(1, 90) * minute * random.next();
    const pause = step === 0 ? first : random.int(2, 30) * 60 * minute;
    step += 1;
    at = Math.round(Math.min(now, at + pause));
    return at;
  };
}

function leaveUnowned(context: WriteContext, { id, lead, statusId, unassignedStatusId }: StoredLead): History {
  if (statusId === unassignedStatusId) return { firstResponseAt: null, changedAt: lead.createdAt };
  const now = Math.min(context.now, lead.createdAt + day);
  writeTimeline(
    { ...context, now },
    {
      leadId: id,
      kind: 'status',
      fromStatusId: unassignedStatusId,
      toStatusId: statusId,
    },
  );
  return { firstResponseAt: null, changedAt: now };
}

/** Calls, messages, a note, a follow-up; returns when the lead was first answered. */
function writeContacts(asAgent: () => WriteContext, random: Random, { id, lead }: StoredLead, office: Clock): number {
  const first = asAgent();
  const [firstCall, ...laterCalls] = lead.stage.calls;
  if (firstCall === undefined) insertActivity(first, { leadId: id, kind: 'email', text: 'Introduced myself.' });
  else insertActivity(first, { leadId: id, kind: 'call', disposition: firstCall, text: '' });
  writeTimeline(first, {
    leadId: id,
    kind: 'first_response',
    text: `after ${Math.max(1, Math.round((first.now - lead.createdAt) / minute))} min`,
  });
  for (const disposition of laterCalls) insertActivity(asAgent(), { leadId: id, kind: 'call', disposition, text: '' });
  if (lead.stage.notes.length > 0 && random.chance(0.7)) {
    insertActivity(asAgent(), { leadId: id, kind: 'note', text: random.pick(lead.stage.notes) });
  }
  if (lead.stage.hasFollowUp && random.chance(0.8)) planFollowUp(asAgent(), random, id, office);
  return first.now;
}
