import type { ReadDatabase } from '../db/database.ts';

/** All that a lead wrote; null = nothing. */
export type TextFinder = (leadId: number) => string | null;

/** A file of this share of the office's leads may ask for most of them, so that all are read at once. */
const largeShare = 1 / 3;
/** More texts than these are not held in memory. */
const mostTexts = 300_000;
const textsPerWindow = 1000;

export function createTextFinder(db: ReadDatabase): TextFinder {
  const texts = db.statement<[number], string>('SELECT text FROM inquiry WHERE lead_id = ? ORDER BY id').pluck();
  return (leadId) => texts.all(leadId).join('\n') || null;
}

/** For a file of so many rows. It pauses now and then, so that the thread can answer others. */
export function* textsFor(db: ReadDatabase, rows: number): Generator<void, TextFinder> {
  const all = db.statement<[], number>('SELECT count(*) FROM inquiry').pluck().get() ?? 0;
  if (all > mostTexts || rows < all * largeShare) return createTextFinder(db);
  const texts = new Map<number, string>();
  const window = db
    .statement<[number], [id: number, leadId: number, text: string]>(
      `SELECT id, lead_id, text FROM inquiry WHERE id > ? ORDER BY id LIMIT ${textsPerWindow}`,
    )
    .raw();
  for (let read = window.all(0); read.length > 0; read = window.all(read.at(-1)?.[0] ?? 0)) {
    for (const [, leadId, text] of read) {
      const before = texts.get(leadId);
      texts.set(leadId, before === undefined ? text : `${before}\n${text}`);
    }
    yield;
  }
  return (leadId) => texts.get(leadId) || null;
}
