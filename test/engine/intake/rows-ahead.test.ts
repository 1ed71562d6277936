import { mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { AppError } from '../../../main/engine/app-error.ts';
import { inspectTable } from '../../../main/engine/intake/read-file.ts';
import { readPages, type PageReader, type RowPage, type RowRequest } from '../../../main/engine/intake/row-pages.ts';
import { openPageReader } from '../../../main/engine/intake/rows-ahead.ts';
import { guessMapping } from '../../../shared/domain/intake/mapping.ts';

const entry = new URL('../../../main/engine/intake/rows-worker.ts', import.meta.url);
/** The first reading has the thread that is awake, every later one a thread of its own. */
const { read: readAhead, close } = openPageReader(entry, Number.POSITIVE_INFINITY);
const fixtures = join(import.meta.dirname, '../../fixtures/intake');
/** One of each encoding, separator and kind of damage: a thread takes half a second to start from source. */
const texts = readdirSync(fixtures).filter((name) => /^(03|04|06|07|09|11-title|15|34).*\.(csv|txt)$/.test(name));

let folder: string;

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'baton-rows-'));
});

afterAll(() => {
  close();
  rmSync(folder, { recursive: true });
});

function requestFor(path: string): RowRequest {
  const source = { path };
  const { header, sampleRows, ...shape } = inspectTable(source);
  const mapping = guessMapping(header, sampleRows).proposals;
  const context = { header, mapping, country: 'US', timeZone: 'America/New_York', dayFirst: true, source: null };
  return { source, shape, context };
}

function pagesOf(read: PageReader, request: RowRequest): { readonly pages: RowPage[]; readonly blank: number } {
  const pages: RowPage[] = [];
  const blank = read(request, (page) => {
    pages.push(page);
    return true;
  });
  return { pages, blank };
}

/** More pages than may wait, with repeats, blank rows, refused rows and quoted line ends. */
function writeLargeFile(): string {
  const path = join(folder, 'large.csv');
  const lines = Array.from({ length: 50_000 }, (_, index) => {
    if (index % 997 === 0) return '';
    if (index % 501 === 0) return `Nobody ${index},,,Portal,"no way\nto answer"`;
    return `Lead ${index},lead${index % 40_000}@leads.example,+1 415 ${2_000_000 + index},Source ${index % 7},"Hello\n${index}"`;
  });
  writeFileSync(path, ['Name,E-mail,Phone,Source,Message', ...lines].join('\n'));
  return path;
}

describe('a file that is read ahead in a thread of its own', () => {
  test.each(texts)('%s says the same', (name) => {
    const request = requestFor(join(fixtures, name));
    expect(pagesOf(readAhead, request)).toEqual(pagesOf(readPages, request));
  });

  test('says the same where the thread gets as far ahead as it may', () => {
    const request = requestFor(writeLargeFile());
    const ahead = pagesOf(readAhead, request);
    expect(ahead).toEqual(pagesOf(readPages, request));
    expect([ahead.pages.length > 64, ahead.blank]).toEqual([true, 51]);
  });

  test('is given up in the middle when nobody wants more', () => {
    const request = requestFor(writeLargeFile());
    let taken = 0;
    readAhead(request, () => (taken += 1) < 3);
    expect(taken).toBe(3);
  });

  test('may be gone when its turn comes, and the reason comes out', () => {
    const request = requestFor(join(fixtures, '01-utf8-comma.csv'));
    const gone = { ...request, source: { path: join(folder, 'gone.csv') } };
    expect(() => pagesOf(readAhead, gone)).toThrow(new AppError('FILE_UNREADABLE', 'The file is not there any more.'));
  });

  test('stops at what its taker throws', () => {
    const request = requestFor(writeLargeFile());
    const stopped = new AppError('CANCELLED', 'Stopped.');
    expect(() =>
      readAhead(request, () => {
        throw stopped;
      }),
    ).toThrow(stopped);
  });
});
