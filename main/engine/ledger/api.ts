import {
  add,
  formatFraction,
  multiply,
  parseFraction,
  type Fraction,
  ZERO,
} from '../../../shared/domain/ledger/fraction.ts';
import type { WriteContext } from '../context.ts';
import type { ReadDatabase } from '../db/database.ts';

export const monthMilliseconds = 30 * 24 * 3_600_000;

export type LedgerLine = {
  readonly agentId: number;
  /** Leads that the agent received; negative when an undo took them back. */
  readonly given: number;
  /** Entitlement to remainders less remainders received. */
  readonly owed: Fraction;
};

export const nothingOwed = '0';

export function writeLedger(
  context: WriteContext,
  runId: number | null,
  lines: readonly LedgerLine[],
  note: string = '',
): void {
  const insert = context.db.statement(
    'INSERT INTO ledger_entry (agent_id, at, run_id, given, owed, note, actor_id) VALUES (?, ?, ?, ?, ?, ?, ?)',
  );
  for (const line of lines) {
    if (line.given === 0 && line.owed.num === 0n) continue;
    insert.run(line.agentId, context.now, runId, line.given, formatFraction(line.owed), note, context.caller.agentId);
  }
}

/** A lead given by hand counts as received, and shifts no rotation. */
export function creditByHand(context: WriteContext, agentId: number): void {
  writeLedger(context, null, [{ agentId, given: 1, owed: ZERO }]);
}

/** What an agent's entries owe, entries of the same fraction taken together. */
export type OwedTimes = { readonly owed: string; readonly times: number };

export function sumOwed(groups: readonly OwedTimes[]): Fraction {
  return groups.reduce((sum, { owed, times }) => add(sum, multiply(parseFraction(owed), times)), ZERO);
}

export function loadOwed(db: ReadDatabase): ReadonlyMap<number, Fraction> {
  const groups = db
    .statement<[string], OwedTimes & { agent_id: number }>(
      'SELECT agent_id, owed, count(*) AS times FROM ledger_entry WHERE owed <> ? GROUP BY agent_id, owed',
    )
    .all(nothingOwed);
  const byAgent = Map.groupBy(groups, ({ agent_id }) => agent_id);
  return new Map([...byAgent].map(([agentId, ofAgent]) => [agentId, sumOwed(ofAgent)]));
}

/** Leads received since 30 days before `now`, by agent. */
export function loadReceived30Days(db: ReadDatabase, now: number): ReadonlyMap<number, number> {
  return sums(db, now - monthMilliseconds);
}

export function loadReceived(db: ReadDatabase): ReadonlyMap<number, number> {
  return sums(db, 0);
}

function sums(db: ReadDatabase, since: number): ReadonlyMap<number, number> {
  const rows = db
    .statement<[number], { agent_id: number; given: number }>(
      'SELECT agent_id, max(0, sum(given)) AS given FROM ledger_entry WHERE at >= ? GROUP BY agent_id',
    )
    .all(since);
  return new Map(rows.map((row) => [row.agent_id, row.given]));
}
