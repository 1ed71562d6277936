/** A set of agents by their place, 32 in a word. */
export type Bits = Uint32Array;

export function bitsOf(count: number, has: (index: number) => boolean): Bits {
  const bits = new Uint32Array(Math.ceil(count / 32));
  for (let index = 0; index < count; index += 1) if (has(index)) bits[index >>> 5]! |= 1 << (index & 31);
  return bits;
}

export function union(one: Bits, other: Bits): Bits {
  const bits = new Uint32Array(one.length);
  for (let index = 0; index < bits.length; index += 1) bits[index] = one[index]! | other[index]!;
  return bits;
}

export function without(one: Bits, other: Bits): Bits {
  const bits = new Uint32Array(one.length);
  for (let index = 0; index < bits.length; index += 1) bits[index] = one[index]! & ~other[index]!;
  return bits;
}

/** Numbers contents from 0 up, the same content always alike. The words may be used again afterwards. */
export type Numbering = { numberOf(words: Bits): number };

/** By a hash of the words and a look at those that share it: a text for each content would cost more than all else. */
export function createNumbering(): Numbering {
  const contents: Bits[] = [];
  const byHash = new Map<number, number[]>();
  return {
    numberOf(words) {
      const hash = hashOf(words);
      const alike = byHash.get(hash) ?? [];
      const known = alike.find((number) => isSame(contents[number]!, words));
      if (known !== undefined) return known;
      const number = contents.push(words.slice()) - 1;
      byHash.set(hash, [...alike, number]);
      return number;
    },
  };
}

/** FNV-1a, a word at a time, with its high bits mixed down. */
function hashOf(words: Bits): number {
  let hash = 0x811c9dc5;
  for (let index = 0; index < words.length; index += 1) {
    hash = Math.imul(hash ^ words[index]!, 0x01000193);
    hash ^= hash >>> 15;
  }
  return hash;
}

function isSame(one: Bits, other: Bits): boolean {
  for (let index = 0; index < one.length; index += 1) if (one[index] !== other[index]) return false;
  return true;
}
