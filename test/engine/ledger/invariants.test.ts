import fc from 'fast-check';
import { expect, test } from 'vitest';
import {
  add,
  formatFraction,
  fraction,
  parseFraction,
  type Fraction,
  ZERO,
} from '../../../shared/domain/ledger/fraction.ts';
import { openTestOffice, type TestOffice } from '../../helpers/engine.ts';
import { addLeads, carryOut } from '../../helpers/leads.ts';

const month = 30 * 86_400_000;

const agent = fc.nat({ max: 2 });

/** Leads that come in first keep the sequences from being about nothing. */
const act = fc.oneof(
  { weight: 4, arbitrary: fc.record({ kind: fc.constant('auto' as const), arriving: fc.nat({ max: 5 }) }) },
  { weight: 4, arbitrary: fc.record({ kind: fc.constant('undo' as const), run: agent }) },
  { weight: 2, arbitrary: fc.record({ kind: fc.constant('distribute' as const), leaveOut: agent }) },
  { weight: 2, arbitrary: fc.record({ kind: fc.constant('assign' as const), agent, lead: fc.nat() }) },
  {
    weight: 2,
    arbitrary: fc.record({ kind: fc.constant('byHand' as const), agent: fc.option(agent), lead: fc.nat() }),
  },
  { weight: 1, arbitrary: fc.record({ kind: fc.constant('rotation' as const), agent, isOn: fc.boolean() }) },
  { weight: 1, arbitrary: fc.record({ kind: fc.constant('wait' as const), milliseconds: fc.nat({ max: month }) }) },
  {
    weight: 1,
    arbitrary: fc.record({
      kind: fc.constant('credit' as const),
      agent,
      num: fc.integer({ min: -20, max: 20 }).filter((num) => num !== 0),
      den: fc.integer({ min: 1, max: 7 }),
    }),
  },
);

type Act = typeof act extends fc.Arbitrary<infer T> ? T : never;

/** What a slow bookkeeper knows of the office besides its runs. */
type Book = {
  readonly leads: number[];
  readonly runs: number[];
  readonly byHand: { readonly agentId: number; readonly at: number }[];
  credited: Fraction;
};

test('after any sequence of acts only credits by hand changed what is owed in all, and the ledger equals the leads of the runs', async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(act, { minLength: 4, maxLength: 14, size: 'max' }), async (acts) => {
      const office = await openTestOffice({
        agents: [{ name: 'Ana', leadCap: 4 }, 'Ben', { name: 'Cleo', weight: 2 }],
      });
      const book: Book = { leads: [], runs: [], byHand: [], credited: ZERO };
      for (const each of acts) {
        await perform(office, book, each);
        await expectBalanced(office, book);
      }
      await expectPagesToAddUp(office);
      office.close();
    }),
    { numRuns: 60 },
  );
});

async function perform(office: TestOffice, book: Book, each: Act): Promise<void> {
  const agentId = 'agent' in each && each.agent !== null ? (office.agentIds[each.agent] ?? 0) : null;
  const leadId = 'lead' in each ? book.leads[each.lead % book.leads.length] : undefined;
  switch (each.kind) {
    case 'auto':
      book.leads.push(...(await addLeads(office, each.arriving, book.leads.length)));
      book.runs.push((await carryOut(office, { kind: 'auto' })).runId);
      return;
    case 'distribute': {
      const agentIds = office.agentIds.filter((_, index) => index !== each.leaveOut);
      book.runs.push((await carryOut(office, { kind: 'distribute', target: { filter: {} }, to: { agentIds } })).runId);
      return;
    }
    case 'assign':
      if (leadId === undefined || agentId === null) return;
      book.runs.push((await carryOut(office, { kind: 'assign', target: { ids: [leadId] }, agentId })).runId);
      return;
    case 'byHand': {
      if (leadId === undefined) return;
      const { fromAgentId } = await office.ok('leads.assign', { leadId, agentId });
      if (agentId !== null && agentId !== fromAgentId) book.byHand.push({ agentId, at: office.clock.now });
      return;
    }
    case 'rotation':
      await office.ok('team.save', { id: agentId ?? 0, leadRecipient: each.isOn });
      return;
    case 'credit': {
      const owed = fraction(each.num, each.den);
      await office.ok('ledger.credit', { agentId: agentId ?? 0, owed: formatFraction(owed), reason: 'mends' });
      book.credited = add(book.credited, owed);
      return;
    }
    case 'undo': {
      const [runId] = book.runs.splice(-1 - each.run, 1);
      if (runId !== undefined) await office.ok('runs.undo', { runId });
      return;
    }
    case 'wait':
      office.clock.now += each.milliseconds;
  }
}

async function expectBalanced(office: TestOffice, book: Book): Promise<void> {
  const lines = await office.ok('ledger.list', {});
  expect(sum(lines.map(({ owed }) => owed))).toEqual(formatFraction(book.credited));
  const since = office.clock.now - month;
  expect(lines.map(({ agentId, given, given30Days, entitled }) => ({ agentId, given, given30Days, entitled }))).toEqual(
    lines.map(({ agentId, owed }) => {
      const given = receivedInRuns(office, agentId, 0) + receivedByHand(book, agentId, 0);
      const recent = receivedInRuns(office, agentId, since) + receivedByHand(book, agentId, since);
      return { agentId, given, given30Days: Math.max(0, recent), entitled: sum([String(given), owed]) };
    }),
  );
}

function receivedByHand(book: Book, agentId: number, since: number): number {
  return book.byHand.filter((each) => each.agentId === agentId && each.at >= since).length;
}

/** Leads that runs put on the desk, less those that undos took from it again, one row at a time. */
function receivedInRuns(office: TestOffice, agentId: number, since: number): number {
  const rows = office.db.raw
    .prepare(
      `SELECT outcome, from_agent_id AS "from", to_agent_id AS "to" FROM run_lead JOIN run ON run.id = run_id
       WHERE run.committed_at >= ?`,
    )
    .all(since) as { outcome: string; from: number | null; to: number | null }[];
  const given = rows.filter(({ outcome, to }) => outcome === 'placed' && to === agentId).length;
  const takenBack = rows.filter(({ outcome, from }) => outcome === 'restored' && from === agentId).length;
  return given - takenBack;
}

async function expectPagesToAddUp(office: TestOffice): Promise<void> {
  for (const line of await office.ok('ledger.list', {})) {
    const entries = [];
    for (let offset = 0, total = 1; offset < total; offset += 3) {
      const page = await office.ok('ledger.entries', { agentId: line.agentId, offset, limit: 3 });
      entries.push(...page.rows);
      total = page.total;
    }
    expect(entries[0]?.owedAfter ?? '0').toBe(line.owed);
    expect(sum(entries.map(({ entitled }) => entitled))).toBe(line.entitled);
    expect(entries.reduce((all, { given }) => all + given, 0)).toBe(line.given);
    for (const [index, { owed, owedAfter }] of entries.entries()) {
      expect(owedAfter).toBe(sum([owed, entries[index + 1]?.owedAfter ?? '0']));
    }
  }
}

function sum(texts: readonly string[]): string {
  return formatFraction(texts.map(parseFraction).reduce(add, ZERO));
}
