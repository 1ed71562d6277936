import { formatFraction, type Fraction, ZERO } from '../../../shared/domain/ledger/fraction.ts';
import type { Span } from '../../../shared/domain/hours/days.ts';
import type { WriteContext } from '../context.ts';
import type { ReadDatabase } from '../db/database.ts';
import { keepBalances } from './owed.ts';

export { loadOwed, nothingOwed, sumOwed, type OwedTimes } from './owed.ts';

export const monthMilliseconds = 30 * 24 * 3_600_000;

export type LedgerLine = {
  readonly agentId: number;
  /** Leads that the agent received; negative when an undo took them back. */
  readonly given: number;
  /** Entitlement to remainders less remainders received. */
  readonly owed: Fraction;
};

/**
 * Writes entries and keeps the balances. What a run credits to those who got nothing by it stands in one row: of a
 * lead that arrives alone nearly everybody gets nothing.
 */
export function writeLedger(
  context: WriteContext,
  runId: number | null,
  lines: readonly LedgerLine[],
  note: string = '',
): void {
  const telling = lines.filter(({ given, owed }) => given !== 0 || owed.num !== 0n);
  if (telling.length === 0) return;
  const isShare = ({ given }: LedgerLine) => given === 0 && runId !== null && note === '';
  const shares = telling.filter(isShare);
  const entries = telling.filter((line) => !isShare(line));
  if (runId !== null && shares.length > 0) insertShares(context, runId, shares);
  const rows = entries.map(({ agentId, given, owed }) => [agentId, given, formatFraction(owed)]);
  context.db
    .statement(
      `INSERT INTO ledger_entry (agent_id, at, run_id, given, owed, note, actor_id)
       SELECT value ->> 0, ?, ?, value ->> 1, value ->> 2, ?, ? FROM json_each(?)`,
    )
    .run(context.now, runId, note, context.caller.agentId, JSON.stringify(rows));
  keepBalances(context.db, shares);
}

function insertShares(context: WriteContext, runId: number, shares: readonly LedgerLine[]): void {
  const byAgent = Object.fromEntries(shares.map(({ agentId, owed }) => [agentId, formatFraction(owed)]));
  context.db
    .statement('INSERT INTO ledger_share (at, run_id, shares, actor_id) VALUES (?, ?, ?, ?)')
    .run(context.now, runId, JSON.stringify(byAgent), context.caller.agentId);
}

/** A lead given by hand counts as received, and shifts no rotation. */
export function creditByHand(context: WriteContext, agentId: number): void {
  writeLedger(context, null, [{ agentId, given: 1, owed: ZERO }]);
}

/** Leads received since 30 days before `now`, by agent. */
export function loadReceived30Days(db: ReadDatabase, now: number): ReadonlyMap<number, number> {
  return sums(db, now - monthMilliseconds);
}

export function loadReceived(db: ReadDatabase): ReadonlyMap<number, number> {
  return sums(db, 0);
}

/** Leads that one agent received in a time (its end left out). */
export function loadReceivedBetween(db: ReadDatabase, agentId: number, { from, to }: Span): number {
  const given = db
    .statement<number[], number>(
      `SELECT max(0, ifnull(sum(given), 0)) FROM ledger_entry INDEXED BY ledger_given
       WHERE given <> 0 AND agent_id = ? AND at >= ? AND at < ?`,
    )
    .pluck()
    .get(agentId, from, to);
  return given ?? 0;
}

function sums(db: ReadDatabase, since: number): ReadonlyMap<number, number> {
  const rows = db
    .statement<[number], { agent_id: number; given: number }>(
      `SELECT agent_id, max(0, sum(given)) AS given FROM ledger_entry INDEXED BY ledger_given
       WHERE given <> 0 AND at >= ? GROUP BY agent_id`,
    )
    .all(since);
  return new Map(rows.map((row) => [row.agent_id, row.given]));
}
