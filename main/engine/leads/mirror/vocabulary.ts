/** The different words of many texts, in UTF-8, each followed by the end of a line; numbered as they came. */
export type Vocabulary = {
  bytes: Buffer;
  used: number;
  count: number;
  starts: Uint32Array<ArrayBuffer>;
  /** Numbers by the hash of the word, one more than they are; 0 = free. */
  table: Uint32Array<ArrayBuffer>;
};

const lineEnd = 10;
const firstWords = 4096;

export function createVocabulary(): Vocabulary {
  return {
    bytes: Buffer.alloc(firstWords * 8),
    used: 0,
    count: 0,
    starts: new Uint32Array(firstWords),
    table: new Uint32Array(firstWords * 2),
  };
}

/** The number of the word that lies at a place of a text. */
export function wordNumber(vocabulary: Vocabulary, text: Uint8Array, start: number, end: number): number {
  const { table } = vocabulary;
  const mask = table.length - 1;
  let at = hashOf(text, start, end) & mask;
  for (;;) {
    const entry = table[at] ?? 0;
    if (entry === 0) break;
    if (isWord(vocabulary, entry - 1, text, start, end)) return entry - 1;
    at = (at + 1) & mask;
  }
  table[at] = vocabulary.count + 1;
  return addWord(vocabulary, text, start, end);
}

function addWord(vocabulary: Vocabulary, text: Uint8Array, start: number, end: number): number {
  const number = vocabulary.count;
  if (number === vocabulary.starts.length) growStarts(vocabulary);
  if (vocabulary.used + end - start + 1 > vocabulary.bytes.length) growBytes(vocabulary);
  vocabulary.starts[number] = vocabulary.used;
  vocabulary.bytes.set(text.subarray(start, end), vocabulary.used);
  vocabulary.used += end - start + 1;
  vocabulary.bytes[vocabulary.used - 1] = lineEnd;
  vocabulary.count += 1;
  if (vocabulary.count * 2 > vocabulary.table.length) growTable(vocabulary);
  return number;
}

function isWord({ bytes, starts }: Vocabulary, number: number, text: Uint8Array, start: number, end: number): boolean {
  const from = starts[number] ?? 0;
  if (bytes[from + end - start] !== lineEnd) return false;
  for (let at = start; at < end; at += 1) if (bytes[from + at - start] !== text[at]) return false;
  return true;
}

function hashOf(text: Uint8Array, start: number, end: number): number {
  let hash = 0x811c_9dc5;
  for (let at = start; at < end; at += 1) hash = Math.imul(hash ^ (text[at] ?? 0), 0x0100_0193);
  return (hash ^ (hash >>> 15)) >>> 0;
}

function growStarts(vocabulary: Vocabulary): void {
  const larger = new Uint32Array(vocabulary.starts.length * 2);
  larger.set(vocabulary.starts);
  vocabulary.starts = larger;
}

function growBytes(vocabulary: Vocabulary): void {
  const larger = Buffer.alloc(vocabulary.bytes.length * 2);
  vocabulary.bytes.copy(larger, 0, 0, vocabulary.used);
  vocabulary.bytes = larger;
}

function growTable(vocabulary: Vocabulary): void {
  const { bytes, starts, count } = vocabulary;
  const table = new Uint32Array(vocabulary.table.length * 2);
  for (let number = 0; number < count; number += 1) {
    const start = starts[number] ?? 0;
    const end = (number + 1 < count ? (starts[number + 1] ?? 0) : vocabulary.used) - 1;
    let at = hashOf(bytes, start, end) & (table.length - 1);
    while (table[at] !== 0) at = (at + 1) & (table.length - 1);
    table[at] = number + 1;
  }
  vocabulary.table = table;
}

/** The numbers of the words in which these bytes occur. */
export function* wordsWith({ bytes, used, starts, count }: Vocabulary, part: Buffer): Generator<number, void> {
  const all = bytes.subarray(0, used);
  for (let at = all.indexOf(part); at >= 0;) {
    let low = 0;
    let high = count - 1;
    while (low < high) {
      const middle = (low + high + 1) >>> 1;
      if ((starts[middle] ?? 0) <= at) low = middle;
      else high = middle - 1;
    }
    yield low;
    if (low === count - 1) return;
    at = all.indexOf(part, starts[low + 1] ?? used);
  }
}
