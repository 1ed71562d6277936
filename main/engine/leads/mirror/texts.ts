import { countBits, emptyBits, keepCommon, type Bits } from './bits.ts';
import {
  clearGrams,
  createGrams,
  grownGrams,
  isDigit,
  noteGrams,
  pairGramsOf,
  singleGram,
  type Grams,
} from './grams.ts';

/** What a search looks through, all of it in one buffer: folded names, addresses and numbers. */
export type Texts = {
  bytes: Buffer;
  used: number;
  /** Bytes that no slot owns any more. */
  wasted: number;
  starts: Uint32Array<ArrayBuffer>;
  lengths: Uint16Array<ArrayBuffer>;
  grams: Grams;
};

const usualBytes = 64;
const mostBytes = 65_535;

export function createTexts(capacity: number): Texts {
  return {
    bytes: Buffer.alloc(capacity * usualBytes),
    used: 0,
    wasted: 0,
    starts: new Uint32Array(capacity),
    lengths: new Uint16Array(capacity),
    grams: createGrams(capacity),
  };
}

export function growTexts(texts: Texts, capacity: number): void {
  const { starts, lengths, grams } = texts;
  texts.starts = new Uint32Array(capacity);
  texts.starts.set(starts);
  texts.lengths = new Uint16Array(capacity);
  texts.lengths.set(lengths);
  texts.grams = grownGrams(grams, capacity);
}

/** Puts the text of a lead in place of the one it had. */
export function putText(texts: Texts, slot: number, searchText: string): void {
  const text = keptText(searchText);
  if (texts.used + text.length * 3 > texts.bytes.length) {
    const larger = Buffer.alloc(Math.ceil((texts.used + text.length * 3) * 1.25));
    texts.bytes.copy(larger, 0, 0, texts.used);
    texts.bytes = larger;
  }
  const before = texts.lengths[slot] ?? 0;
  texts.wasted += before;
  if (before > 0) clearGrams(texts.grams, slot);
  const length = Math.min(mostBytes, texts.bytes.write(text, texts.used));
  texts.starts[slot] = texts.used;
  texts.lengths[slot] = length;
  noteGrams(texts.grams, slot, texts.bytes.subarray(texts.used, texts.used + length));
  texts.used += length;
}

/** A phone stands there as it was typed and as it is dialled; mostly the first is a part of the second. */
export function keptText(searchText: string): string {
  const phones = searchText.lastIndexOf('\n') + 1;
  const last = searchText.lastIndexOf(' ') + 1;
  if (phones === 0 || last <= phones) return searchText;
  const typed = searchText.slice(phones, last).replaceAll(' ', '');
  const dialled = searchText.slice(last);
  return dialled.includes(typed) ? searchText.slice(0, phones) + dialled : searchText;
}

export function textOf({ bytes, starts, lengths }: Texts, slot: number): string {
  const start = starts[slot] ?? 0;
  return bytes.toString('utf8', start, start + (lengths[slot] ?? 0));
}

/** Of the given slots those whose text holds the term, which is folded and has no spaces. */
export function slotsHolding(texts: Texts, among: Bits, term: string): Bits {
  const needle = Buffer.from(term);
  const found = among.slice();
  const first = needle[0] ?? 0;
  const single = needle.length === 1 ? texts.grams[singleGram(first)] : undefined;
  if (single) {
    keepCommon(found, single);
    return found;
  }
  for (const gram of pairGramsOf(needle)) keepCommon(found, texts.grams[gram] ?? found);
  const isCertain = needle.length === 2 && needle.every(isDigit);
  if (!isCertain && countBits(found) > 0) keepHolding(texts, found, needle);
  return found;
}

function keepHolding({ bytes, starts, lengths }: Texts, found: Bits, needle: Buffer): void {
  const first = needle[0] ?? 0;
  const rest = needle.length;
  for (let index = 0; index < found.length; index += 1) {
    let open = found[index] ?? 0;
    let kept = open;
    while (open !== 0) {
      const bit = open & -open;
      open ^= bit;
      const slot = (index << 5) + 31 - Math.clz32(bit);
      const start = starts[slot] ?? 0;
      const last = start + (lengths[slot] ?? 0) - rest;
      let at = start;
      for (; at <= last; at += 1) {
        if (bytes[at] !== first) continue;
        let next = 1;
        while (next < rest && bytes[at + next] === needle[next]) next += 1;
        if (next === rest) break;
      }
      if (at > last) kept ^= bit;
    }
    found[index] = kept;
  }
}

/** The slots whose text begins so. */
export function slotsBeginning({ bytes, starts, lengths }: Texts, size: number, beginning: string): Bits {
  const needle = Buffer.from(beginning);
  const bits = emptyBits(size);
  for (let slot = 0; slot < size; slot += 1) {
    if ((lengths[slot] ?? 0) < needle.length) continue;
    const start = starts[slot] ?? 0;
    let at = 0;
    while (at < needle.length && bytes[start + at] === needle[at]) at += 1;
    if (at === needle.length) bits[slot >>> 5] = (bits[slot >>> 5] ?? 0) | (1 << (slot & 31));
  }
  return bits;
}
