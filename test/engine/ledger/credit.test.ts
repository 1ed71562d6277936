import { expect, test } from 'vitest';
import { openTestOffice, testNow, type TestOffice } from '../../helpers/engine.ts';
import { addLeads, carryOut } from '../../helpers/leads.ts';

async function openOffice() {
  const office = await openTestOffice({ agents: ['Ana', 'Ben', 'Cleo'] });
  const [ana = 0, ben = 0, cleo = 0] = office.agentIds;
  return { office, ana, ben, cleo };
}

/** One lead comes in and is dealt: the id of the agent who gets it. */
async function dealOne(office: TestOffice): Promise<number | null> {
  const [id = 0] = await addLeads(office, 1);
  await carryOut(office, { kind: 'auto' });
  return (await office.ok('leads.get', { id })).agentId;
}

async function owed(office: TestOffice): Promise<string[]> {
  const lines = await office.ok('ledger.list', {});
  return office.agentIds.map((id) => lines.find(({ agentId }) => agentId === id)?.owed ?? '');
}

test('a credit of one lead gives its agent the next remainder, and then all are level', async () => {
  const { office, cleo } = await openOffice();
  expect(
    await office.ok('ledger.credit', { agentId: cleo, owed: '1', reason: 'lost a lead to a typing error' }),
  ).toEqual({
    agentId: cleo,
    given: 0,
    given30Days: 0,
    entitled: '1',
    owed: '1',
  });
  expect(await dealOne(office)).toBe(cleo);
  expect(await owed(office)).toEqual(['1/3', '1/3', '1/3']);
  office.close();
});

test('a debit makes its agent wait exactly that much', async () => {
  const { office, ana, ben, cleo } = await openOffice();
  await office.ok('ledger.credit', { agentId: ana, owed: '-1', reason: 'two leads of a friend' });
  expect([await dealOne(office), await dealOne(office)]).toEqual([ben, cleo]);
  expect(await owed(office)).toEqual(['-1/3', '-1/3', '-1/3']);
  office.close();
});

test('a credit is written with who gave it and why, and the audit keeps figures only', async () => {
  const { office, ana } = await openOffice();
  await office.ok('ledger.credit', { agentId: ana, owed: '4/8', reason: '  was at the notary  ' });
  const { rows } = await office.ok('ledger.entries', { agentId: ana });
  expect(rows).toEqual([
    {
      id: 1,
      at: testNow,
      runId: null,
      runTitle: null,
      runState: null,
      kind: 'credit',
      given: 0,
      entitled: '1/2',
      owed: '1/2',
      owedAfter: '1/2',
      note: 'was at the notary',
      actorId: 1,
    },
  ]);
  const [newest] = (await office.ok('audit.list', { limit: 1 })).rows;
  expect([newest?.action, newest?.actorId, newest?.detail]).toEqual([
    'ledger.credit',
    1,
    { agentId: ana, owed: '1/2' },
  ]);
  office.close();
});

test('a credit that makes a plan fare differently is shown before the plan is carried out', async () => {
  const { office, ana, cleo } = await openOffice();
  await addLeads(office, 1);
  const { runId } = await office.ok('runs.plan', { kind: 'auto' });
  await office.ok('ledger.credit', { agentId: cleo, owed: '1/1000', reason: 'her turn' });
  expect(await office.codeOf('runs.commit', { runId })).toBe('STALE_PLAN');
  await office.ok('runs.commit', { runId });
  const given = new Map((await office.ok('ledger.list', {})).map((line) => [line.agentId, line.given]));
  expect([given.get(ana), given.get(cleo)]).toEqual([0, 1]);
  office.close();
});

test('only an amount that means something, with a reason, is taken', async () => {
  const { office, ana } = await openOffice();
  const code = (owedText: string, reason = 'why') =>
    office.codeOf('ledger.credit', { agentId: ana, owed: owedText, reason });
  const wrong = ['0', '0/7', '1001', '-1001', '1/1001', '1/0', '0.5', '1/-2', 'one', '', '9'.repeat(400)];
  expect(await Promise.all(wrong.map((text) => code(text)))).toEqual(wrong.map(() => 'INVALID_INPUT'));
  expect(await Promise.all([code('1', '  '), code('1', 'x'.repeat(501))])).toEqual(['INVALID_INPUT', 'INVALID_INPUT']);
  expect(await office.codeOf('ledger.credit', { agentId: 99, owed: '1', reason: 'why' })).toBe('NOT_FOUND');
  expect((await office.ok('ledger.entries', { agentId: ana })).total).toBe(0);
  expect([await code('1000'), await code('-1000'), await code('2/2000')]).toEqual(['ok', 'ok', 'ok']);
  expect(await owed(office)).toEqual(['1/1000', '0', '0']);
  office.close();
});

test('the balance of an agent who left stays on record, out of the rotation, and counts again on return', async () => {
  const { office, ana, ben, cleo } = await openOffice();
  await office.ok('ledger.credit', { agentId: ana, owed: '2/3', reason: 'owed from before' });
  await office.ok('team.deactivate', { id: ana, workingLeads: { to: 'pool' } });
  expect([await dealOne(office), await dealOne(office)]).toEqual([ben, cleo]);
  expect(await owed(office)).toEqual(['2/3', '0', '0']);
  expect(await office.call('ledger.credit', { agentId: ana, owed: '1', reason: 'why' })).toEqual({
    ok: false,
    error: {
      code: 'CONFLICT',
      message:
        'Ana has left the office and is out of the rotation: a credit or debit would change nothing. Make the agent active again first.',
      details: { agentId: ana },
    },
  });
  await office.ok('team.reactivate', { id: ana });
  expect([await dealOne(office), await owed(office)]).toEqual([ana, ['0', '1/3', '1/3']]);
  office.close();
});
