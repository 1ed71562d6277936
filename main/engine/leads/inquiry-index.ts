import { foldText } from '../../../shared/domain/intake/text.ts';
import type { WriteDatabase } from '../db/database.ts';
import { indexedThrough } from './wrote.ts';

const mostInquiries = 400;
const mostMilliseconds = 10;
const mergedPages = 64;
const keptNotes = 5000;

/**
 * A short transaction's worth of the index of what leads wrote: some of the inquiries that came since, and a part of
 * what the index merges. False when nothing is left to do.
 */
export function fillInquiryIndex(db: WriteDatabase): boolean {
  const isGrown = db.raw.transaction(() => indexSome(db)).immediate();
  const isMerged = db.raw.transaction(() => mergeSome(db)).immediate();
  forgetOldNotes(db);
  return isGrown || isMerged;
}

function indexSome(db: WriteDatabase): boolean {
  const until = performance.now() + mostMilliseconds;
  const through = indexedThrough(db);
  const inquiries = db
    .statement<[number, number], [number, string]>('SELECT id, text FROM inquiry WHERE id > ? ORDER BY id LIMIT ?')
    .raw()
    .all(through, mostInquiries);
  const insert = db.statement('INSERT INTO inquiry_index (rowid, text) VALUES (?, ?)');
  let last = through;
  for (const [id, text] of inquiries) {
    if (text !== '') insert.run(id, foldText(text));
    last = id;
    if (performance.now() > until) break;
  }
  if (last > through) db.statement('UPDATE inquiry_indexed SET through_inquiry = ?').run(last);
  return last > through;
}

/** The index leaves a part behind with each transaction. Merged by itself, it would now and then take long. */
function mergeSome(db: WriteDatabase): boolean {
  const changes = () => db.statement<[], number>('SELECT total_changes()').pluck().get() ?? 0;
  const before = changes();
  db.statement("INSERT INTO inquiry_index (inquiry_index, rank) VALUES ('merge', ?)").run(mergedPages);
  // The statement itself counts as one.
  return changes() - before > 1;
}

/** An inquiry came back under a number that the index has passed already. */
export function indexAgain(db: WriteDatabase, id: number, text: string): void {
  if (text === '' || id > indexedThrough(db)) return;
  db.statement('INSERT INTO inquiry_index (rowid, text) VALUES (?, ?)').run(id, foldText(text));
}

/** Whoever has not read the notes by then reads all inquiries again. */
function forgetOldNotes(db: WriteDatabase): void {
  const last = db.statement<[], number | null>('SELECT max(id) FROM inquiry_rewritten').pluck().get() ?? 0;
  const first = db.statement<[], number | null>('SELECT min(id) FROM inquiry_rewritten').pluck().get() ?? 0;
  if (last - first > 2 * keptNotes) db.statement('DELETE FROM inquiry_rewritten WHERE id <= ?').run(last - keptNotes);
}
