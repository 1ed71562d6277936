import {
  add,
  formatFraction,
  multiply,
  parseFraction,
  type Fraction,
  ZERO,
} from '../../../shared/domain/ledger/fraction.ts';
import type { ReadDatabase, WriteDatabase } from '../db/database.ts';

export const nothingOwed = '0';

/** What an agent's entries owe, entries of the same fraction taken together. */
export type OwedTimes = { readonly owed: string; readonly times: number };

export function sumOwed(groups: readonly OwedTimes[]): Fraction {
  return groups.reduce((sum, { owed, times }) => add(sum, multiply(parseFraction(owed), times)), ZERO);
}

/** What the ledger owes each agent; an agent to whom nothing was ever credited is left out. */
export function loadOwed(db: ReadDatabase): ReadonlyMap<number, Fraction> {
  const balances = db
    .statement<[], { agent_id: number; owed: string }>('SELECT agent_id, owed FROM ledger_balance')
    .all();
  // Agents who are served in turn are owed the same few fractions.
  const read = new Map<string, Fraction>();
  const owed = new Map<number, Fraction>();
  for (const { agent_id: agentId, owed: text } of balances) {
    const fraction = read.get(text) ?? parseFraction(text);
    read.set(text, fraction);
    owed.set(agentId, fraction);
  }
  for (const row of loadUncounted(db)) {
    owed.set(row.agent_id, add(owed.get(row.agent_id) ?? ZERO, multiply(parseFraction(row.owed), row.times)));
  }
  return owed;
}

/** Entries that the balances do not count yet: those of data that was written before there were any. */
function loadUncounted(db: ReadDatabase): readonly (OwedTimes & { readonly agent_id: number })[] {
  return db
    .statement<[string], OwedTimes & { agent_id: number }>(
      `SELECT agent_id, owed, count(*) AS times FROM ledger_entry NOT INDEXED
       WHERE id > (SELECT through_entry FROM ledger_fold) AND owed <> ? GROUP BY agent_id, owed`,
    )
    .all(nothingOwed);
}

/**
 * Adds to the balances what was written since, and the shares given, which stand in no entry. Entries are never
 * changed, so that nobody has to add up the arrivals of years.
 */
export function keepBalances(db: WriteDatabase, shares: readonly { agentId: number; owed: Fraction }[]): void {
  const sums = new Map(loadOwed(db));
  for (const { agentId, owed } of shares) sums.set(agentId, add(sums.get(agentId) ?? ZERO, owed));
  const rows = [...sums].map(([agentId, owed]) => [agentId, formatFraction(owed)]);
  db.statement(
    `INSERT INTO ledger_balance (agent_id, owed) SELECT value ->> 0, value ->> 1 FROM json_each(?) WHERE true
     ON CONFLICT (agent_id) DO UPDATE SET owed = excluded.owed`,
  ).run(JSON.stringify(rows));
  db.statement('UPDATE ledger_fold SET through_entry = (SELECT ifnull(max(id), 0) FROM ledger_entry)').run();
}
