/** Remembers for each key the number it was first given. Keys are any texts; numbers are not negative. */
export type KeyBook = {
  /** The number of a key, -1 for one that is not in the book. */
  find(key: string): number;
  /** Puts down the key that was looked for last and is not in the book. */
  put(value: number): void;
};

const firstSlots = 1024;
const firstUnits = 16_384;
const empty = -1;

/**
 * A book for millions of keys: a table of open addresses over one array of characters. What the collector of garbage
 * never sees costs it nothing, and no key holds on to the piece of the file that it was cut from. Equal hashes are told
 * apart by the characters themselves, so the answer is exact.
 */
export function createKeyBook(): KeyBook {
  let slots = new Int32Array(firstSlots).fill(empty);
  let units = new Uint16Array(firstUnits);
  let used = 0;
  let size = 0;
  let hashes = new Int32Array(firstSlots);
  let ends = new Uint32Array(firstSlots);
  let values = new Float64Array(firstSlots);
  let sought = '';
  let soughtHash = 0;

  function isKey(entry: number, key: string): boolean {
    const start = entry === 0 ? 0 : ends[entry - 1]!;
    if (ends[entry]! - start !== key.length) return false;
    for (let at = 0; at < key.length; at += 1) if (units[start + at] !== key.charCodeAt(at)) return false;
    return true;
  }

  /** The slot of the key, or the free one where it belongs. */
  function slotOf(key: string, hash: number): number {
    const mask = slots.length - 1;
    let slot = hash & mask;
    for (let entry = slots[slot]!; entry !== empty; entry = slots[slot]!) {
      if (hashes[entry] === hash && isKey(entry, key)) return slot;
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
      sought = key;
      soughtHash = hashOf(key);
      const entry = slots[slotOf(key, soughtHash)]!;
      return entry === empty ? -1 : values[entry]!;
    },
    put(value) {
      if (size * 2 >= slots.length) grow();
      if (used + sought.length > units.length) {
        units = widened(units, new Uint16Array(Math.max(units.length * 2, used + sought.length)));
      }
      slots[slotOf(sought, soughtHash)] = size;
      for (let at = 0; at < sought.length; at += 1) units[used + at] = sought.charCodeAt(at);
      used += sought.length;
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

/** FNV-1a over the characters, then mixed (MurmurHash3's last steps): keys that differ in one character fall far apart. */
function hashOf(key: string): number {
  let hash = 0x81_1c_9d_c5;
  for (let at = 0; at < key.length; at += 1) hash = Math.imul(hash ^ key.charCodeAt(at), 0x01_00_01_93);
  hash = Math.imul(hash ^ (hash >>> 16), 0x85_eb_ca_6b);
  hash = Math.imul(hash ^ (hash >>> 13), 0xc2_b2_ae_35);
  return hash ^ (hash >>> 16);
}
