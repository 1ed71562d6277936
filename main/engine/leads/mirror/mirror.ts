import type { FacetField } from '../../../../shared/contract/leads.ts';
import type { ReadDatabase } from '../../db/database.ts';
import type { FilterParts } from '../filter-parts.ts';
import { isFoundSoon } from '../wrote.ts';
import { answer, findName, type MirrorPage, type PageAsked } from './answers.ts';
import { setsOf } from './coded.ts';
import { countInMemory, type FacetCounts } from './facet-counts.ts';
import { inBackground, memories, readAtOnce } from './background.ts';
import type { Memory } from './memory.ts';
import type { Sort } from './order.ts';
import { countLeadRows, readMemory, refreshMemory } from './read.ts';
import { readingWords, wordsOf } from './word-reading.ts';
import { readyMomentOrders } from './moment-order.ts';
import type { TextOrders } from './sequences.ts';
import { atOnce, inSlices } from './slices.ts';
import { createTextOrder, readTextOrder, refreshTextOrder, sortedTexts, type SortedText } from './text-order.ts';

/**
 * Answers filters, counts and orders from memory, always as the database of the running transaction stands. null where
 * an order is still being read.
 */
export type Mirror = {
  page(parts: FilterParts, sort: Sort, asked: PageAsked): MirrorPage | null;
  facets(parts: FilterParts, fields: readonly FacetField[]): FacetCounts;
  /** Where in the order the next lead stands whose folded name begins so: from a place on, then from the top. */
  find(parts: FilterParts, sort: Sort, beginning: string, from: number): { readonly index: number | null } | null;
};

const reading = new WeakMap<ReadDatabase, Promise<void>>();

/** In larger offices a letter that everybody has takes the tables about as long as the mirror takes to be read. */
const mostSearchedInTables = 200_000;

/** Begins before anybody asks: while a password is typed there is time enough. */
export function readMirrorAhead(db: ReadDatabase): void {
  startReadingAll(db);
}

/** The mirror of this connection, or null while it is still being read. */
export function mirrorOf(db: ReadDatabase): Mirror | null {
  const memory = memories.get(db);
  if (memory && refreshMemory(memory)) return answering(memory);
  memories.delete(db);
  if (countLeadRows(db) <= readAtOnce) return answering(hold(db, atOnce(readMemory(db))));
  startReadingAll(db);
  return null;
}

/** The mirror, read now if it has to be. */
export function mirrorAtOnce(db: ReadDatabase): Mirror {
  return mirrorOf(db) ?? answering(hold(db, atOnce(readMemory(db))));
}

/** Settled once the mirror of this connection stands as the database does, or the connection is closed. */
export async function mirrorRead(db: ReadDatabase): Promise<void> {
  const mirror = db.raw.transaction(() => mirrorOf(db)).deferred();
  if (!mirror) await reading.get(db);
}

/**
 * The same for a page that the tables would take long to find: settled as well when what the page needs beside the
 * leads themselves has been read.
 */
export async function mirrorReadFor(db: ReadDatabase, terms: readonly string[], sort: Sort): Promise<void> {
  const texts = sort.map(({ field }) => field).filter(isText);
  if (texts.length === 0 && sort.length < 2 && (terms.length === 0 || tablesAnswer(db, terms))) return;
  await mirrorRead(db);
  const memory = memories.get(db);
  if (!memory || !db.raw.open || memory.columns.size <= readAtOnce) return;
  const isReady = db.raw
    .transaction(() => {
      const orders = textOrdersOf(memory);
      const areTextsReady = texts.map((field) => orders(field, sort.length > 1) !== null).every(Boolean);
      return areTextsReady && (wordsOf(memory) !== null || terms.every((term) => isFoundSoon(db, term)));
    })
    .deferred();
  if (!isReady) await memory.busy;
}

/** Whether there is no mirror yet and the tables find these terms sooner than it could be read. */
function tablesAnswer(db: ReadDatabase, terms: readonly string[]): boolean {
  return db.raw
    .transaction(
      () =>
        mirrorOf(db) === null &&
        countLeadRows(db) <= mostSearchedInTables &&
        terms.every((term) => isFoundSoon(db, term)),
    )
    .deferred();
}

function isText(field: string): field is SortedText {
  return sortedTexts.some((text) => text === field);
}

/** A slice at a time; whoever comes meanwhile waits for the same. */
function startReadingAll(db: ReadDatabase): void {
  if (reading.has(db)) return;
  const promise = readInBackground(db).finally(() => reading.delete(db));
  reading.set(db, promise);
  // The tables answer meanwhile, and whoever asks next tries again.
  promise.catch(() => {});
}

async function readInBackground(db: ReadDatabase): Promise<void> {
  const memory = await inSlices(readMemory(db), () => db.raw.open);
  if (!memory || memories.has(db)) return;
  hold(db, memory);
  inBackground(memory, readingAhead(memory));
}

/** What somebody will ask for sooner or later; one after the other, so that the thread is never long away. */
function* readingAhead(memory: Memory): Generator<void, void> {
  yield* readyMomentOrders(memory);
  for (const column of [...Object.values(memory.columns.coded), memory.columns.tags]) {
    setsOf(column, memory.columns.size);
    yield;
  }
  for (const field of sortedTexts) if (!memory.textOrders.has(field)) yield* startReading(memory, field);
  yield* readingWords(memory);
}

function hold(db: ReadDatabase, memory: Memory): Memory {
  memories.set(db, memory);
  return memory;
}

function answering(memory: Memory): Mirror {
  const texts = textOrdersOf(memory);
  return {
    page: (parts, sort, asked) => answer(memory, texts, parts, sort, asked),
    facets: (parts, fields) => countInMemory(memory, parts, fields),
    find: (parts, sort, beginning, from) => findName(memory, texts, parts, sort, beginning, from),
  };
}

function textOrdersOf(memory: Memory): TextOrders {
  const { db, columns, textOrders } = memory;
  return (field, needsPlaces) => {
    const order = textOrders.get(field);
    if (order && !order.isReady) return null;
    if (order && refreshTextOrder(db, columns, field, order) && (order.places !== null || !needsPlaces)) return order;
    if (columns.size > readAtOnce) {
      inBackground(memory, startReading(memory, field));
      return null;
    }
    const read = createTextOrder(columns);
    atOnce(readTextOrder(db, columns, field, read));
    textOrders.set(field, read);
    return read;
  };
}

/** From here on the order gathers what changes while it is being read. */
function startReading(memory: Memory, field: SortedText): Generator<void, void> {
  const order = createTextOrder(memory.columns);
  memory.textOrders.set(field, order);
  return readTextOrder(memory.db, memory.columns, field, order);
}
