const digitCount = 2 ** 16;
const lowPart = 2 ** 32;

/**
 * The order of `keys` from the smallest up, as indices; equal keys keep their order. Keys are whole numbers from 0 to
 * 2^53 - 1. A radix sort by 16 bits at a time, since sorting a million rows by a comparison costs a second; plain
 * loops, since a callback for each row costs as much as the sort.
 */
export function orderByKey(keys: Float64Array): Uint32Array {
  const order = indices(keys.length);
  if (isSorted(keys)) return order;
  const low = new Uint32Array(keys.length);
  const high = new Uint32Array(keys.length);
  for (let index = 0; index < keys.length; index += 1) {
    const key = keys[index]!;
    high[index] = key / lowPart;
    low[index] = key - high[index]! * lowPart;
  }
  const byLow = sortByDigit(sortByDigit(order, low, 0), low, 16);
  return sortByDigit(sortByDigit(byLow, high, 0), high, 16);
}

/** 0, 1, 2, … */
function indices(count: number): Uint32Array {
  const order = new Uint32Array(count);
  for (let index = 0; index < count; index += 1) order[index] = index;
  return order;
}

function isSorted(keys: Float64Array): boolean {
  for (let index = 1; index < keys.length; index += 1) if (keys[index]! < keys[index - 1]!) return false;
  return true;
}

function sortByDigit(order: Uint32Array, parts: Uint32Array, shift: number): Uint32Array {
  const starts = new Uint32Array(digitCount + 1);
  for (let index = 0; index < parts.length; index += 1) starts[((parts[index]! >>> shift) & 0xffff) + 1]! += 1;
  if (starts[((parts[0]! >>> shift) & 0xffff) + 1] === parts.length) return order;
  for (let digit = 0; digit < digitCount; digit += 1) starts[digit + 1]! += starts[digit]!;
  const sorted = new Uint32Array(order.length);
  for (let place = 0; place < order.length; place += 1) {
    const index = order[place]!;
    const digit = (parts[index]! >>> shift) & 0xffff;
    sorted[starts[digit]!] = index;
    starts[digit]! += 1;
  }
  return sorted;
}
