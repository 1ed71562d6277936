import { inflateSync } from 'node:zlib';
import { expect, test } from 'vitest';
import { loadDealtLeads, loadSnapshot, snapshotHash } from '../../../main/engine/runs/snapshot.ts';
import { openTestOffice, type TestOffice } from '../../helpers/engine.ts';
import { giveLeads } from '../../helpers/given-leads.ts';
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
  const row = office.db.raw.prepare('SELECT facts FROM run_snapshot WHERE run_id = ?').get(runId) as { facts: Buffer };
  expect(JSON.parse(inflateSync(row.facts).toString()).settings).toEqual(value);
  office.close();
});

type KeptFacts = {
  agents: ({ criteria: { subjects: string[] } } & Record<string, unknown>)[];
  signatures: ({ need: { subject: string | null } } & Record<string, unknown>)[];
  rules: Record<string, unknown>;
};

/** As the first version kept facts: as they are, with subjects in place of criteria and needs. */
function inFirstWriting(facts: KeptFacts): string {
  const { primaryOnly: _primaryOnly, subjectListed: _subjectListed, ...rules } = facts.rules;
  return JSON.stringify({
    ...facts,
    rules,
    agents: facts.agents.map(({ criteria, primary: _primary, ...agent }) => ({
      ...agent,
      subjects: criteria.subjects,
    })),
    signatures: facts.signatures.map(({ need, ...lead }) => ({ ...lead, subject: need.subject })),
  });
}

/** A run over leads with these subjects, put back to what the first version would have kept of it. */
async function firstRun(subjects: readonly (string | null)[]) {
  const office = await openTestOffice({
    agents: [
      { name: 'Ana', criteria: { subjects: ['Buying'] } },
      { name: 'Ben', criteria: { subjects: ['renting', 'Selling'] } },
    ],
  });
  await saveAuto(office, { matchCriteria: true });
  for (const [index, subject] of subjects.entries())
    await office.ok('leads.create', { name: `Lead ${index}`, subject });
  const run = await carryOut(office, { kind: 'auto' });
  const { snapshot, leads } = kept(office, run.runId);
  const text = inFirstWriting(JSON.parse(snapshot.text) as KeptFacts);
  office.db.raw
    .prepare('UPDATE run_snapshot SET facts = ?, hash = ? WHERE run_id = ?')
    .run(text, snapshotHash(text, leads), run.runId);
  return { office, run };
}

test('a run that the first version wrote plans again to the same plan, and explains itself', async () => {
  const { office, run } = await firstRun(['buying', 'BUYING', 'renting', 'selling', null]);
  const replay = await office.ok('runs.replay', { runId: run.runId });
  const { planHash, perAgent } = run;
  expect(replay).toMatchObject({ planHash, perAgent, isSame: true, differences: 0 });
  const { agents } = await office.ok('runs.explain', { runId: run.runId, leadId: 1 });
  expect(agents.map(({ name, text }) => [name, text])).toEqual([
    ['Dana Whitfield', 'off rotation'],
    ['Ana', 'chosen: 0 → 3'],
    ['Ben', 'criteria do not match: subject'],
  ]);
  office.close();
});

test('subjects of such a run are compared as they were then: by their letters, without other words for them', async () => {
  const { office, run } = await firstRun(['home buyers']);
  const replay = await office.ok('runs.replay', { runId: run.runId });
  expect([run.leftOver, replay.leftOver, replay.leftovers]).toEqual([0, 1, [{ reason: 'no_match', count: 1 }]]);
  office.close();
});

function kept(office: TestOffice, runId: number) {
  const snapshot = loadSnapshot(office.db, runId);
  if (snapshot === null) throw new Error('the run has no snapshot');
  return { snapshot, leads: loadDealtLeads(office.db, runId).leads };
}

test('with caps or without them, a replay of a distribution answers what the other would have dealt of closed leads', async () => {
  const office = await openTestOffice({ agents: [{ name: 'Ana', leadCap: 2 }, 'Ben'] });
  const [ana = 0] = office.agentIds;
  const ids = giveLeads(office, [
    { status: 'Lost', agentId: ana },
    { status: 'Contacting', agentId: ana },
    { status: 'Archived' },
    ...Array.from({ length: 4 }, () => ({})),
  ]);
  const to = { agentIds: [...office.agentIds] };
  const plans = [];
  for (const underCaps of [true, false]) {
    plans.push(await office.ok('runs.plan', { kind: 'distribute', target: { ids }, to, underCaps }));
  }
  for (const [index, plan] of plans.entries()) {
    const { placed, kept, leftOver, perAgent, sentence } = plans[1 - index]!;
    const replay = await office.ok('runs.replay', { runId: plan.runId, change: { underCaps: index === 1 } });
    expect(replay).toMatchObject({ placed, kept, leftOver, perAgent, sentence, isSame: false });
  }
  office.close();
});
