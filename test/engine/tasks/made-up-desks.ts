import fc from 'fast-check';
import { dispositions, activityKinds } from '../../../shared/contract/activity.ts';
import { temperatures } from '../../../shared/contract/lead-filter.ts';
import type { DeskActivity, DeskLead } from './desk-office.ts';

/** Zones whose clocks change at midnight, by half an hour, twice a year or never, and one a day ahead. */
export const zones = ['America/New_York', 'America/Santiago', 'Australia/Lord_Howe', 'Asia/Kolkata', 'Pacific/Apia'];

/** Around both clock changes of the zones above, and one plain day. */
const moments = [
  Date.UTC(2026, 2, 8, 6, 30),
  Date.UTC(2026, 3, 5, 3, 0),
  Date.UTC(2026, 8, 6, 4, 15),
  Date.UTC(2026, 10, 1, 5, 30),
  Date.UTC(2026, 4, 11, 13, 0),
];

const minute = 60_000;
const statuses = ['Unassigned', 'Assigned', 'Contacting', 'Qualified', 'Closed', 'Lost', 'Archived', 'Trashed'];
const agentIds = [2, 3, null];

export type MadeUpDesks = {
  readonly timeZone: string;
  readonly now: number;
  readonly leads: readonly DeskLead[];
  readonly activities: readonly DeskActivity[];
};

/** Moments near the edges that count: now, the SLA of five minutes, midnights, thirty days. */
function around(now: number, spread: number): fc.Arbitrary<number> {
  return fc.oneof(
    fc.integer({ min: -spread, max: 0 }).map((ago) => now + ago),
    fc.constantFrom(0, -1, 1 - 5 * minute, -5 * minute, -5 * minute - 1, -30 * 1440 * minute).map((ago) => now + ago),
  );
}

function leadAt(now: number): fc.Arbitrary<Omit<DeskLead, 'id'>> {
  return fc
    .record({
      status: fc.constantFrom(...statuses),
      agentId: fc.constantFrom(...agentIds),
      coveredBy: fc.option(fc.constantFrom(2, 3), { freq: 5 }),
      createdAt: around(now, 35 * 1440 * minute),
      answeredAfter: fc.option(fc.oneof(fc.integer({ min: 0, max: 2000 * minute }), fc.constant(5 * minute))),
      score: fc.integer({ min: 0, max: 3 }),
      temperature: fc.constantFrom(...temperatures),
      flags: fc.constantFrom([], [], [], ['doNotContact' as const], ['vip' as const, 'referral' as const]),
    })
    .map(({ answeredAfter, agentId, ...lead }) => ({
      ...lead,
      agentId: lead.status === 'Unassigned' ? null : agentId,
      firstResponseAt: answeredAfter === null ? null : lead.createdAt + answeredAfter,
    }));
}

function activityAt(now: number, leads: number): fc.Arbitrary<Omit<DeskActivity, 'id'>> {
  const kind = fc.constantFrom(...activityKinds, 'call' as const, 'call' as const, 'followUp' as const);
  return fc
    .record({
      kind,
      leadId: fc.integer({ min: 1, max: leads }),
      authorId: fc.constantFrom(1, 2, 2, 3, null),
      at: around(now, 16 * 1440 * minute),
      disposition: fc.constantFrom(...dispositions),
      dueAfter: fc.oneof(fc.integer({ min: -3000, max: 3000 }), fc.constantFrom(0, 1440)),
      isDone: fc.boolean(),
    })
    .map(({ dueAfter, isDone, disposition, ...entry }) => ({
      ...entry,
      disposition: entry.kind === 'call' ? disposition : null,
      dueAt: entry.kind === 'followUp' ? now + dueAfter * minute : null,
      completedAt: entry.kind === 'followUp' && isDone ? now - 1 : null,
    }));
}

function numbered<Thing>(things: readonly Thing[]): (Thing & { id: number })[] {
  return things.map((thing, index) => ({ ...thing, id: index + 1 }));
}

export const madeUpDesks: fc.Arbitrary<MadeUpDesks> = fc
  .tuple(fc.constantFrom(...zones), fc.constantFrom(...moments), fc.integer({ min: -1440, max: 1440 }))
  .map(([timeZone, moment, minutes]) => ({ timeZone, now: moment + minutes * minute }))
  .chain(({ timeZone, now }) =>
    fc.array(leadAt(now), { minLength: 1, maxLength: 40 }).chain((leads) =>
      fc.array(activityAt(now, leads.length), { maxLength: 80 }).map((activities) => ({
        timeZone,
        now,
        leads: numbered(leads),
        activities: numbered(activities),
      })),
    ),
  );
