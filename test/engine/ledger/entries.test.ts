import { expect, test } from 'vitest';
import { add, formatFraction, fraction, parseFraction, ZERO } from '../../../shared/domain/ledger/fraction.ts';
import { openTestOffice, testNow } from '../../helpers/engine.ts';
import { addLeads, carryOut, saveAuto } from '../../helpers/leads.ts';

const hour = 3_600_000;

test('every figure of an agent names the run behind it, newest first, with the balance after it', async () => {
  const office = await openTestOffice({ agents: ['Ana', 'Ben', 'Cleo'] });
  const [ana = 0, ben = 0] = office.agentIds;
  const [first = 0] = await addLeads(office, 4);
  const auto = await carryOut(office, { kind: 'auto' });
  office.clock.now += hour;
  await office.ok('leads.assign', { leadId: first, agentId: ben });
  await office.ok('leads.assign', { leadId: first, agentId: ana });
  office.clock.now += hour;
  await office.ok('ledger.credit', { agentId: ana, owed: '1/2', reason: 'helped out' });
  await addLeads(office, 3, 4);
  const even = await carryOut(office, { kind: 'auto' });
  office.clock.now += hour;
  const undo = await office.ok('runs.undo', { runId: even.runId });

  const { rows, total } = await office.ok('ledger.entries', { agentId: ana });
  const common = { actorId: 1, note: '' };
  const noRun = { runId: null, runTitle: null, runState: null };
  const title = 'Auto lead assignment';
  expect(total).toBe(5);
  expect(rows).toEqual([
    {
      id: 10,
      ...common,
      at: testNow + 3 * hour,
      runId: undo.runId,
      runTitle: `Undo: ${title}`,
      runState: 'committed',
      kind: 'undo',
      given: -1,
      entitled: '-1',
      owed: '0',
      owedAfter: '-1/6',
    },
    {
      id: 7,
      ...common,
      at: testNow + 2 * hour,
      runId: even.runId,
      runTitle: title,
      runState: 'undone',
      kind: 'run',
      given: 1,
      entitled: '1',
      owed: '0',
      owedAfter: '-1/6',
    },
    {
      id: 6,
      ...common,
      ...noRun,
      at: testNow + 2 * hour,
      kind: 'credit',
      given: 0,
      entitled: '1/2',
      owed: '1/2',
      owedAfter: '-1/6',
      note: 'helped out',
    },
    {
      id: 5,
      ...common,
      ...noRun,
      at: testNow + hour,
      kind: 'by_hand',
      given: 1,
      entitled: '1',
      owed: '0',
      owedAfter: '-2/3',
    },
    {
      id: 1,
      ...common,
      at: testNow,
      runId: auto.runId,
      runTitle: title,
      runState: 'committed',
      kind: 'run',
      given: 2,
      entitled: '4/3',
      owed: '-2/3',
      owedAfter: '-2/3',
    },
  ]);
  const line = (await office.ok('ledger.list', {})).find(({ agentId }) => agentId === ana);
  expect(line).toEqual({ agentId: ana, given: 3, given30Days: 3, entitled: '17/6', owed: '-1/6' });
  office.close();
});

test('what the schedule did is nobody’s act', async () => {
  const office = await openTestOffice({ agents: ['Ana'] });
  const [ana = 0] = office.agentIds;
  await saveAuto(office, { on: true, runTime: '10:00' });
  await addLeads(office, 1);
  office.clock.now += 2 * hour;
  await office.ok('schedule.runDue', {}, { agentId: null, role: 'broker' });
  const { rows } = await office.ok('ledger.entries', { agentId: ana });
  expect(rows.map(({ kind, given, actorId }) => [kind, given, actorId])).toEqual([['run', 1, null]]);
  office.close();
});

test('an agent who was given nothing has no entries, and one who is not there has none to show', async () => {
  const office = await openTestOffice({ agents: ['Ana'] });
  const [ana = 0] = office.agentIds;
  const { rows, total } = await office.ok('ledger.entries', { agentId: ana });
  expect([rows, total, await office.codeOf('ledger.entries', { agentId: 99 })]).toEqual([[], 0, 'NOT_FOUND']);
  office.close();
});

test('the balance is exact on every page of 10,000 entries, whatever their order of writing', async () => {
  const office = await openTestOffice({ agents: ['Ana', 'Ben'] });
  const [ana = 0, ben = 0] = office.agentIds;
  const insert = office.db.raw.prepare(
    'INSERT INTO ledger_entry (agent_id, at, run_id, given, owed, note, actor_id) VALUES (?, ?, NULL, ?, ?, ?, NULL)',
  );
  const written = Array.from({ length: 10_000 }, (_, index) => {
    const part = fraction((index * 7) % 13, (index % 97) + 1);
    return {
      at: testNow + ((index * 7919) % 5000) * 1000,
      owed: formatFraction(index % 2 ? part : add(ZERO, fraction(-part.num, part.den))),
    };
  });
  office.db.raw.transaction(() => {
    for (const { at, owed } of written) {
      insert.run(ana, at, 1, owed, '');
      insert.run(ben, at, 1, '1/3', '');
    }
  })();

  let balance = ZERO;
  const balances = written
    .map((entry, index) => ({ ...entry, index }))
    .toSorted((left, right) => left.at - right.at || left.index - right.index)
    .map(({ owed }) => formatFraction((balance = add(balance, parseFraction(owed)))))
    .toReversed();
  for (const offset of [0, 37, 5000, 9990, 20_000]) {
    const page = await office.ok('ledger.entries', { agentId: ana, offset, limit: 200 });
    expect(page.total).toBe(10_000);
    expect(page.rows.map(({ owedAfter }) => owedAfter)).toEqual(balances.slice(offset, offset + 200));
  }
  const [, line] = await office.ok('ledger.list', {});
  expect([line?.given, line?.owed]).toEqual([10_000, balances[0]]);
  office.close();
});
