import { expect, test } from 'vitest';
import { openTestOffice, type TestOffice } from '../../helpers/engine.ts';
import { addLeads, carryOut } from '../../helpers/leads.ts';

async function agentOf(office: TestOffice, name: string) {
  const agent = (await office.ok('team.list', {})).find((candidate) => candidate.name === name);
  return { leadCap: agent?.leadCap, leadRecipient: agent?.leadRecipient };
}

test('leads left over for want of room say whose cap to raise, and applying it places them all', async () => {
  const office = await openTestOffice({
    agents: [
      { name: 'Ana', leadCap: 2 },
      { name: 'Ben', leadCap: 4 },
    ],
  });
  await addLeads(office, 9);
  const plan = await office.ok('runs.plan', { kind: 'auto' });
  expect(plan.mends).toEqual([
    {
      kind: 'raise_cap',
      text: 'Raise the cap of Ana by 3',
      leads: 3,
      changes: [{ agentId: office.agentIds[0], name: 'Ana', leadCap: 5, leadRecipient: null }],
    },
  ]);
  const mended = await office.ok('runs.mend', { runId: plan.runId, mend: 0 });
  expect([mended.runId, mended.state, mended.placed, mended.leftOver, mended.mends]).toEqual([
    plan.runId,
    'planned',
    9,
    0,
    [],
  ]);
  expect(await agentOf(office, 'Ana')).toEqual({ leadCap: 5, leadRecipient: true });
  expect((await office.ok('runs.commit', { runId: plan.runId })).placed).toBe(9);
  office.close();
});

test('a mend of a run that was carried out plans a new run over what is still left', async () => {
  const office = await openTestOffice({ agents: [{ name: 'Ana', leadCap: 1 }] });
  await addLeads(office, 3);
  const run = await carryOut(office, { kind: 'auto' });
  const next = await office.ok('runs.mend', { runId: run.runId, mend: 0 });
  expect([next.runId === run.runId, next.state, next.placed, next.leftOver]).toEqual([false, 'planned', 2, 0]);
  office.close();
});

test('where nobody is in the rotation, the mend lets somebody receive leads again', async () => {
  const office = await openTestOffice({ agents: [{ name: 'Ana', leadRecipient: false, leadCap: 10 }] });
  await office.ok('team.save', { id: 1, leadCap: 0 });
  await addLeads(office, 2);
  const plan = await office.ok('runs.plan', { kind: 'auto' });
  expect(plan.mends.map(({ kind, text, leads }) => [kind, text, leads])).toEqual([
    ['turn_on_recipient', 'Let Ana receive leads', 2],
  ]);
  const mended = await office.ok('runs.mend', { runId: plan.runId, mend: 0 });
  expect([mended.placed, await agentOf(office, 'Ana')]).toEqual([2, { leadCap: 10, leadRecipient: true }]);
  office.close();
});

test('what only a person can mend is said as advice, and cannot be applied', async () => {
  const office = await openTestOffice({ agents: ['Ana'] });
  await office.ok('team.save', { id: 1, leadRecipient: false });
  await office.ok('absences.save', {
    agentId: office.agentIds[0] ?? 0,
    from: office.clock.now,
    to: office.clock.now + 2 * 86_400_000,
  });
  await office.ok('team.save', { id: 1, leadCap: 0 });
  await addLeads(office, 1);
  const plan = await office.ok('runs.plan', { kind: 'auto' });
  expect(plan.mends.map(({ kind, leads, changes }) => [kind, leads, changes])).toEqual([['advice', 1, []]]);
  expect(plan.mends[0]?.text).toContain('Ana is the first to be back');
  expect(await office.codeOf('runs.mend', { runId: plan.runId, mend: 0 })).toBe('CONFLICT');
  expect(await office.codeOf('runs.mend', { runId: plan.runId, mend: 1 })).toBe('NOT_FOUND');
  office.close();
});

test('an agent who is let in again takes no more than there is room for, and the rest is mended elsewhere', async () => {
  const office = await openTestOffice({ agents: [{ name: 'Dana', leadRecipient: false, leadCap: 3 }] });
  await office.ok('team.save', { id: 1, leadRecipient: false });
  await addLeads(office, 5);
  const plan = await office.ok('runs.plan', { kind: 'auto' });
  const [first] = plan.mends.filter(({ kind }) => kind === 'turn_on_recipient');
  const mended = await office.ok('runs.mend', { runId: plan.runId, mend: plan.mends.indexOf(first!) });
  expect(mended.placed).toBe(first?.leads);
  office.close();
});

test('letting the fallback receive leads mends what the pool cannot take, and promises just what it places', async () => {
  const office = await openTestOffice({
    agents: [{ name: 'Ana', leadRecipient: false, leadCap: 2, criteria: { subjects: ['buying'] } }],
  });
  await office.ok('team.save', { id: 1, leadRecipient: false });
  const ids = await addLeads(office, 3);
  await office.ok('leads.saveNeed', { leadId: ids[0] ?? 0, said: { subject: 'buying' } });
  await office.confirmed('settings.save', {
    section: 'routing',
    value: {
      on: true,
      mode: 'subject',
      matchFilter: false,
      threshold: 0,
      fallback: 'agent',
      fallbackAgentId: office.agentIds[0] ?? 0,
      respectWorkingHours: false,
    },
  });
  const plan = await office.ok('runs.plan', { kind: 'route', target: { ids } });
  expect(plan.mends.map(({ kind, text, leads }) => [kind, text, leads])).toEqual([
    ['turn_on_recipient', 'Let Ana receive leads', 2],
    [
      'advice',
      'Everyone who may take them is off rotation and held back by another gate, too. Look at the agents one by one',
      1,
    ],
  ]);
  const mended = await office.ok('runs.mend', { runId: plan.runId, mend: 0 });
  expect([mended.placed, mended.leftOver]).toEqual([2, 1]);
  office.close();
});
