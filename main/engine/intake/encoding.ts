import { isAscii } from 'node:buffer';
import iconv from 'iconv-lite';
import { AppError } from '../app-error.ts';

export type Encoding = 'utf-8' | 'utf-16le' | 'utf-16be' | 'windows-1252';

/** Turns the bytes of a file into text, piece by piece; `end` gives what was held back. */
export type Decoder = { readonly write: (bytes: Buffer) => string; readonly end: () => string };

const lookedAt = 4096;
const otherKinds: readonly (readonly [string, string])[] = [
  [
    '504b0304',
    'This is an Excel workbook or another packed file. In Excel, save the sheet as “CSV UTF-8” and import that.',
  ],
  ['d0cf11e0', 'This is an old Excel workbook. In Excel, save the sheet as “CSV UTF-8” and import that.'],
  ['25504446', 'This is a PDF. Export the leads as CSV and import that.'],
  ['1f8b', 'This file is compressed. Unpack it and import the CSV inside.'],
];

const otherTexts: readonly (readonly [RegExp, string])[] = [
  [
    /^\s*<(?:!doctype|html|head|body|table|meta|\?xml)\b/i,
    'This is a web page or XML, even if it is called a workbook. Open it in Excel, save the sheet as “CSV UTF-8” and import that.',
  ],
  [/^\s*(?:\[\s*)?\{\s*"/, 'This is JSON, not a table. Export the leads as CSV and import that.'],
  [/^\s*BEGIN:VCARD\b/i, 'These are contact cards (vCard), not a table. Export the contacts as CSV and import that.'],
];

/**
 * The encoding of a file from all its bytes: a byte order mark, then the pattern of zero bytes that UTF-16 leaves, then
 * strict UTF-8, then Windows-1252 (what Excel's plain CSV is). Refuses workbooks and files with stray zero bytes.
 */
export function detectEncoding(pieces: Iterable<Buffer>): Encoding {
  const strict = new TextDecoder('utf-8', { fatal: true });
  let hasMark = false;
  let isUtf8 = true;
  let isFirst = true;
  let isWhole = true;
  for (const piece of pieces) {
    if (isFirst) {
      refuseOtherKinds(piece);
      const wide = wideEncoding(piece);
      if (wide !== null) return wide;
      hasMark = piece.subarray(0, 3).toString('hex') === 'efbbbf';
      isFirst = false;
    }
    if (piece.includes(0))
      throw new AppError('FILE_UNREADABLE', 'The file is damaged or not a text: it contains zero bytes.');
    if (isWhole && isAscii(piece)) continue;
    isUtf8 &&= decodes(strict, piece);
    isWhole = endsWhole(piece);
  }
  isUtf8 &&= decodes(strict, null);
  if (hasMark && !isUtf8) {
    throw new AppError('FILE_UNREADABLE', 'The file is damaged: it is marked as UTF-8 and has bytes that are not.');
  }
  return isUtf8 ? 'utf-8' : 'windows-1252';
}

export function createDecoder(encoding: Encoding): Decoder {
  if (encoding !== 'utf-8') {
    const decoder = iconv.getDecoder(encoding);
    return { write: (bytes) => decoder.write(bytes), end: () => decoder.end() ?? '' };
  }
  const decoder = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true });
  let isWhole = true;
  const guarded = (bytes: Buffer | null) => {
    try {
      if (bytes === null) return decoder.decode();
      if (isWhole && isAscii(bytes)) return bytes.toString('latin1');
      isWhole = endsWhole(bytes);
      return decoder.decode(bytes, { stream: true });
    } catch (cause) {
      throw new AppError(
        'FILE_UNREADABLE',
        'The file was changed while it was read. Import it again.',
        undefined,
        cause,
      );
    }
  };
  return { write: guarded, end: () => guarded(null) };
}

/** Whether a piece of sound UTF-8 ends with a whole character for sure: then plain ASCII after it needs no decoder. */
function endsWhole(piece: Buffer): boolean {
  return (piece.at(-1) ?? 0) < 0x80;
}

function decodes(strict: TextDecoder, piece: Buffer | null): boolean {
  try {
    if (piece === null) strict.decode();
    else strict.decode(piece, { stream: true });
    return true;
  } catch {
    return false;
  }
}

function refuseOtherKinds(piece: Buffer): void {
  const start = piece.subarray(0, 4).toString('hex');
  const kind = otherKinds.find(([magic]) => start.startsWith(magic));
  if (kind !== undefined) throw new AppError('FILE_UNREADABLE', kind[1]);
}

/** Refuses what is a text, but no table. `start` is its beginning, without byte order mark. */
export function refuseOtherTexts(start: string): void {
  const kind = otherTexts.find(([pattern]) => pattern.test(start));
  if (kind !== undefined) throw new AppError('FILE_UNREADABLE', kind[1]);
}

function wideEncoding(piece: Buffer): Encoding | null {
  const mark = piece.subarray(0, 2).toString('hex');
  if (mark === 'fffe') return 'utf-16le';
  if (mark === 'feff') return 'utf-16be';
  const head = piece.subarray(0, lookedAt);
  const zeros: [number, number] = [0, 0];
  for (const [index, byte] of head.entries()) if (byte === 0) zeros[index % 2 === 0 ? 0 : 1] += 1;
  const enough = head.length / 16;
  if (zeros[1] > enough && zeros[0] * 10 < zeros[1]) return 'utf-16le';
  if (zeros[0] > enough && zeros[1] * 10 < zeros[0]) return 'utf-16be';
  return null;
}
