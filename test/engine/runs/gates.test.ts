import { expect, test } from 'vitest';
import { openTestOffice, testNow, type TestOffice } from '../../helpers/engine.ts';
import { addLeads, carryOut, saveAuto } from '../../helpers/leads.ts';

const day = 24 * 3_600_000;

/** North and South, kept apart, with one agent in each and one who serves the whole office. */
async function openApart(): Promise<TestOffice & { north: number; south: number }> {
  const office = await openTestOffice();
  const { id: north } = await office.ok('branches.save', { name: 'North' });
  const { id: south } = await office.ok('branches.save', { name: 'South' });
  await office.confirmed('office.save', { office: { keepBranchesApart: true } });
  await office.ok('team.create', { name: 'Nora', email: 'nora@example.com', branchId: north, leadCap: 1 });
  await office.ok('team.create', { name: 'Sol', email: 'sol@example.com', branchId: south });
  await office.ok('team.create', { name: 'Every', email: 'every@example.com', leadRecipient: false });
  return { ...office, north, south };
}

function leadIn(office: TestOffice, name: string, branchId: number | null, subject: string | null = null) {
  return office.ok('leads.create', { name, branchId, subject });
}

async function verdicts(office: TestOffice, runId: number, leadId: number): Promise<[string, string, string][]> {
  const { agents } = await office.ok('runs.explain', { runId, leadId });
  return agents.map(({ name, verdict, text }) => [name, verdict, text]);
}

async function putAway(office: TestOffice, agentId: number, from: number, to: number): Promise<void> {
  await office.ok('absences.save', { agentId, from, to });
}

test('each lead of a run tells of every agent: chosen, the first gate that failed, or lost on level', async () => {
  const office = await openApart();
  const first = await leadIn(office, 'In the north', office.north);
  const second = await leadIn(office, 'In the north too', office.north);
  const third = await leadIn(office, 'In the south', office.south);
  const run = await carryOut(office, { kind: 'auto' });
  expect(run.sentence).toBe('2 leads assigned across 2 agents, 1 unassigned (agents at cap).');
  const dana = ['Dana Whitfield', 'gate', 'off rotation'];
  const every = ['Every', 'gate', 'off rotation'];
  expect(await verdicts(office, run.runId, first.id)).toEqual([
    dana,
    ['Nora', 'chosen', 'chosen: 0 → 1'],
    ['Sol', 'gate', 'other branch or department'],
    every,
  ]);
  expect(await verdicts(office, run.runId, second.id)).toEqual([
    dana,
    ['Nora', 'level', 'filled up by this run: 1/1'],
    ['Sol', 'gate', 'other branch or department'],
    every,
  ]);
  expect(await verdicts(office, run.runId, third.id)).toEqual([
    dana,
    ['Nora', 'gate', 'other branch or department'],
    ['Sol', 'chosen', 'chosen: 0 → 1'],
    every,
  ]);
  office.close();
});

test('an agent who stood even with the chosen one reads what decided: the ledger, or the turn', async () => {
  const office = await openTestOffice({ agents: ['Ana', 'Ben', { name: 'Cleo', leadCap: 9 }] });
  const reasons: string[][] = [];
  for (let day = 0; day < 2; day += 1) {
    const [leadId = 0] = await addLeads(office, 1, day);
    const run = await carryOut(office, { kind: 'auto' });
    reasons.push((await verdicts(office, run.runId, leadId)).slice(1).map(([, , text]) => text));
  }
  expect(reasons).toEqual([
    [
      'chosen: 0 → 1',
      'even with Ana at level 1, owed alike: not yet the turn',
      'even with Ana at level 1, owed alike: not yet the turn',
    ],
    [
      'even with Ben at level 1, but owed -2/3 against 1/3',
      'chosen: 0 → 1',
      'even with Ben at level 1, owed alike: not yet the turn',
    ],
  ]);
  office.close();
});

test('gates are kept by what leads have in common, never for each lead and agent', async () => {
  const office = await openApart();
  for (let index = 0; index < 30; index += 1)
    await leadIn(office, `Lead ${index}`, [office.north, office.south, null][index % 3] ?? null);
  const { runId } = await office.ok('runs.plan', { kind: 'auto' });
  const kept = office.db.raw.prepare('SELECT count(*) AS count FROM run_signature WHERE run_id = ?').get(runId);
  expect(kept).toEqual({ count: 3 });
  office.close();
});

test('an agent who is away takes nothing until the day of return, and says until when', async () => {
  const office = await openTestOffice({ agents: ['Ana', 'Ben'] });
  const [ana = 0, ben = 0] = office.agentIds;
  await putAway(office, ana, testNow - day, testNow + 3 * day);
  const [leadId = 0] = await addLeads(office, 1);
  const run = await carryOut(office, { kind: 'auto' });
  expect((await verdicts(office, run.runId, leadId)).slice(1)).toEqual([
    ['Ana', 'gate', 'away until 14 May'],
    ['Ben', 'chosen', 'chosen: 0 → 1'],
  ]);
  await putAway(office, ben, testNow, testNow + day);
  await addLeads(office, 2, 1);
  expect((await carryOut(office, { kind: 'auto' })).sentence).toBe(
    '0 leads assigned across 0 agents, 2 unassigned (agents away).',
  );
  office.clock.now = testNow + day;
  await carryOut(office, { kind: 'auto' });
  office.clock.now = testNow + 3 * day;
  await addLeads(office, 1, 3);
  const back = await carryOut(office, { kind: 'auto' });
  expect(back.perAgent.map(({ name, given }) => [name, given])).toEqual([
    ['Dana Whitfield', 0],
    ['Ana', 1],
    ['Ben', 0],
  ]);
  office.close();
});

test('working hours close the desk only where the office respects them', async () => {
  const office = await openTestOffice({ agents: ['Ana'] });
  office.clock.now = Date.UTC(2026, 4, 11, 3, 0);
  await addLeads(office, 1);
  await saveAuto(office, { respectWorkingHours: true });
  const closed = await office.ok('runs.plan', { kind: 'auto' });
  expect([closed.sentence, closed.perAgent[1]?.gateText]).toEqual([
    '0 leads to 0 agents, 1 left over (outside working hours).',
    'outside hours',
  ]);
  await saveAuto(office, { respectWorkingHours: false });
  expect((await office.ok('runs.plan', { kind: 'auto' })).placed).toBe(1);
  office.close();
});

test('match criteria are asked only where the office wants it, and an unknown subject excludes nobody', async () => {
  const buying = { subjects: ['Buying'] };
  const office = await openTestOffice({
    agents: [
      { name: 'Ana', criteria: buying },
      { name: 'Ben', leadCap: 1 },
    ],
  });
  const renting = await leadIn(office, 'A tenant', null, 'renting');
  await leadIn(office, 'Another tenant', null, 'Renting');
  const unknown = await leadIn(office, 'Somebody', null);
  await saveAuto(office, { matchCriteria: true });
  const run = await office.ok('runs.plan', { kind: 'auto' });
  expect(run.sentence).toBe('2 leads to 2 agents, 1 left over (agents at cap).');
  expect((await verdicts(office, run.runId, renting.id))[1]).toEqual(['Ana', 'gate', 'criteria do not match: subject']);
  expect((await verdicts(office, run.runId, unknown.id))[1]).toEqual(['Ana', 'chosen', 'chosen: 0 → 1']);
  office.close();
});

test('leads under cover and leads not to be contacted stay where they are, each with its reason', async () => {
  const office = await openTestOffice({ agents: ['Ana', 'Ben'] });
  const [covered = 0, silent = 0, free = 0, both = 0] = await addLeads(office, 4);
  const cover = office.db.raw.prepare('UPDATE lead SET covered_by = ? WHERE id = ?');
  for (const leadId of [covered, both]) cover.run(office.agentIds[0], leadId);
  for (const leadId of [silent, both]) await office.ok('leads.flag', { leadId, flag: 'doNotContact', on: true });
  const run = await carryOut(office, { kind: 'auto' });
  const { rows } = await office.ok('runs.leads', { runId: run.runId });
  expect(rows.map(({ leadId, outcome, leftoverReason }) => [leadId, outcome, leftoverReason])).toEqual([
    [covered, 'skipped', 'under_cover'],
    [silent, 'skipped', 'do_not_contact'],
    [free, 'placed', null],
    [both, 'skipped', 'do_not_contact'],
  ]);
  office.close();
});

test('the lead panel reads why the lead is with its present agent, until someone decides otherwise', async () => {
  const office = await openTestOffice({ agents: ['Ana', 'Ben'] });
  const [leadId = 0] = await addLeads(office, 1);
  expect(await office.ok('runs.explainPresent', { leadId })).toBeNull();
  const run = await carryOut(office, { kind: 'auto' });
  expect(await office.ok('runs.explainPresent', { leadId })).toEqual(
    await office.ok('runs.explain', { runId: run.runId, leadId }),
  );
  office.clock.now += 1000;
  await office.ok('leads.assign', { leadId, agentId: office.agentIds[1] ?? 0, reason: 'better_match' });
  expect(await office.ok('runs.explainPresent', { leadId })).toBeNull();
  office.close();
});
