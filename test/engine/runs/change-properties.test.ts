import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { CallOf } from '../../../shared/contract/index.ts';
import type { Target } from '../../../shared/contract/lead-filter.ts';
import { openTestOffice, type TestOffice } from '../../helpers/engine.ts';
import { giveLeads, statesOf, type GivenLead, type LeadState } from '../../helpers/given-leads.ts';
import { carryOut, statusId } from '../../helpers/leads.ts';

const [ana, ben, gone] = [2, 3, 4];
const closed = ['Closed', 'Lost', 'Archived', 'Trashed'];
const working = ['Assigned', 'Contacting', 'Qualified'];

const tag = fc.constantFrom('VIP', 'vip', 'Cold', 'cold', 'Garden', 'straße', 'STRASSE', 'é', 'É');
const flags = fc.subarray(['doNotContact', 'vip'] as const);

/** A lead as it may stand in an office; the desk of one who has left is empty. */
const someLead: fc.Arbitrary<GivenLead> = fc
  .record({
    agentId: fc.constantFrom(null, null, ana, ben, gone),
    status: fc.constantFrom('Unassigned', 'Unassigned', ...working, ...closed),
    coveredBy: fc.constantFrom(null, null, ben),
    flags,
    tags: fc.uniqueArray(tag, { maxLength: 4 }),
  })
  .map((lead) => {
    if (lead.agentId === gone) return { ...lead, status: closed[lead.tags.length % closed.length]! };
    return lead.status === 'Unassigned' && lead.agentId !== null ? { ...lead, status: 'Assigned' } : lead;
  });

type Act =
  | { readonly kind: 'status'; readonly status: string }
  | { readonly kind: 'archive' }
  | { readonly kind: 'recycle' }
  | { readonly kind: 'tag'; readonly add: readonly string[]; readonly remove: readonly string[] };

const someAct: fc.Arbitrary<Act> = fc.oneof(
  fc.constantFrom('Unassigned', ...working, ...closed).map((status): Act => ({ kind: 'status', status })),
  fc.constantFrom<Act>({ kind: 'archive' }, { kind: 'recycle' }),
  fc
    .record({ add: fc.uniqueArray(tag, { maxLength: 3 }), remove: fc.uniqueArray(tag, { maxLength: 3 }) })
    .map(({ add, remove }): Act => {
      const left = remove.filter((each) => !add.some((other) => same(other, each)));
      return { kind: 'tag', add: add.length + left.length === 0 ? ['VIP'] : add, remove: left };
    }),
);

function same(left: string, right: string): boolean {
  return left.toLowerCase() === right.toLowerCase();
}

/** What should become of one lead, told case by case. */
function expected(lead: GivenLead, state: LeadState, act: Act): LeadState {
  switch (act.kind) {
    case 'status':
      return act.status === 'Unassigned' && state.agentId !== null ? state : { ...state, status: act.status };
    case 'archive':
      return state.status === 'Archived' || state.status === 'Trashed' ? state : { ...state, status: 'Archived' };
    case 'recycle':
      if (lead.flags?.includes('doNotContact') || lead.coveredBy) return state;
      return { ...state, status: 'Unassigned', agentId: null, assignedAt: null };
    case 'tag': {
      const tags = state.tags.filter((each) => !act.remove.some((other) => same(other, each)));
      for (const each of act.add) if (!tags.some((other) => same(other, each))) tags.push(each);
      return { ...state, tags };
    }
  }
}

async function inputOf(office: TestOffice, act: Act, target: Target): Promise<CallOf<'runs.plan'>> {
  switch (act.kind) {
    case 'status':
      return { kind: 'status', target, statusId: await statusId(office, act.status) };
    case 'tag':
      return { kind: 'tag', target, add: [...act.add], remove: [...act.remove] };
    default:
      return { kind: act.kind, target };
  }
}

test('in any office a change does what it says to each lead it is about, and its undo makes all as it was', async () => {
  const cases = fc.record({
    leads: fc.array(fc.record({ lead: someLead, isMeant: fc.boolean() }), { minLength: 1, maxLength: 12 }),
    act: someAct,
    byFilter: fc.boolean(),
  });
  await fc.assert(
    fc.asyncProperty(cases, async ({ leads, act, byFilter }) => {
      const office = await openTestOffice({ agents: ['Ana', 'Ben', 'Gone'] });
      await office.ok('team.deactivate', { id: gone, workingLeads: { to: 'pool' } });
      const ids = giveLeads(
        office,
        leads.map(({ lead }) => lead),
      );
      const before = statesOf(office);
      const meant = ids.filter((_, index) => leads[index]!.isMeant);
      const except = ids.filter((id) => !meant.includes(id));
      const target = byFilter || meant.length === 0 ? { filter: {}, except } : { ids: meant };
      const run = await carryOut(office, await inputOf(office, act, target));

      const after = before.map((state, index) =>
        leads[index]!.isMeant ? expected(leads[index]!.lead, state, act) : state,
      );
      expect(statesOf(office)).toEqual(after);
      const changed = after.filter((state, index) => JSON.stringify(state) !== JSON.stringify(before[index])).length;
      expect([run.total, run.placed, run.skipped]).toEqual([meant.length, changed, meant.length - changed]);
      expect((await office.ok('runs.undo', { runId: run.runId })).restored).toBe(changed);
      expect(statesOf(office)).toEqual(before);
      office.close();
    }),
    { numRuns: 150 },
  );
});
