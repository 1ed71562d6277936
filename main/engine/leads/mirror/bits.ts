/** A set of slots, one bit each. */
export type Bits = Uint32Array<ArrayBuffer>;

export function emptyBits(size: number): Bits {
  return new Uint32Array((size + 31) >>> 5);
}

export function allBits(size: number): Bits {
  const bits = emptyBits(size).fill(0xffff_ffff);
  if ((size & 31) !== 0) bits[bits.length - 1] = 2 ** (size & 31) - 1;
  return bits;
}

export function hasBit(bits: Bits, slot: number): boolean {
  return (((bits[slot >>> 5] ?? 0) >>> (slot & 31)) & 1) === 1;
}

export function addBit(bits: Bits, slot: number): void {
  bits[slot >>> 5] = (bits[slot >>> 5] ?? 0) | (1 << (slot & 31));
}

export function dropBit(bits: Bits, slot: number): void {
  bits[slot >>> 5] = (bits[slot >>> 5] ?? 0) & ~(1 << (slot & 31));
}

/** Leaves in `bits` what is also in `others`. */
export function keepCommon(bits: Bits, others: Bits): void {
  for (let word = 0; word < bits.length; word += 1) bits[word] = (bits[word] ?? 0) & (others[word] ?? 0);
}

export function addAll(bits: Bits, others: Bits): void {
  for (let word = 0; word < bits.length; word += 1) bits[word] = (bits[word] ?? 0) | (others[word] ?? 0);
}

export function dropAll(bits: Bits, others: Bits): void {
  for (let word = 0; word < bits.length; word += 1) bits[word] = (bits[word] ?? 0) & ~(others[word] ?? 0);
}

/** How many are in both. */
export function countCommon(bits: Bits, others: Bits): number {
  let count = 0;
  for (let index = 0; index < bits.length; index += 1) count += countInWord((bits[index] ?? 0) & (others[index] ?? 0));
  return count;
}

export function countBits(bits: Bits): number {
  let count = 0;
  for (let index = 0; index < bits.length; index += 1) count += countInWord(bits[index] ?? 0);
  return count;
}

/** The bits of one word, added up in pairs, fours and bytes. */
function countInWord(word: number): number {
  const pairs = word - ((word >>> 1) & 0x5555_5555);
  const fours = (pairs & 0x3333_3333) + ((pairs >>> 2) & 0x3333_3333);
  return Math.imul((fours + (fours >>> 4)) & 0x0f0f_0f0f, 0x0101_0101) >>> 24;
}

/** The slots of a set, upwards. */
export function slotsOf(bits: Bits): Uint32Array<ArrayBuffer> {
  const slots = new Uint32Array(countBits(bits));
  let count = 0;
  for (let index = 0; index < bits.length; index += 1) {
    let word = bits[index] ?? 0;
    while (word !== 0) {
      slots[count] = (index << 5) + 31 - Math.clz32(word & -word);
      count += 1;
      word &= word - 1;
    }
  }
  return slots;
}

/** The slots from the `from`-th on, `count` of them at most, upwards or downwards; whole words are skipped by their count. */
export function slotsBetween(bits: Bits, isDown: boolean, from: number, count: number): number[] {
  const found: number[] = [];
  let skip = from;
  for (let step = 0; step < bits.length && found.length < count; step += 1) {
    const index = isDown ? bits.length - 1 - step : step;
    let word = bits[index] ?? 0;
    if (word === 0) continue;
    const inWord = countInWord(word);
    if (inWord <= skip) {
      skip -= inWord;
      continue;
    }
    while (word !== 0 && found.length < count) {
      const bit = isDown ? 31 - Math.clz32(word) : 31 - Math.clz32(word & -word);
      word ^= 1 << bit;
      if (skip > 0) skip -= 1;
      else found.push((index << 5) + bit);
    }
  }
  return found;
}
