import fc from 'fast-check';
import { expect, test } from 'vitest';
import { openTestOffice } from '../../helpers/engine.ts';
import { addLeads, carryOut, leadStates, saveAuto, statusId } from '../../helpers/leads.ts';

test('the leads of the eligible statuses are dealt evenly under the caps, and what is left says why', async () => {
  const office = await openTestOffice({
    agents: [
      { name: 'Ana', leadCap: 2 },
      { name: 'Ben', leadCap: 5 },
      { name: 'Cleo', leadRecipient: false },
      { name: 'Dev', leadCap: 0 },
    ],
  });
  await addLeads(office, 9);
  const run = await carryOut(office, { kind: 'auto' });
  expect(run.sentence).toBe('7 leads assigned across 2 agents, 2 unassigned (agents at cap).');
  expect(run.certificate?.proven).toBe(true);
  expect(
    run.perAgent.map(({ name, before, given, after, gateText }) => [name, before, given, after, gateText]),
  ).toEqual([
    ['Dana Whitfield', 0, 0, 0, 'off rotation'],
    ['Ana', 0, 2, 2, null],
    ['Ben', 0, 5, 5, null],
    ['Cleo', 0, 0, 0, 'off rotation'],
    ['Dev', 0, 0, 0, 'at cap 0/0'],
  ]);
  const leftOver = await office.ok('runs.leads', { runId: run.runId, outcomes: ['left_over'] });
  expect(leftOver.rows.map((row) => row.leftoverReason)).toEqual(['agents_at_cap', 'agents_at_cap']);
  office.close();
});

test('the last-run sentence has the form of the panel, in the zone of the office', async () => {
  const office = await openTestOffice({ agents: ['Ana', 'Ben'], timeZone: 'Europe/Berlin' });
  await addLeads(office, 3);
  await carryOut(office, { kind: 'auto' });
  const [schedule] = await office.ok('schedule.list', {});
  expect(schedule?.lastRun).toBe('Last run: 2026-05-11 15:00 — 3 leads assigned across 2 agents, 0 unassigned.');
  office.close();
});

test('thirty runs of one lead give three equal agents exactly ten each', async () => {
  const office = await openTestOffice({ agents: ['Ana', 'Ben', 'Cleo'] });
  for (let day = 0; day < 30; day += 1) {
    await addLeads(office, 1, day);
    await carryOut(office, { kind: 'auto' });
    office.clock.now += 86_400_000;
  }
  const desks = new Map((await office.ok('team.list', {})).map(({ id, deskSize }) => [id, deskSize]));
  expect(office.agentIds.map((id) => desks.get(id))).toEqual([10, 10, 10]);
  expect((await office.ok('ledger.list', {})).map(({ owed }) => owed)).toEqual(['0', '0', '0', '0']);
  office.close();
});

test('a lead moved by hand does not shift the rotation', async () => {
  const office = await openTestOffice({ agents: ['Ana', 'Ben', 'Cleo'] });
  const received: (number | null)[] = [];
  for (let day = 0; day < 6; day += 1) {
    const [leadId = 0] = await addLeads(office, 1, day);
    await carryOut(office, { kind: 'auto' });
    received.push((await office.ok('leads.get', { id: leadId })).agentId);
    await office.ok('leads.assign', { leadId, agentId: office.agentIds[0] ?? 0, reason: 'handled_personally' });
  }
  const counts = office.agentIds.map((id) => received.filter((agent) => agent === id).length);
  expect(counts).toEqual([2, 2, 2]);
  office.close();
});

test('a lead in a re-eligible status moves to somebody else, and is kept as the last resort', async () => {
  const office = await openTestOffice({ agents: ['Ana', 'Ben'] });
  const [ana = 0, ben = 0] = office.agentIds;
  const [leadId = 0] = await addLeads(office, 1);
  await office.ok('leads.assign', { leadId, agentId: ana });
  await office.ok('leads.setStatus', { leadId, statusId: await statusId(office, 'Missed') });
  const moved = await carryOut(office, { kind: 'auto' });
  expect([moved.placed, moved.kept, leadStates(office)[0]]).toEqual([
    1,
    0,
    { id: leadId, agent: ben, status: 'Assigned' },
  ]);

  await office.ok('leads.setStatus', { leadId, statusId: await statusId(office, 'Missed') });
  await office.ok('team.save', { id: ana, leadRecipient: false });
  const kept = await carryOut(office, { kind: 'auto' });
  expect([kept.placed, kept.kept, leadStates(office)[0]]).toEqual([0, 1, { id: leadId, agent: ben, status: 'Missed' }]);
  expect(kept.sentence).toBe('0 leads assigned across 0 agents, 0 unassigned.');
  office.close();
});

test('a lead flagged Do not contact stays where it is and is named as such', async () => {
  const office = await openTestOffice({ agents: ['Ana'] });
  const [first = 0, second = 0] = await addLeads(office, 2);
  await office.ok('leads.flag', { leadId: first, flag: 'doNotContact', on: true });
  const run = await carryOut(office, { kind: 'auto' });
  const { rows } = await office.ok('runs.leads', { runId: run.runId });
  expect(rows.map(({ leadId, outcome, leftoverReason }) => [leadId, outcome, leftoverReason])).toEqual([
    [first, 'skipped', 'do_not_contact'],
    [second, 'placed', null],
  ]);
  office.close();
});

test('the explanation of a lead names every agent, chosen or why not', async () => {
  const office = await openTestOffice({
    agents: [{ name: 'Ana', leadCap: 1 }, { name: 'Ben' }, { name: 'Cleo', leadRecipient: false }],
  });
  const ids = await addLeads(office, 3);
  const run = await carryOut(office, { kind: 'auto' });
  const last = (await office.ok('runs.leads', { runId: run.runId, agentId: office.agentIds[1] ?? 0 })).rows[0];
  const explained = await office.ok('runs.explain', { runId: run.runId, leadId: last?.leadId ?? ids[0] ?? 0 });
  expect(explained.agents.map(({ name, verdict, text }) => [name, verdict, text])).toEqual([
    ['Dana Whitfield', 'gate', 'off rotation'],
    ['Ana', 'level', 'filled up by this run: 1/1'],
    ['Ben', 'chosen', 'chosen: 0 → 2'],
    ['Cleo', 'gate', 'off rotation'],
  ]);
  office.close();
});

test('all away from rotation gives nobody, and every lead its reason', async () => {
  const office = await openTestOffice({ agents: [{ name: 'Ana', leadRecipient: false }] });
  await addLeads(office, 2);
  const run = await carryOut(office, { kind: 'auto' });
  expect(run.sentence).toBe('0 leads assigned across 0 agents, 2 unassigned (agents off rotation).');
  office.close();
});

test('the order of service decides who is served when room is short', async () => {
  const office = await openTestOffice({ agents: [{ name: 'Ana', leadCap: 1 }] });
  const cold = await office.ok('leads.create', { name: 'Cold', temperature: 'cold' });
  office.clock.now += 1000;
  const hot = await office.ok('leads.create', { name: 'Hot', temperature: 'hot' });
  const served = async (order: 'hottest' | 'newest' | 'oldest') => {
    await saveAuto(office, { order });
    const plan = await office.ok('runs.plan', { kind: 'auto' });
    const { rows } = await office.ok('runs.leads', { runId: plan.runId, outcomes: ['placed'] });
    return rows.map((row) => row.leadId);
  };
  expect(await served('hottest')).toEqual([hot.id]);
  expect(await served('newest')).toEqual([hot.id]);
  expect(await served('oldest')).toEqual([cold.id]);
  office.close();
});

test('levelling the desks fills the smallest desks first', async () => {
  const office = await openTestOffice({ agents: ['Ana', 'Ben'] });
  const [ana = 0] = office.agentIds;
  const ids = await addLeads(office, 4);
  await carryOut(office, { kind: 'assign', agentId: ana, target: { ids } });
  await addLeads(office, 6, 4);
  await saveAuto(office, { basis: 'desk' });
  const run = await carryOut(office, { kind: 'auto' });
  expect(run.perAgent.map(({ after }) => after)).toEqual([0, 5, 5]);
  office.close();
});

test('after any sequence of runs, hand moves and undos the figures of the runs agree with the tables', async () => {
  const act = fc.oneof(
    fc.record({ kind: fc.constant('arrive' as const), count: fc.integer({ min: 1, max: 4 }) }),
    fc.record({ kind: fc.constant('auto' as const) }),
    fc.record({ kind: fc.constant('assign' as const), agent: fc.nat({ max: 2 }) }),
    fc.record({ kind: fc.constant('undo' as const) }),
  );
  await fc.assert(
    fc.asyncProperty(fc.array(act, { maxLength: 8 }), fc.integer({ min: 0, max: 4 }), async (acts, leadCap) => {
      const office = await openTestOffice({ agents: [{ name: 'Ana', leadCap }, 'Ben', 'Cleo'] });
      let arrived = 0;
      let lastRun = 0;
      const desks = async () => new Map((await office.ok('team.list', {})).map(({ id, deskSize }) => [id, deskSize]));
      for (const step of acts) {
        if (step.kind === 'arrive') arrived += (await addLeads(office, step.count, arrived)).length;
        else if (step.kind === 'undo') {
          if (lastRun > 0) await office.ok('runs.undo', { runId: lastRun });
          lastRun = 0;
        } else {
          const before = await desks();
          const run = await carryOut(
            office,
            step.kind === 'auto'
              ? { kind: 'auto' }
              : { kind: 'assign', agentId: office.agentIds[step.agent] ?? 0, target: { filter: {} } },
          );
          lastRun = run.runId;
          const after = await desks();
          for (const share of run.perAgent) {
            expect([share.before, share.after]).toEqual([before.get(share.agentId), after.get(share.agentId)]);
          }
          expect(run.placed + run.kept + run.leftOver + run.skipped).toBe(run.total);
        }
        expect(leadStates(office).every(({ agent, status }) => (agent === null) === (status === 'Unassigned'))).toBe(
          true,
        );
      }
      expect((await office.ok('audit.verify', {})).intact).toBe(true);
      office.close();
    }),
    { numRuns: 25 },
  );
});
