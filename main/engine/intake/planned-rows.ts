import type { WriteContext } from '../context.ts';
import type { ReadDatabase, WriteDatabase } from '../db/database.ts';
import type { DraftValues } from './draft-values.ts';
import { createPlaceFinder } from './file-places.ts';
import {
  createLineWriter,
  type ImportRow,
  lineIdOf,
  lineIdsOf,
  type LineRecord,
  readColumns,
  runOfLine,
  toImportRow,
} from './import-line.ts';
import type { Decision } from './verdicts.ts';

export type RowKeeper = { add(row: DraftValues, decision: Decision): void; end(): void };

/** Keeps the accepted rows of a plan, in file order; `end` after the last one. */
export function createRowKeeper(context: WriteContext, runId: number): RowKeeper {
  const lines = createLineWriter(context.db);
  let created = 0;
  return {
    add(row, decision) {
      if (decision.verdict === 'create') created += 1;
      const ordinal = decision.verdict === 'create' ? created : null;
      lines.add(row, { ...decision, runId, ordinal });
    },
    end: () => lines.flush(),
  };
}

const rowsPerPage = 1000;

/** The accepted rows in file order, read a thousand at a time, so that the caller may write between them. */
export function* readRows(db: ReadDatabase, runId: number): Generator<ImportRow> {
  for (const page of readPages(db, runId)) yield* page;
}

function* readPages(db: ReadDatabase, runId: number): Generator<readonly ImportRow[]> {
  const placeAt = createPlaceFinder(db, runId);
  const page = db
    .statement<[number, number], LineRecord>(
      `SELECT ${readColumns} FROM import_line WHERE id > ? AND id <= ? ORDER BY id LIMIT ${rowsPerPage}`,
    )
    .raw();
  const [first, last] = lineIdsOf(runId);
  for (let after = first; ;) {
    const records = page.all(after, last);
    yield records.map((record) => toImportRow(record, placeAt));
    if (records.length < rowsPerPage) return;
    after = records.at(-1)?.[0] ?? last;
  }
}

/** The rows about somebody known, in file order, with the id of their source once the places are taken. */
export function* readRowsOfKnown(
  db: ReadDatabase,
  runId: number,
): Generator<{ readonly row: ImportRow; readonly sourceId: number | null }> {
  const placeAt = createPlaceFinder(db, runId);
  const page = db
    .statement<[number, number, number], [number | null, ...LineRecord]>(
      `SELECT (SELECT source_id FROM import_place WHERE run_id = ? AND place = import_line.place), ${readColumns}
       FROM import_line WHERE id > ? AND id <= ? AND verdict IN ('update', 'inquiry') ORDER BY id LIMIT ${rowsPerPage}`,
    )
    .raw();
  const [first, last] = lineIdsOf(runId);
  for (let after = first; ;) {
    const records = page.all(runId, after, last);
    for (const [sourceId, ...record] of records) yield { row: toImportRow(record, placeAt), sourceId };
    if (records.length < rowsPerPage) return;
    after = records.at(-1)?.[1] ?? last;
  }
}

/** The rows of these lines; a line that was not accepted has none. */
export function rowsAt(db: ReadDatabase, runId: number, lines: Iterable<number>): ReadonlyMap<number, ImportRow> {
  const placeAt = createPlaceFinder(db, runId);
  const find = db.statement<[number], LineRecord>(`SELECT ${readColumns} FROM import_line WHERE id = ?`).raw();
  const rows = new Map<number, ImportRow>();
  for (const line of lines) {
    const record = find.get(lineIdOf(runId, line));
    if (record !== undefined) rows.set(line, toImportRow(record, placeAt));
  }
  return rows;
}

/** A window onto the accepted rows, or onto those of one verdict. */
export function windowOfRows(
  db: ReadDatabase,
  runId: number,
  { verdict, offset, limit }: { verdict: Decision['verdict'] | undefined; offset: number; limit: number },
): ImportRow[] {
  const placeAt = createPlaceFinder(db, runId);
  return db
    .statement<[number, number, string | null, number, number], LineRecord>(
      `SELECT ${readColumns} FROM import_line WHERE id BETWEEN ? AND ? AND verdict = ifnull(?, verdict)
       ORDER BY id LIMIT ? OFFSET ?`,
    )
    .raw()
    .all(...lineIdsOf(runId), verdict ?? null, limit, offset)
    .map((record) => toImportRow(record, placeAt));
}

/** Decides every accepted row again, in file order, a page at a time. Returns how many are decided otherwise. */
export function redecideRows(
  db: WriteDatabase,
  runId: number,
  decide: (rows: readonly ImportRow[]) => readonly Decision[],
): number {
  const write = db.statement(
    "UPDATE import_line SET verdict = ?, lead_id = ?, same_as_line = ?, ordinal = iif(? = 'create', ifnull(ordinal, 0), NULL) WHERE id = ?",
  );
  let changed = 0;
  let isRenumbered = false;
  const redecide = (row: ImportRow, { verdict, leadId, sameAsLine }: Decision) => {
    if (verdict === row.verdict && leadId === row.leadId && sameAsLine === row.sameAsLine) return;
    if (verdict !== row.verdict || leadId !== row.leadId) changed += 1;
    isRenumbered ||= (verdict === 'create') !== (row.verdict === 'create');
    write.run(verdict, leadId, sameAsLine, verdict, lineIdOf(runId, row.line));
  };
  for (const page of readPages(db, runId)) {
    for (const [at, decision] of decide(page).entries()) redecide(page[at]!, decision);
  }
  if (isRenumbered) numberAnew(db, runId);
  return changed;
}

function numberAnew(db: WriteDatabase, runId: number): void {
  db.statement(
    `UPDATE import_line SET ordinal = numbered.ordinal
     FROM (SELECT id, row_number() OVER (ORDER BY id) AS ordinal FROM import_line
           WHERE id BETWEEN ? AND ? AND verdict = 'create') AS numbered
     WHERE numbered.id = import_line.id AND numbered.ordinal IS NOT import_line.ordinal`,
  ).run(...lineIdsOf(runId));
}

const rowsPerSlice = 4000;

/**
 * Drops rows of plans that were carried out or are gone, some thousands of them; what they said stands with the leads.
 * Returns whether there may be more.
 */
export function dropSpentRows(db: WriteDatabase): boolean {
  const runId = firstSpentRun(db);
  if (runId === null) return false;
  const { changes } = db
    .statement(
      'DELETE FROM import_line WHERE id IN (SELECT id FROM import_line WHERE id BETWEEN ? AND ? ORDER BY id LIMIT ?)',
    )
    .run(...lineIdsOf(runId), rowsPerSlice);
  if (changes < rowsPerSlice) db.statement('DELETE FROM import_place WHERE run_id = ?').run(runId);
  return true;
}

/** The first run with lines that is not planned any more. */
function firstSpentRun(db: ReadDatabase): number | null {
  const next = db.statement<[number], number>('SELECT id FROM import_line WHERE id > ? ORDER BY id LIMIT 1').pluck();
  const stateOf = db.statement<[number], string>('SELECT state FROM run WHERE id = ?').pluck();
  for (let id = next.get(0); id !== undefined;) {
    const runId = runOfLine(id);
    if (stateOf.get(runId) !== 'planned') return runId;
    id = next.get(lineIdsOf(runId)[1]);
  }
  return null;
}

/** Drops the rows of a plan that is made anew. */
export function dropRows(db: WriteDatabase, runId: number): void {
  db.statement('DELETE FROM import_line WHERE id BETWEEN ? AND ?').run(...lineIdsOf(runId));
  db.statement('DELETE FROM import_place WHERE run_id = ?').run(runId);
}

/** What the people of the rows that bring a lead or an inquiry wrote; a lead that is yet to come has no id. */
export function importedTexts(db: ReadDatabase, runId: number): { leadId: null; text: string }[] {
  return db
    .statement<[number, number], string>(
      `SELECT message FROM import_line
       WHERE id BETWEEN ? AND ? AND verdict IN ('create', 'inquiry') AND message IS NOT NULL ORDER BY id`,
    )
    .pluck()
    .all(...lineIdsOf(runId))
    .map((text) => ({ leadId: null, text }));
}
