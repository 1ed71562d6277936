import { foldText } from '../../../../shared/domain/intake/text.ts';
import type { ReadDatabase } from '../../db/database.ts';
import { leastLength } from '../wrote.ts';
import { addBit, countBits, emptyBits, hasBit, keepCommon, slotsOf, type Bits } from './bits.ts';
import { slotOf, type Columns } from './columns.ts';
import { addPosted, createPostingLists, growPostingLists, post, type PostingLists } from './posting-lists.ts';
import { createVocabulary, wordNumber, wordsWith, type Vocabulary } from './vocabulary.ts';

/** Which leads wrote which words, so that a frequent word is found as quickly as a rare one. */
export type Words = {
  readonly vocabulary: Vocabulary;
  readonly lists: PostingLists;
  /** Up to which inquiry they are read. */
  through: number;
  /** The last note of an inquiry taken away or moved that is known. */
  rewritten: number;
  /** There is too much of it to remember. */
  isGivenUp: boolean;
  isBeingRead: boolean;
  /** Leads whose inquiries must be read themselves: they were taken away or moved since, or hold endless words. */
  readonly outside: Set<number>;
};

const rowsAtOnce = 1000;
const longestWord = 64;
/** Texts without spaces, as some languages write, could fill the memory with words that come once. */
const mostBytes = 40_000_000;
const mostOutside = 1500;
/** So few are read instead. */
const mostRead = 3000;

export function createWords(db: ReadDatabase): Words {
  return {
    vocabulary: createVocabulary(),
    lists: createPostingLists(4096),
    through: 0,
    rewritten: db.statement<[], number | null>('SELECT max(id) FROM inquiry_rewritten').pluck().get() ?? 0,
    isGivenUp: false,
    isBeingRead: false,
    outside: new Set(),
  };
}

type Inquiry = readonly [id: number, leadId: number, text: string];

/** Reads what came since, some of it with each step. */
export function* readWords(db: ReadDatabase, columns: Columns, words: Words): Generator<void, void> {
  const read = db
    .statement<[number, number], Inquiry>('SELECT id, lead_id, text FROM inquiry WHERE id > ? ORDER BY id LIMIT ?')
    .raw();
  for (;;) {
    const inquiries = read.all(words.through, rowsAtOnce);
    for (const [id, leadId, text] of inquiries) {
      const slot = slotOf(columns, leadId);
      // A lead that is newer than the columns: it is read once they hold it.
      if (slot < 0) return;
      noteText(words, slot, text);
      words.through = id;
    }
    if (words.vocabulary.used > mostBytes) words.isGivenUp = true;
    if (inquiries.length < rowsAtOnce || words.isGivenUp) return;
    yield;
  }
}

function noteText(words: Words, slot: number, text: string): void {
  const bytes = Buffer.from(foldText(text));
  let start = 0;
  for (let at = 0; at <= bytes.length; at += 1) {
    if (at < bytes.length && isWordByte(bytes[at] ?? 0)) continue;
    if (at - start > longestWord) words.outside.add(slot);
    else if (at > start) postWord(words, slot, bytes, start, at);
    start = at + 1;
  }
}

function postWord({ vocabulary, lists }: Words, slot: number, bytes: Uint8Array, start: number, end: number): void {
  const word = wordNumber(vocabulary, bytes, start, end);
  if (word >= lists.heads.length) growPostingLists(lists, lists.heads.length * 2);
  post(lists, word, slot);
}

/** Letters and digits of folded text, and all of other scripts. */
function isWordByte(byte: number): boolean {
  return (byte >= 97 && byte <= 122) || (byte >= 48 && byte <= 57) || byte >= 128;
}

/** Sets those leads apart whose inquiries were taken away or moved; false when all must be read again. */
export function setApart(db: ReadDatabase, columns: Columns, words: Words): boolean {
  const notes = db
    .statement<[number, number], [number, number, number]>(
      'SELECT id, lead_id, last_inquiry FROM inquiry_rewritten WHERE id > ? ORDER BY id LIMIT ?',
    )
    .raw()
    .all(words.rewritten, mostOutside + 1);
  for (const [id, leadId, lastInquiry] of notes) {
    // Older notes are thrown away when there are many.
    if (id !== words.rewritten + 1) return false;
    words.rewritten = id;
    // The numbers of the newest come again when they are gone.
    words.through = Math.min(words.through, lastInquiry);
    const slot = slotOf(columns, leadId);
    if (slot >= 0) words.outside.add(slot);
  }
  return words.outside.size <= mostOutside;
}

/** How many inquiries came since, at most. */
export function countUnread(db: ReadDatabase, { through }: Words): number {
  return (db.statement<[], number | null>('SELECT max(id) FROM inquiry').pluck().get() ?? 0) - through;
}

/** The leads in whose inquiries a folded term occurs; null when reading them all is quicker. */
export function slotsThatWrote(db: ReadDatabase, columns: Columns, words: Words, term: string): Bits | null {
  if (Array.from(term).length < leastLength) return emptyBits(columns.size);
  const parts = partsOf(term);
  const [only] = parts;
  const isWhole = parts.length === 1 && only?.length === Buffer.byteLength(term);
  const found = parts.length === 0 ? null : slotsWithAll(columns, words, parts);
  if (!found) return null;
  for (const slot of words.outside) {
    if (isWhole) found[slot >>> 5] = (found[slot >>> 5] ?? 0) & ~(1 << (slot & 31));
    else addBit(found, slot);
  }
  const doubtful = isWhole ? [...words.outside] : [...slotsOf(found)];
  if (doubtful.length > mostRead) return null;
  const held = readThemselves(db, columns, doubtful, term);
  if (!isWhole) return held;
  for (const slot of slotsOf(held)) addBit(found, slot);
  return found;
}

/** A term with a dot or a dash in it is looked for by its words first. */
function partsOf(term: string): Buffer[] {
  const bytes = Buffer.from(term);
  const parts: Buffer[] = [];
  let start = 0;
  for (let at = 0; at <= bytes.length; at += 1) {
    if (at < bytes.length && isWordByte(bytes[at] ?? 0)) continue;
    if (at > start) parts.push(bytes.subarray(start, at));
    start = at + 1;
  }
  return parts;
}

function slotsWithAll(columns: Columns, { vocabulary, lists }: Words, parts: readonly Buffer[]): Bits {
  let all: Bits | null = null;
  for (const part of parts) {
    const bits = emptyBits(columns.size);
    for (const word of wordsWith(vocabulary, part)) addPosted(lists, word, bits);
    if (all) keepCommon(all, bits);
    else all = bits;
    if (countBits(all) === 0) break;
  }
  return all ?? emptyBits(columns.size);
}

function readThemselves(db: ReadDatabase, columns: Columns, slots: readonly number[], term: string): Bits {
  const bits = emptyBits(columns.size);
  if (slots.length === 0) return bits;
  const rows = db
    .statement<[string], [number, string]>(
      'SELECT lead_id, text FROM inquiry WHERE lead_id IN (SELECT value FROM json_each(?))',
    )
    .raw()
    .all(JSON.stringify(slots.map((slot) => columns.ids[slot])));
  for (const [leadId, text] of rows) {
    const slot = slotOf(columns, leadId);
    if (!hasBit(bits, slot) && foldText(text).includes(term)) addBit(bits, slot);
  }
  return bits;
}
