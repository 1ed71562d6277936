import { closeSync, fstatSync, openSync, readSync, statSync } from 'node:fs';
import type { FileSource } from '../../../shared/contract/intake.ts';
import { AppError } from '../app-error.ts';
import { createDecoder, detectEncoding, type Encoding } from './encoding.ts';

const pieceBytes = 64 * 1024;
const largestBytes = 1024 ** 3;

const sentences: Readonly<Record<string, string>> = {
  ENOENT: 'The file is not there any more.',
  EACCES: 'Baton may not read this file.',
  EPERM: 'Baton may not read this file.',
  EISDIR: 'This is a folder, not a file.',
  EBUSY: 'Another program is using the file. Close it there and try again.',
};

/** How many bytes a source has, without looking into it; 0 for a file that is not there. Throws AppError FILE_UNREADABLE. */
export function sizeOf(source: FileSource): number {
  if ('text' in source) return Buffer.byteLength(source.text);
  return reading(() => statSync(source.path, { throwIfNoEntry: false })?.size ?? 0);
}

/** The size and encoding of a source; `said` is the encoding where a person knows better. Refuses what is empty, too large or not a text. */
export function measureSource(source: FileSource, said?: Encoding): { bytes: number; encoding: Encoding } {
  if ('text' in source) {
    if (source.text.trim() === '') throw new AppError('FILE_UNREADABLE', 'The file is empty.');
    if (source.text.includes('\0')) {
      throw new AppError('FILE_UNREADABLE', 'The file is damaged or not a text: it contains zero bytes.');
    }
    return { bytes: Buffer.byteLength(source.text), encoding: 'utf-8' };
  }
  const bytes = withFile(source.path, (file) => reading(() => fstatSync(file).size));
  if (bytes === 0) throw new AppError('FILE_UNREADABLE', 'The file is empty.');
  if (bytes > largestBytes)
    throw new AppError('FILE_TOO_LARGE', 'The file is larger than 1 GB. Split it and import the parts.');
  const found = withFile(source.path, (file) => detectEncoding(readPieces(file)));
  if (said === 'utf-8' && found !== 'utf-8') {
    throw new AppError('FILE_UNREADABLE', 'The file is not UTF-8: it has bytes that are not. Choose another encoding.');
  }
  return { bytes, encoding: said ?? found };
}

/**
 * Gives a source's text piece by piece, without byte order mark, all line ends as `\n`, until `take` says false.
 * Returns whether it came to the end.
 */
export function forEachPiece(source: FileSource, encoding: Encoding, take: (text: string) => boolean): boolean {
  const tidy = createTidier();
  if ('text' in source) {
    for (let at = 0; at < source.text.length; at += pieceBytes) {
      if (!take(tidy(source.text.slice(at, at + pieceBytes)))) return false;
    }
    return take(tidy(null));
  }
  return withFile(source.path, (file) => {
    const decoder = createDecoder(encoding);
    for (const piece of readPieces(file)) if (!take(tidy(decoder.write(piece)))) return false;
    return take(tidy(decoder.end()) + tidy(null));
  });
}

function* readPieces(file: number): Generator<Buffer> {
  const size = reading(() => fstatSync(file).size);
  const buffer = Buffer.allocUnsafe(Math.min(pieceBytes, size + 1));
  for (;;) {
    const length = reading(() => readSync(file, buffer, 0, buffer.length, null));
    if (length === 0) return;
    yield buffer.subarray(0, length);
  }
}

/** A carriage return at the end of a piece is held back: its line feed may come with the next one. */
function createTidier(): (text: string | null) => string {
  let held = '';
  let isStart = true;
  return (text) => {
    let whole = held + (text ?? '');
    held = '';
    if (isStart && whole !== '') {
      isStart = false;
      if (whole.startsWith('\uFEFF')) whole = whole.slice(1);
    }
    if (!whole.includes('\r')) return whole;
    if (text !== null && whole.endsWith('\r')) {
      held = '\r';
      whole = whole.slice(0, -1);
    }
    return whole.replace(/\r\n?/g, '\n');
  };
}

function withFile<T>(path: string, act: (file: number) => T): T {
  const file = reading(() => openSync(path, 'r'));
  try {
    return act(file);
  } finally {
    closeSync(file);
  }
}

/** Only the file system's own failures are put into words here: what a row's reader throws passes by. */
function reading<T>(act: () => T): T {
  try {
    return act();
  } catch (cause) {
    const code = cause instanceof Error && 'code' in cause ? String(cause.code) : 'unknown';
    throw new AppError('FILE_UNREADABLE', sentences[code] ?? `The file cannot be read (${code}).`, undefined, cause);
  }
}
