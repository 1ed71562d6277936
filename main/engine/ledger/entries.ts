import type { InputOf, OutputOf } from '../../../shared/contract/index.ts';
import type { LedgerEntry, LedgerEntryKind } from '../../../shared/contract/ledger.ts';
import type { RunState } from '../../../shared/contract/runs.ts';
import {
  add,
  formatFraction,
  fraction,
  parseFraction,
  type Fraction,
  ZERO,
} from '../../../shared/domain/ledger/fraction.ts';
import type { ReadContext } from '../context.ts';
import type { ReadDatabase } from '../db/database.ts';
import { currentRevision } from '../db/revision.ts';
import { requireAgent } from '../team/api.ts';
import { nothingOwed, sumOwed, type OwedTimes } from './api.ts';

type Page = OutputOf<'ledger.entries'>;

type EntryRow = {
  id: number;
  at: number;
  run_id: number | null;
  run_title: string | null;
  run_state: RunState | null;
  kind: LedgerEntryKind;
  given: number;
  owed: string;
  note: string;
  actor_id: number | null;
};

function toEntry(row: EntryRow, owedAfter: Fraction): LedgerEntry {
  return {
    id: row.id,
    at: row.at,
    runId: row.run_id,
    runTitle: row.run_title,
    runState: row.run_state,
    kind: row.kind,
    given: row.given,
    entitled: formatFraction(add(fraction(row.given), parseFraction(row.owed))),
    owed: row.owed,
    owedAfter: formatFraction(owedAfter),
    note: row.note,
    actorId: row.actor_id,
  };
}

/** A page of an agent's entries: the balance before the page is summed by SQLite, those on it from the oldest up. */
export function listEntries({ db }: ReadContext, input: InputOf<'ledger.entries'>): Page {
  const { id } = requireAgent(db, input.agentId);
  const rows = loadRows(db, input);
  const oldest = rows.at(-1);
  let balance = oldest ? owedBefore(db, id, oldest) : ZERO;
  const oldestFirst = rows.toReversed().map((row) => {
    balance = add(balance, parseFraction(row.owed));
    return toEntry(row, balance);
  });
  return { rows: oldestFirst.toReversed(), total: countEntries(db, id), revision: currentRevision(db) };
}

/** Above the ids of all entries. */
const shareIds = 2 ** 40;

/** All entries of an agent: those of its own, and its shares in the rows that runs wrote for many. */
const ofAgent = `SELECT id, at, run_id, given, owed, note, actor_id FROM ledger_entry WHERE agent_id = ?
  UNION ALL
  SELECT id + ${shareIds}, at, run_id, 0, shares ->> ?, '', actor_id FROM ledger_share
  WHERE shares ->> ? IS NOT NULL`;

function parametersOf(agentId: number): [number, string, string] {
  return [agentId, String(agentId), String(agentId)];
}

function loadRows(db: ReadDatabase, { agentId, limit, offset }: InputOf<'ledger.entries'>): EntryRow[] {
  return db
    .statement<unknown[], EntryRow>(
      `SELECT entry.id, entry.at, entry.run_id, run.title AS run_title, run.state AS run_state,
         CASE WHEN run.kind = 'undo' THEN 'undo' WHEN run.id IS NOT NULL THEN 'run'
           WHEN entry.owed <> ? THEN 'credit' ELSE 'by_hand' END AS kind,
         entry.given, entry.owed, entry.note, entry.actor_id
       FROM (${ofAgent}) AS entry LEFT JOIN run ON run.id = entry.run_id
       ORDER BY entry.at DESC, entry.id DESC LIMIT ? OFFSET ?`,
    )
    .all(nothingOwed, ...parametersOf(agentId), limit, offset);
}

function owedBefore(db: ReadDatabase, agentId: number, { at, id }: Pick<EntryRow, 'at' | 'id'>): Fraction {
  const groups = db
    .statement<unknown[], OwedTimes>(
      `SELECT owed, count(*) AS times FROM (${ofAgent})
       WHERE (at, id) < (?, ?) AND owed <> ? GROUP BY owed`,
    )
    .all(...parametersOf(agentId), at, id, nothingOwed);
  return sumOwed(groups);
}

function countEntries(db: ReadDatabase, agentId: number): number {
  const row = db
    .statement<unknown[], { total: number }>(`SELECT count(*) AS total FROM (${ofAgent})`)
    .get(...parametersOf(agentId));
  return row?.total ?? 0;
}
