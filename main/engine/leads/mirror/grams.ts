import { addBit, dropBit, emptyBits, type Bits } from './bits.ts';

/**
 * Which characters and pairs of characters the texts hold, in 256 sets of slots: single letters and digits, pairs of
 * digits, and all other pairs by a hash.
 */
const gramSets = 256;
const pairsOfDigits = 36;
const otherPairs = 136;

export type Grams = readonly Bits[];

export function createGrams(capacity: number): Grams {
  return Array.from({ length: gramSets }, () => emptyBits(capacity));
}

export function grownGrams(grams: Grams, capacity: number): Grams {
  return grams.map((bits) => {
    const larger = emptyBits(capacity);
    larger.set(bits);
    return larger;
  });
}

/** The number of a letter or digit; -1 for any other byte. */
export function singleGram(byte: number): number {
  if (byte >= 97 && byte <= 122) return byte - 97;
  return isDigit(byte) ? byte - 48 + 26 : -1;
}

/** The number of two neighbours. */
export function pairGram(first: number, second: number): number {
  if (isDigit(first) && isDigit(second)) return pairsOfDigits + (first - 48) * 10 + second - 48;
  return otherPairs + ((((first * 31 + second) * 0x9e3b) >>> 4) % (gramSets - otherPairs));
}

export function isDigit(byte: number): boolean {
  return byte >= 48 && byte <= 57;
}

/** Notes a text for a slot of which nothing is noted. */
export function noteGrams(grams: Grams, slot: number, bytes: Uint8Array): void {
  let before = 0;
  for (let at = 0; at < bytes.length; at += 1) {
    const byte = bytes[at] ?? 0;
    note(grams[singleGram(byte)], slot);
    // Nothing that is looked for goes over a space or the end of a line.
    if (before > 32 && byte > 32) note(grams[pairGram(before, byte)], slot);
    before = byte;
  }
}

function note(bits: Bits | undefined, slot: number): void {
  if (bits) addBit(bits, slot);
}

/** Forgets what is noted for a slot. */
export function clearGrams(grams: Grams, slot: number): void {
  for (const bits of grams) dropBit(bits, slot);
}

/** The different numbers of all pairs in a text. */
export function pairGramsOf(bytes: Uint8Array): number[] {
  const found = new Set<number>();
  for (let at = 1; at < bytes.length; at += 1) found.add(pairGram(bytes[at - 1] ?? 0, bytes[at] ?? 0));
  return [...found];
}
