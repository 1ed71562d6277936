import { addBit, type Bits } from './bits.ts';

/**
 * Many lists of slots, most of them short, each in blocks of growing size: a difference to the slot before takes a byte
 * or two. Slots may come in any order; one that comes again at once is left out.
 */
export type PostingLists = {
  readonly pages: Uint8Array[];
  /** Where the next block begins, over all pages. */
  next: number;
  heads: Uint32Array<ArrayBuffer>;
  tails: Uint32Array<ArrayBuffer>;
  ends: Uint32Array<ArrayBuffer>;
  lasts: Uint32Array<ArrayBuffer>;
  /** Of the last block of each list. */
  sizes: Uint32Array<ArrayBuffer>;
};

const pageBits = 20;
const pageSize = 1 << pageBits;
const linkBytes = 4;
const firstBlock = 12;
const largestBlock = 4096;
/** A difference never goes over the end of a block. */
const longestDifference = 5;

export function createPostingLists(capacity: number): PostingLists {
  const column = () => new Uint32Array(capacity);
  // Block 0 is nobody's: a link to it ends a list.
  return {
    pages: [],
    next: firstBlock,
    heads: column(),
    tails: column(),
    ends: column(),
    lasts: column(),
    sizes: column(),
  };
}

export function growPostingLists(lists: PostingLists, capacity: number): void {
  for (const key of ['heads', 'tails', 'ends', 'lasts', 'sizes'] as const) {
    const larger = new Uint32Array(capacity);
    larger.set(lists[key]);
    lists[key] = larger;
  }
}

export function post(lists: PostingLists, list: number, slot: number): void {
  const { heads, tails, ends, lasts } = lists;
  let difference = slot;
  if (heads[list] === 0) {
    const block = newBlock(lists, firstBlock);
    heads[list] = block;
    tails[list] = block + linkBytes;
    ends[list] = block + firstBlock;
    lists.sizes[list] = firstBlock;
  } else {
    difference = slot - (lasts[list] ?? 0);
    if (difference === 0) return;
    if ((ends[list] ?? 0) - (tails[list] ?? 0) < longestDifference) addBlock(lists, list);
  }
  lasts[list] = slot;
  let rest = difference < 0 ? -2 * difference - 1 : 2 * difference;
  let at = tails[list] ?? 0;
  while (rest > 127) {
    write(lists, at, (rest & 127) | 128);
    rest = Math.floor(rest / 128);
    at += 1;
  }
  write(lists, at, rest);
  tails[list] = at + 1;
}

/** Adds the slots of a list to a set. */
export function addPosted(lists: PostingLists, list: number, bits: Bits): void {
  const { heads, tails, pages } = lists;
  const tail = tails[list] ?? 0;
  let block = heads[list] ?? 0;
  let size = firstBlock;
  let slot = 0;
  while (block !== 0) {
    const page = pages[block >>> pageBits] ?? new Uint8Array();
    const start = block & (pageSize - 1);
    const isLast = tail > block && tail <= block + size;
    const end = isLast ? start + tail - block : start + size - longestDifference + 1;
    let at = start + linkBytes;
    while (at < end) {
      let byte = page[at] ?? 0;
      let value = byte & 127;
      for (let shift = 7; byte > 127; shift += 7) {
        at += 1;
        byte = page[at] ?? 0;
        value += (byte & 127) << shift;
      }
      at += 1;
      slot += (value & 1) === 0 ? value >>> 1 : -((value + 1) >>> 1);
      addBit(bits, slot);
    }
    block = isLast ? 0 : readLink(page, start);
    size = Math.min(largestBlock, size * 2);
  }
}

/** Blocks double from the first on. */
function addBlock(lists: PostingLists, list: number): void {
  const before = lists.sizes[list] ?? 0;
  const link = (lists.ends[list] ?? 0) - before;
  const size = Math.min(largestBlock, before * 2);
  const block = newBlock(lists, size);
  for (let byte = 0; byte < linkBytes; byte += 1) write(lists, link + byte, (block >>> (8 * byte)) & 255);
  lists.tails[list] = block + linkBytes;
  lists.ends[list] = block + size;
  lists.sizes[list] = size;
}

/** A block lies within one page. */
function newBlock(lists: PostingLists, size: number): number {
  if ((lists.next & (pageSize - 1)) + size > pageSize) lists.next = ((lists.next >>> pageBits) + 1) << pageBits;
  const block = lists.next;
  lists.pages[block >>> pageBits] ??= new Uint8Array(pageSize);
  lists.next += size;
  return block;
}

function write({ pages }: PostingLists, at: number, byte: number): void {
  const page = pages[at >>> pageBits];
  if (page) page[at & (pageSize - 1)] = byte;
}

function readLink(page: Uint8Array, at: number): number {
  let link = 0;
  for (let byte = linkBytes - 1; byte >= 0; byte -= 1) link = link * 256 + (page[at + byte] ?? 0);
  return link;
}
