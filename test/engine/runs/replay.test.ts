import { expect, test } from 'vitest';
import { openTestOffice } from '../../helpers/engine.ts';
import { addLeads, carryOut, saveAuto } from '../../helpers/leads.ts';

test('a run plans again to the same plan, byte for byte, long after everything has changed', async () => {
  const office = await openTestOffice({ agents: [{ name: 'Ana', leadCap: 5 }, { name: 'Ben', weight: 2 }, 'Cleo'] });
  await addLeads(office, 20);
  const run = await carryOut(office, { kind: 'auto' });
  await office.ok('team.save', { id: office.agentIds[0] ?? 0, leadCap: 0 });
  await addLeads(office, 5, 20);
  office.clock.now += 86_400_000;
  await carryOut(office, { kind: 'auto' });
  const replay = await office.ok('runs.replay', { runId: run.runId });
  const { snapshotHash, planHash, perAgent, placed, leftOver } = run;
  expect(replay).toMatchObject({ snapshotHash, planHash, perAgent, placed, leftOver, isSame: true, differences: 0 });
  expect(replay.certificate.proven).toBe(true);
  office.close();
});

test('with a changed configuration a replay answers what would have happened, and changes nothing', async () => {
  const office = await openTestOffice({
    agents: [
      { name: 'Ana', leadCap: 2 },
      { name: 'Ben', leadCap: 2 },
    ],
  });
  await addLeads(office, 10);
  const run = await carryOut(office, { kind: 'auto' });
  const given = (perAgent: readonly { name: string; given: number }[]) =>
    perAgent.flatMap((agent) => (agent.given > 0 ? [[agent.name, agent.given]] : []));
  expect(given(run.perAgent)).toEqual([
    ['Ana', 2],
    ['Ben', 2],
  ]);
  const before = office.db.raw.prepare('SELECT total_changes() AS changes').get();
  const [ana = 0] = office.agentIds;
  const uncapped = await office.ok('runs.replay', {
    runId: run.runId,
    change: { underCaps: false, agents: [{ agentId: ana, weight: 4 }] },
  });
  expect([given(uncapped.perAgent), uncapped.isSame, uncapped.leftOver, uncapped.sentence]).toEqual([
    [
      ['Ana', 8],
      ['Ben', 2],
    ],
    false,
    0,
    '10 leads to 2 agents.',
  ]);
  const alone = await office.ok('runs.replay', {
    runId: run.runId,
    change: {
      agents: [
        { agentId: ana, leadCap: null },
        { agentId: ana + 1, leadRecipient: false },
      ],
    },
  });
  expect(given(alone.perAgent)).toEqual([['Ana', 10]]);
  expect(office.db.raw.prepare('SELECT total_changes() AS changes').get()).toEqual(before);
  office.close();
});

test('a replay tells what cannot be planned again, and when what was kept has been altered', async () => {
  const office = await openTestOffice({ agents: ['Ana', 'Ben'] });
  await addLeads(office, 3);
  const assign = await carryOut(office, { kind: 'assign', agentId: office.agentIds[0] ?? 0, target: { filter: {} } });
  expect(await office.codeOf('runs.replay', { runId: assign.runId })).toBe('CONFLICT');
  expect(await office.codeOf('runs.replay', { runId: 999 })).toBe('NOT_FOUND');
  await addLeads(office, 2, 3);
  const run = await carryOut(office, { kind: 'auto' });
  const stranger = { agents: [{ agentId: 999, weight: 2 }] };
  expect(await office.codeOf('runs.replay', { runId: run.runId, change: stranger })).toBe('NOT_FOUND');
  office.db.raw.prepare('UPDATE run_lead SET from_agent_id = 2 WHERE run_id = ? AND lead_id = 4').run(run.runId);
  expect(await office.codeOf('runs.replay', { runId: run.runId })).toBe('CONFLICT');
  office.close();
});

test('the settings that a run used are kept with it', async () => {
  const office = await openTestOffice({ agents: ['Ana'] });
  const { value } = await saveAuto(office, { order: 'oldest', basis: 'desk' });
  await addLeads(office, 1);
  const { runId } = await office.ok('runs.plan', { kind: 'auto' });
  const row = office.db.raw.prepare('SELECT facts FROM run_snapshot WHERE run_id = ?').get(runId) as { facts: string };
  expect(JSON.parse(row.facts).settings).toEqual(value);
  office.close();
});
