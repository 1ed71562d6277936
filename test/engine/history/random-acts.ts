import fc from 'fast-check';
import type { Caller } from '../../../main/engine/context.ts';
import { openTestOffice, type TestOffice } from '../../helpers/engine.ts';
import { giveLeads } from '../../helpers/given-leads.ts';
import { saveAuto, statusId } from '../../helpers/leads.ts';

export const leadIds = [1, 2, 3, 4];
const statuses = ['Contacting', 'Qualified', 'Lost', 'Archived', 'Unassigned'];

const lead = fc.constantFrom(...leadIds);
const agent = fc.constantFrom(null, 2, 3);
const words = fc.constantFrom('one', 'two', 'Ünä', '');

/** Something that a person does to a lead, or to several. */
export const someAct = fc.oneof(
  fc.record({ act: fc.constant('assign' as const), lead, agent }),
  fc.record({ act: fc.constant('status' as const), lead, status: fc.constantFrom(...statuses) }),
  fc.record({
    act: fc.constant('flag' as const),
    lead,
    on: fc.boolean(),
    flag: fc.constantFrom('vip' as const, 'referral' as const),
  }),
  fc.record({ act: fc.constant('save' as const), lead, text: words, score: fc.constantFrom(10, 50) }),
  fc.record({ act: fc.constant('need' as const), lead, area: words }),
  fc.record({ act: fc.constant('note' as const), lead, text: words }),
  fc.record({
    act: fc.constant('call' as const),
    lead,
    outcome: fc.constantFrom('connected' as const, 'no_answer' as const),
  }),
  fc.record({ act: fc.constant('plan' as const), lead, inHours: fc.integer({ min: 1, max: 5 }) }),
  fc.record({ act: fc.constant('complete' as const), lead }),
  fc.record({ act: fc.constant('inquire' as const), lead }),
  fc.record({ act: fc.constant('reactivate' as const), lead }),
  fc.record({ act: fc.constant('merge' as const), lead, other: lead, takes: fc.boolean() }),
  fc.record({ act: fc.constant('bulk assign' as const), leads: fc.subarray(leadIds, { minLength: 1 }), agent }),
  fc.record({ act: fc.constant('bulk tag' as const), leads: fc.subarray(leadIds, { minLength: 1 }), text: words }),
  fc.record({ act: fc.constant('deal' as const) }),
);

export type SomeAct = typeof someAct extends fc.Arbitrary<infer One> ? One : never;

/** An office with leads in the pool, on desks and in the archive, one of them with another's phone. */
export async function openOffice(): Promise<TestOffice> {
  const office = await openTestOffice({
    agents: [{ name: 'Ana', leadCap: 3 }, 'Ben', { name: 'Cleo', role: 'broker' }],
  });
  await saveAuto(office, { on: true });
  giveLeads(office, [
    {},
    { status: 'Contacting', agentId: 2, tags: ['sea'] },
    { status: 'Archived', agentId: 3 },
    { status: 'Qualified', agentId: 3, flags: ['vip'] },
  ]);
  for (const id of leadIds) await office.ok('leads.save', { id, email: `lead${id}@example.org`, subject: 'buying' });
  office.db.raw.exec('DELETE FROM act');
  return office;
}

/** Carries one act out; an office may refuse it, and then nothing happens. */
export async function perform(office: TestOffice, act: SomeAct, caller: Caller = office.broker): Promise<void> {
  const leadId = 'lead' in act ? act.lead : 0;
  switch (act.act) {
    case 'assign':
      await office.call('leads.assign', { leadId, agentId: act.agent }, caller);
      return;
    case 'status':
      await office.call('leads.setStatus', { leadId, statusId: await statusId(office, act.status) }, caller);
      return;
    case 'flag':
      await office.call('leads.flag', { leadId, flag: act.flag, on: act.on }, caller);
      return;
    case 'save':
      await office.call(
        'leads.save',
        { id: leadId, name: `Lead ${act.text}`, score: act.score, tags: [act.text || 'x'] },
        caller,
      );
      return;
    case 'need':
      await office.call('leads.saveNeed', { leadId, said: { areas: [act.area || 'Hill'] } }, caller);
      return;
    case 'note':
      await office.call('activity.add', { kind: 'note', leadId, text: act.text || 'x' }, caller);
      return;
    case 'call':
      await office.call('activity.add', { kind: 'call', leadId, disposition: act.outcome }, caller);
      return;
    case 'plan': {
      const dueAt = office.clock.now + act.inHours * 3_600_000;
      await office.call('activity.add', { kind: 'followUp', leadId, dueAt }, caller);
      return;
    }
    case 'complete': {
      const log = await office.ok('activity.list', { leadId });
      const open = log.find(({ kind, completedAt }) => kind === 'followUp' && completedAt === null);
      if (open) await office.ok('activity.complete', { id: open.id }, caller);
      return;
    }
    case 'inquire': {
      const email = `lead${leadId}@example.org`;
      await office.call('leads.create', { name: 'X', email, inquiry: 'And a garden?', onKnown: 'inquiry' }, caller);
      return;
    }
    case 'reactivate':
      await office.call('leads.reactivate', { leadId }, caller);
      return;
    case 'merge': {
      const take = act.takes ? (['agent', 'status', 'name', 'subject'] as const) : [];
      await office.call('leads.merge', { keepId: leadId, mergeId: act.other, take: [...take] }, caller);
      return;
    }
    default:
      return carryOut(office, act, caller);
  }
}

async function carryOut(
  office: TestOffice,
  act: Extract<SomeAct, { act: 'bulk assign' | 'bulk tag' | 'deal' }>,
  caller: Caller,
): Promise<void> {
  const target = { ids: 'leads' in act ? act.leads : leadIds };
  const input =
    act.act === 'deal'
      ? { kind: 'auto' as const }
      : act.act === 'bulk tag'
        ? { kind: 'tag' as const, target, add: [act.text || 'x'] }
        : { kind: 'assign' as const, target, agentId: act.agent ?? 2 };
  const plan = await office.call('runs.plan', input, caller);
  if (plan.ok) await office.ok('runs.commit', { runId: plan.value.runId }, caller);
}
