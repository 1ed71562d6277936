import { foldText } from '../../../shared/domain/intake/text.ts';
import type { ReadDatabase } from '../db/database.ts';

/** Shorter terms are looked for in names, addresses and numbers only. */
export const leastLength = 3;
const mostTrigrams = 24;
const mostCandidates = 3000;

/**
 * The leads in whose inquiries a folded term occurs. The index names candidates, the text itself decides; what came
 * after the index was last filled is looked through, so that the answer is right at every moment.
 */
export function leadsThatWrote(db: ReadDatabase, term: string): readonly number[] {
  const letters = Array.from(term);
  if (letters.length < leastLength) return [];
  const through = indexedThrough(db);
  const indexed = read(
    db,
    `id IN (SELECT rowid FROM inquiry_index WHERE inquiry_index MATCH ?) AND id <= ?`,
    [trigramQuery(letters), through],
    term,
  );
  return [...indexed, ...read(db, 'id > ?', [through], term)];
}

/** Whether the tables find soon who wrote a term: few candidates, and few inquiries that no index knows yet. */
export function isFoundSoon(db: ReadDatabase, term: string): boolean {
  const letters = Array.from(term);
  if (letters.length < leastLength) return true;
  const last = db.statement<[], number | null>('SELECT max(id) FROM inquiry').pluck().get() ?? 0;
  if (last - indexedThrough(db) > mostCandidates) return false;
  const counting = db.statement<[string, number], number>(
    'SELECT count(*) FROM (SELECT 1 FROM inquiry_index WHERE inquiry_index MATCH ? LIMIT ?)',
  );
  return (counting.pluck().get(trigramQuery(letters), mostCandidates + 1) ?? 0) <= mostCandidates;
}

/** Up to which inquiry the index is filled. */
export function indexedThrough(db: ReadDatabase): number {
  return db.statement<[], number>('SELECT through_inquiry FROM inquiry_indexed').pluck().get() ?? 0;
}

function trigramQuery(letters: readonly string[]): string {
  const trigrams = new Set<string>();
  for (let at = 0; at + leastLength <= letters.length && trigrams.size < mostTrigrams; at += 1) {
    trigrams.add(
      `"${letters
        .slice(at, at + leastLength)
        .join('')
        .replaceAll('"', '""')}"`,
    );
  }
  return [...trigrams].join(' AND ');
}

/**
 * A term that stands in the text as it was written, but for A to Z, is found by the database; only a text with other
 * letters has to come out to be folded.
 */
function read(db: ReadDatabase, where: string, parameters: readonly unknown[], term: string): number[] {
  const rows = db
    .statement<unknown[], [number, string | null]>(
      `SELECT lead_id, iif(is_found, NULL, text) FROM
         (SELECT lead_id, text, instr(lower(text), ?) > 0 AS is_found FROM inquiry WHERE ${where})
       WHERE is_found OR length(text) <> octet_length(text)`,
    )
    .raw()
    .all(term, ...parameters);
  return rows.flatMap(([leadId, text]) => (text === null || foldText(text).includes(term) ? [leadId] : []));
}
