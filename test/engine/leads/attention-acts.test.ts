import { isDeepStrictEqual } from 'node:util';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { CallOf, OutputOf } from '../../../shared/contract/index.ts';
import { leftoverReasons } from '../../../shared/contract/leftover-reasons.ts';
import { openTestOffice, type TestOffice } from '../../helpers/engine.ts';
import { addLeads, carryOut, saveAuto, statusId } from '../../helpers/leads.ts';

type Note = Pick<OutputOf<'leads.attention'>['rows'][number], 'reason' | 'runId' | 'since'>;
type RunMemory = { readonly id: number; readonly taken: ReadonlyMap<number, Note> };

/** What the list ought to hold, told act by act, with whole copies of what an undo may bring back. */
type Memory = {
  readonly notes: Map<number, Note>;
  /** Notes that the last act took from leads, until anything else happens to them. */
  readonly takenLast: Map<number, Note>;
  readonly runs: RunMemory[];
};

const leads = 6;
const statuses = ['Contacting', 'Archived', 'Not Picked', 'Lost'];

const leadNumber = fc.nat({ max: leads - 1 });
const agentNumber = fc.nat({ max: 2 });
const acts = fc.array(
  fc.oneof(
    fc.record({
      act: fc.constant('auto' as const),
      caps: fc.array(fc.nat({ max: 2 }), { minLength: 3, maxLength: 3 }),
    }),
    fc.record({ act: fc.constant('auto' as const), caps: fc.constant([0, 0, 0]) }),
    fc.record({ act: fc.constant('bulk' as const), lead: leadNumber, agent: agentNumber }),
    fc.record({ act: fc.constant('bulk status' as const), lead: leadNumber, status: fc.nat({ max: 3 }) }),
    fc.record({ act: fc.constant('recycle' as const), lead: leadNumber }),
    fc.record({ act: fc.constant('assign' as const), lead: leadNumber, agent: fc.option(agentNumber) }),
    fc.record({ act: fc.constant('status' as const), lead: leadNumber, status: fc.nat({ max: 3 }) }),
    fc.record({ act: fc.constant('flag' as const), lead: leadNumber, on: fc.boolean() }),
    fc.record({ act: fc.constant('come or go' as const), agent: agentNumber }),
    fc.record({ act: fc.constant('undo' as const) }),
  ),
  { minLength: 4, maxLength: 16 },
);

type Act = typeof acts extends fc.Arbitrary<(infer One)[]> ? One : never;

async function openOffice(): Promise<TestOffice> {
  const office = await openTestOffice({ agents: ['Ana', 'Ben', 'Cleo'] });
  await saveAuto(office, { on: true });
  await addLeads(office, leads);
  return office;
}

/** Carries one act out and notes what follows from it. */
async function perform(office: TestOffice, act: Act, memory: Memory): Promise<unknown> {
  const agentId = 'agent' in act && act.agent !== null ? (office.agentIds[act.agent] ?? 0) : null;
  const leadId = 'lead' in act ? act.lead + 1 : 0;
  switch (act.act) {
    case 'auto':
      for (const [index, id] of office.agentIds.entries()) {
        await office.ok('team.save', { id, leadCap: act.caps[index] ?? 0 });
      }
      return noteRun(office, (await carryOut(office, { kind: 'auto' })).runId, memory);
    case 'bulk':
      return runOver(office, { kind: 'assign', target: { ids: [leadId] }, agentId: agentId ?? 0 }, memory);
    case 'bulk status': {
      const status = await statusId(office, statuses[act.status] ?? '');
      return runOver(office, { kind: 'status', target: { ids: [leadId] }, statusId: status }, memory);
    }
    case 'recycle':
      return runOver(office, { kind: 'recycle', target: { ids: [leadId] } }, memory);
    case 'assign':
      return assign(office, leadId, agentId, memory);
    case 'status': {
      const status = await statusId(office, statuses[act.status] ?? '');
      return setStatus(office, leadId, status, memory);
    }
    case 'flag':
      return touch(office, leadId, memory, () => office.ok('leads.flag', { leadId, flag: 'vip', on: act.on }));
    case 'come or go':
      return comeOrGo(office, agentId ?? 0, memory);
    case 'undo':
      return undoLast(office, memory);
  }
}

async function runOver(office: TestOffice, input: CallOf<'runs.plan'>, memory: Memory): Promise<void> {
  const plan = await office.call('runs.plan', input);
  if (!plan.ok) return;
  await office.ok('runs.commit', { runId: plan.value.runId });
  await noteRun(office, plan.value.runId, memory);
}

async function assign(office: TestOffice, leadId: number, agentId: number | null, memory: Memory): Promise<void> {
  const given = memory.takenLast.get(leadId);
  const isChanged = await touch(office, leadId, memory, () => office.ok('leads.assign', { leadId, agentId }));
  if (!isChanged) return;
  const note = memory.notes.get(leadId);
  if (agentId === null || !(await activeIds(office)).has(agentId)) return putBack(memory, leadId, given);
  if (note) memory.takenLast.set(leadId, note);
  memory.notes.delete(leadId);
}

/** A closed lead that is to be worked again, and that its agent may not have, waits: nobody routes here. */
async function setStatus(office: TestOffice, leadId: number, status: number, memory: Memory): Promise<void> {
  const { agentId } = await office.ok('leads.get', { id: leadId });
  const hasAgent = agentId !== null && (await activeIds(office)).has(agentId);
  let isWaiting = false;
  await touch(office, leadId, memory, async () => {
    const { sentence } = await office.ok('leads.setStatus', { leadId, statusId: status });
    isWaiting = sentence?.includes('needs attention') ?? false;
    if (sentence !== null && !hasAgent) expect(isWaiting).toBe(true);
  });
  if (!isWaiting || memory.notes.has(leadId)) return;
  const reason = hasAgent ? 'agents_at_cap' : 'nobody_eligible';
  memory.notes.set(leadId, { reason, runId: null, since: office.clock.now });
}

/** Does something to a lead; answers whether it changed the lead. */
async function touch(
  office: TestOffice,
  leadId: number,
  { takenLast }: Memory,
  act: () => Promise<unknown>,
): Promise<boolean> {
  const { attention: _before, ...before } = await office.ok('leads.get', { id: leadId });
  await act();
  const { attention: _after, ...after } = await office.ok('leads.get', { id: leadId });
  const isChanged = !isDeepStrictEqual(before, after);
  if (isChanged) takenLast.delete(leadId);
  return isChanged;
}

async function comeOrGo(office: TestOffice, agentId: number, memory: Memory): Promise<void> {
  if (!(await activeIds(office)).has(agentId)) {
    await office.ok('team.reactivate', { id: agentId });
    return;
  }
  const left = await office.ok('team.deactivate', { id: agentId, workingLeads: { to: 'distribute' } });
  await noteRun(office, left.runId ?? 0, memory);
}

/** A run that left the lead over in the meantime knows better. */
function putBack({ notes }: Memory, leadId: number, note: Note | undefined): void {
  if (note && !notes.has(leadId)) notes.set(leadId, note);
}

async function noteRun(office: TestOffice, runId: number, memory: Memory): Promise<void> {
  const { rows } = await office.ok('runs.leads', { runId });
  const active = await activeIds(office);
  const taken = new Map<number, Note>();
  for (const { leadId, outcome, toAgentId, leftoverReason } of rows) {
    const note = memory.notes.get(leadId);
    const reason = leftoverReasons.find((each) => each === leftoverReason);
    if (outcome === 'left_over' && reason && (toAgentId === null || !active.has(toAgentId))) {
      memory.notes.set(leadId, { reason, runId, since: note?.since ?? office.clock.now });
    }
    if (outcome !== 'placed') continue;
    memory.takenLast.delete(leadId);
    if (note === undefined || toAgentId === null || !active.has(toAgentId)) continue;
    taken.set(leadId, note);
    memory.takenLast.set(leadId, note);
    memory.notes.delete(leadId);
  }
  memory.runs.push({ id: runId, taken });
}

async function undoLast(office: TestOffice, memory: Memory): Promise<void> {
  const run = memory.runs.pop();
  if (!run) return;
  const undo = await office.call('runs.undo', { runId: run.id });
  if (!undo.ok) {
    // Its agents have left: it stands as it was carried out.
    expect(undo.error.code).toBe('NOT_UNDOABLE');
    memory.runs.push(run);
    return;
  }
  const { rows } = await office.ok('runs.leads', { runId: undo.value.runId });
  for (const { leadId } of rows) {
    memory.takenLast.delete(leadId);
    putBack(memory, leadId, run.taken.get(leadId));
  }
}

async function activeIds(office: TestOffice): Promise<ReadonlySet<number>> {
  const team = await office.ok('team.list', {});
  return new Set(team.filter(({ status }) => status === 'active').map(({ id }) => id));
}

async function expectedList(office: TestOffice, { notes }: Memory): Promise<unknown[]> {
  const active = await activeIds(office);
  const pipeline = await office.ok('statuses.list', {});
  const { rows } = await office.ok('leads.list', { limit: 200 });
  return rows
    .filter(({ id, statusId: status, agentId }) => {
      const category = pipeline.find((each) => each.id === status)?.category;
      if (category !== 'unassigned' && category !== 'working') return false;
      return agentId === null ? notes.has(id) || category === 'working' : !active.has(agentId);
    })
    .map(({ id, agentId, changedAt }) => ({
      leadId: id,
      agentId,
      ...(notes.get(id) ?? { reason: agentId === null ? 'no_agent' : 'agent_left', runId: null, since: changedAt }),
    }))
    .toSorted((one, other) => one.since - other.since || one.leadId - other.leadId);
}

test('whatever happens, the list holds exactly the leads that were left over or are in work, and that nobody has', async () => {
  const seen = { listed: 0, undone: 0 };
  await fc.assert(
    fc.asyncProperty(acts, async (all) => {
      const office = await openOffice();
      const memory: Memory = { notes: new Map(), takenLast: new Map(), runs: [] };
      for (const act of all) {
        office.clock.now += 60_000;
        await perform(office, act, memory);
        const expected = await expectedList(office, memory);
        const { rows, total } = await office.ok('leads.attention', {});
        const told = rows.map(({ leadId, agentId, reason, runId, since }) => ({
          leadId,
          agentId,
          reason,
          runId,
          since,
        }));
        expect([total, told]).toEqual([expected.length, expected]);
        await expectSameByFilter(office, rows);
        seen.listed += total;
        seen.undone += act.act === 'undo' ? 1 : 0;
      }
      office.close();
    }),
    { numRuns: 60 },
  );
  expect([seen.listed > 100, seen.undone > 10]).toEqual([true, true]);
});

/** The table, its counts, a bulk act and the single lead agree with the list. */
async function expectSameByFilter(office: TestOffice, listed: OutputOf<'leads.attention'>['rows']): Promise<void> {
  const filter = { needsAttention: true as const };
  const ids = listed.map(({ leadId }) => leadId).toSorted((one, other) => one - other);
  const page = await office.ok('leads.list', { filter, sort: [{ field: 'createdAt' }] });
  const { total } = await office.ok('leads.facets', { filter, fields: ['status'] });
  const plan = await office.ok('runs.plan', { kind: 'assign', agentId: 1, target: { filter } });
  await office.ok('runs.cancel', { runId: plan.runId });
  expect([page.rows.map(({ id }) => id), total, plan.total]).toEqual([ids, ids.length, ids.length]);
  const [first] = listed;
  if (!first) return;
  const { attention } = await office.ok('leads.get', { id: first.leadId });
  const { reason, text, runId, since } = first;
  expect(attention).toEqual({ reason, text, runId, since });
}
