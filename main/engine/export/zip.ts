import { constants, crc32, deflateRawSync } from 'node:zlib';
import { AppError } from '../app-error.ts';

/** A ZIP archive in the making, its entries one after the other and each in parts. */
export type Zip = {
  /** Ends the entry before it. */
  entry(name: string): void;
  add(text: string): void;
  end(): void;
};

type Entry = { readonly name: Buffer; readonly offset: number; crc: number; size: number; packed: number };

const version = 20;
/** Sizes follow an entry instead of going before it, and names are UTF-8. */
const flags = 0x0808;
const deflated = 8;
const firstDay = 0x0021;
/** Beyond it an archive needs another form, which older programs do not read. */
const mostBytes = 0xff_ff_ff_ff;

/**
 * Packs text as it comes, holding a part of it at a time, and hands every piece to `write` (PKWARE's APPNOTE, 4.3). Throws
 * AppError FILE_TOO_LARGE at 4 GB.
 */
export function createZip(write: (bytes: Buffer) => void, limit: number = mostBytes): Zip {
  const entries: Entry[] = [];
  let current: Entry | null = null;
  let offset = 0;

  function put(bytes: Buffer): void {
    offset += bytes.length;
    if (offset > limit) throw tooLarge();
    write(bytes);
  }

  function pack(bytes: Buffer, isLast: boolean): Buffer {
    // Each part ends on a whole byte, so that all of them one after the other are one deflated stream.
    return deflateRawSync(bytes, { finishFlush: isLast ? constants.Z_FINISH : constants.Z_SYNC_FLUSH });
  }

  function append(entry: Entry, bytes: Buffer, isLast: boolean): void {
    const packed = pack(bytes, isLast);
    entry.crc = crc32(bytes, entry.crc);
    entry.size += bytes.length;
    entry.packed += packed.length;
    if (entry.size > limit) throw tooLarge();
    put(packed);
  }

  function close(): void {
    if (current === null) return;
    append(current, Buffer.alloc(0), true);
    put(fields([4, 0x08_07_4b_50], ...sums(current)));
    current = null;
  }

  return {
    entry(name) {
      close();
      current = { name: Buffer.from(name), offset, crc: 0, size: 0, packed: 0 };
      entries.push(current);
      put(fields([4, 0x04_03_4b_50], ...shared, [4, 0], [4, 0], [4, 0], [2, current.name.length], [2, 0]));
      put(current.name);
    },
    add(text) {
      if (current === null) throw new Error('a text needs an entry to belong to');
      append(current, Buffer.from(text), false);
    },
    end() {
      close();
      const start = offset;
      for (const entry of entries) put(directoryLine(entry));
      const count = entries.length;
      put(fields([4, 0x06_05_4b_50], [4, 0], [2, count], [2, count], [4, offset - start], [4, start], [2, 0]));
    },
  };
}

type Field = readonly [bytes: 2 | 4, value: number];

const shared: readonly Field[] = [
  [2, version],
  [2, flags],
  [2, deflated],
  [2, 0],
  [2, firstDay],
];

function sums({ crc, size, packed }: Entry): Field[] {
  return [
    [4, crc],
    [4, packed],
    [4, size],
  ];
}

function directoryLine(entry: Entry): Buffer {
  const nothing: Field[] = [
    [2, 0],
    [2, 0],
    [2, 0],
    [2, 0],
    [4, 0],
  ];
  const start: Field[] = [[4, 0x02_01_4b_50], [2, version], ...shared];
  return Buffer.concat([
    fields(...start, ...sums(entry), [2, entry.name.length], ...nothing, [4, entry.offset]),
    entry.name,
  ]);
}

function fields(...all: readonly Field[]): Buffer {
  const bytes = Buffer.alloc(all.reduce((sum, [length]) => sum + length, 0));
  let at = 0;
  for (const [length, value] of all) at = bytes.writeUIntLE(value, at, length);
  return bytes;
}

function tooLarge(): AppError {
  return new AppError(
    'FILE_TOO_LARGE',
    'These leads make an Excel file of more than 4 GB, which Excel cannot open. Export them as CSV, or fewer of them. Nothing was written.',
    { field: 'format' },
  );
}
