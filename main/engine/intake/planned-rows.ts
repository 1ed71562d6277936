import type { ReadDatabase, WriteDatabase } from '../db/database.ts';
import { chunkOf, rowsOf, type ImportRow, type RowChunk } from './row-chunk.ts';
import type { Decision } from './verdicts.ts';

export type RowKeeper = { add(row: ImportRow): void; end(): void };

const rowsPerChunk = 1000;

/** Keeps the accepted rows of a plan, in file order; `end` after the last one. */
export function createRowKeeper(db: WriteDatabase, runId: number): RowKeeper {
  let rows: ImportRow[] = [];
  const keep = () => {
    if (rows.length === 0) return;
    db.statement('INSERT INTO import_chunk (run_id, count, rows) VALUES (?, ?, ?)').run(
      runId,
      rows.length,
      JSON.stringify(chunkOf(rows)),
    );
    rows = [];
  };
  return {
    add(row) {
      rows.push(row);
      if (rows.length === rowsPerChunk) keep();
    },
    end: keep,
  };
}

const chunksPerSlice = 4;

/**
 * Drops rows of plans that were carried out or are gone, some thousands of them; what they said stands with the leads.
 * Returns whether there may be more.
 */
export function dropSpentRows(db: WriteDatabase): boolean {
  const { changes } = db
    .statement(
      `DELETE FROM import_chunk WHERE id IN (
         SELECT import_chunk.id FROM import_chunk JOIN run ON run.id = import_chunk.run_id
         WHERE run.state <> 'planned' LIMIT ?)`,
    )
    .run(chunksPerSlice);
  return changes === chunksPerSlice;
}

/** The accepted rows in file order, read a thousand at a time, so that the caller may write between them. */
export function* readRows(db: ReadDatabase, runId: number): Generator<ImportRow> {
  for (const { rows } of readChunks(db, runId)) yield* rows;
}

/** Decides every accepted row again, in file order. Returns how many are decided otherwise. */
export function redecideRows(db: WriteDatabase, runId: number, decide: (row: ImportRow) => Decision): number {
  let changed = 0;
  for (const { id, rows } of readChunks(db, runId)) {
    const before = changed;
    const decided = rows.map((row) => {
      const decision = decide(row);
      if (decision.verdict !== row.verdict || decision.leadId !== row.leadId) changed += 1;
      return { ...row, ...decision };
    });
    if (changed === before) continue;
    db.statement('UPDATE import_chunk SET rows = ? WHERE id = ?').run(JSON.stringify(chunkOf(decided)), id);
  }
  return changed;
}

type StoredChunk = { id: number; count: number; rows: string };

function* readChunks(db: ReadDatabase, runId: number): Generator<{ readonly id: number; readonly rows: ImportRow[] }> {
  let last = 0;
  for (;;) {
    const stored = db
      .statement<[number, number], StoredChunk>(
        'SELECT id, count, rows FROM import_chunk WHERE run_id = ? AND id > ? ORDER BY id LIMIT 1',
      )
      .get(runId, last);
    if (!stored) return;
    yield { id: stored.id, rows: rowsOf(JSON.parse(stored.rows) as RowChunk, stored.count) };
    last = stored.id;
  }
}

/** What the people of the rows that bring a lead or an inquiry wrote; a lead that is yet to come has no id. */
export function importedTexts(db: ReadDatabase, runId: number): { leadId: null; text: string }[] {
  const texts: { leadId: null; text: string }[] = [];
  for (const { verdict, draft } of readRows(db, runId)) {
    const isWritten = verdict === 'create' || verdict === 'inquiry';
    if (isWritten && draft.message !== null) texts.push({ leadId: null, text: draft.message });
  }
  return texts;
}
