/** Remembers for each key the number it was first given. Keys are any texts; numbers are not negative. */
export type KeyBook = {
  /** The number of a key, -1 for one that is not in the book. */
  find(key: string): number;
  /** Puts down the key that was looked for last and is not in the book. */
  put(value: number): void;
};

const fewestSlots = 1024;
/** What is expected may be far too much: more room than for these is only made for keys that are there. */
const mostExpected = 1_000_000;
const unitsPerKey = 16;
const empty = -1;

/**
 * A book for millions of keys: a table of open addresses over one array of characters. What the collector of garbage
 * never sees costs it nothing, and no key holds on to the piece of the file that it was cut from. Equal hashes are told
 * apart by the characters themselves, so the answer is exact. It grows beyond the number of keys that is expected.
 */
export function createKeyBook(expected = 0): KeyBook {
  const firstSlots = Math.max(fewestSlots, 2 ** Math.ceil(Math.log2(2 * Math.min(expected, mostExpected) + 1)));
  let slots = new Int32Array(firstSlots).fill(empty);
  let units = new Uint16Array(firstSlots * (unitsPerKey / 2));
  let used = 0;
  let size = 0;
  let hashes = new Int32Array(firstSlots);
  let ends = new Uint32Array(firstSlots);
  let values = new Float64Array(firstSlots);
  let length = 0;
  let soughtHash = 0;

  /** Lays the key down behind those of the book, where it stays if it is put into it. Hashes it on the way. */
  function seek(key: string): void {
    length = key.length;
    while (used + length > units.length) units = widened(units, new Uint16Array(units.length * 2));
    let hash = firstHash;
    for (let at = 0; at < length; at += 1) {
      const unit = key.charCodeAt(at);
      units[used + at] = unit;
      hash = Math.imul(hash ^ unit, hashPrime);
    }
    soughtHash = mixed(hash);
  }

  function isSought(entry: number): boolean {
    const start = entry === 0 ? 0 : ends[entry - 1]!;
    if (ends[entry]! - start !== length) return false;
    for (let at = 0; at < length; at += 1) if (units[start + at] !== units[used + at]) return false;
    return true;
  }

  /** The slot of the key that is sought, or the free one where it belongs. */
  function slotOfSought(): number {
    const mask = slots.length - 1;
    let slot = soughtHash & mask;
    for (let entry = slots[slot]!; entry !== empty; entry = slots[slot]!) {
      if (hashes[entry] === soughtHash && isSought(entry)) return slot;
      slot = (slot + 1) & mask;
    }
    return slot;
  }

  function grow(): void {
    slots = new Int32Array(slots.length * 2).fill(empty);
    hashes = widened(hashes, new Int32Array(slots.length));
    ends = widened(ends, new Uint32Array(slots.length));
    values = widened(values, new Float64Array(slots.length));
    const mask = slots.length - 1;
    for (let entry = 0; entry < size; entry += 1) {
      let slot = hashes[entry]! & mask;
      while (slots[slot] !== empty) slot = (slot + 1) & mask;
      slots[slot] = entry;
    }
  }

  return {
    find(key) {
      seek(key);
      const entry = slots[slotOfSought()]!;
      return entry === empty ? -1 : values[entry]!;
    },
    put(value) {
      if (size * 2 >= slots.length) grow();
      slots[slotOfSought()] = size;
      used += length;
      hashes[size] = soughtHash;
      ends[size] = used;
      values[size] = value;
      size += 1;
    },
  };
}

function widened<Values extends Int32Array | Uint32Array | Uint16Array | Float64Array>(
  values: Values,
  wider: Values,
): Values {
  wider.set(values);
  return wider;
}

/** The hash is FNV-1a over the characters, then mixed (MurmurHash3's last steps): keys that differ in one character fall far apart. */
const firstHash = 0x81_1c_9d_c5;
const hashPrime = 0x01_00_01_93;

function mixed(raw: number): number {
  let hash = Math.imul(raw ^ (raw >>> 16), 0x85_eb_ca_6b);
  hash = Math.imul(hash ^ (hash >>> 13), 0xc2_b2_ae_35);
  return hash ^ (hash >>> 16);
}
