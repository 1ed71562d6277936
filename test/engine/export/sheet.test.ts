import fc from 'fast-check';
import readWorkbook from 'read-excel-file/node';
import { expect, test } from 'vitest';
import { beginSheet } from '../../../main/engine/export/table.ts';
import { createZip } from '../../../main/engine/export/zip.ts';
import type { Cell } from '../../../shared/domain/export/cell.ts';

const timeZone = 'America/New_York';

function workbook(pages: readonly (readonly (readonly Cell[])[])[], width: number, zone = timeZone): Buffer {
  const parts: Buffer[] = [];
  const heads = Array.from({ length: width }, (_, index) => ({ title: `Column ${index + 1}`, width: 12 }));
  const table = beginSheet((part) => parts.push(Buffer.from(part)), 'Leads', heads, zone);
  for (const page of pages) table.add(page);
  table.end();
  return Buffer.concat(parts);
}

async function readBack(file: Buffer): Promise<unknown[][]> {
  const [sheet] = await readWorkbook(file, { trim: false });
  return (sheet?.data ?? []).slice(1);
}

test('whatever text a cell has, a reader of workbooks finds it as text: nothing is a formula, a number or a date', async () => {
  const nasty = [
    '=',
    '+',
    '-',
    '@',
    '"',
    "'",
    '&',
    '<',
    '>',
    ']]>',
    '\n',
    '\t',
    ' ',
    '_x0041_',
    '_x005F_',
    '_',
    '\u0000',
  ];
  const odd = [
    '\u001F',
    '\u0085',
    '\uFFFE',
    '0',
    '1e5',
    '2026-05-11',
    'constructor',
    '__proto__',
    'é',
    '漢',
    '😀',
    ';',
    ',',
  ];
  const piece = fc.constantFrom(...nasty, ...odd);
  const text = fc.array(piece, { minLength: 1, maxLength: 6 }).map((pieces) => pieces.join(''));
  const rows = fc.sample(fc.tuple(text, text, text), { numRuns: 600, seed: 3 });
  expect(await readBack(workbook([rows.slice(0, 250), rows.slice(250)], 3))).toEqual(rows);
});

test('a line break is one whatever wrote it, and half a letter becomes the sign for a broken one', async () => {
  expect(await readBack(workbook([[['a\r\nb\rc', '\uD83D']]], 2))).toEqual([['a\nb\nc', '\uFFFD']]);
});

test('numbers are numbers, moments are dates on the office’s wall, and an empty cell is none', async () => {
  const at = Date.UTC(2026, 4, 11, 13, 0, 59);
  expect(await readBack(workbook([[[81, { at }, '', 0, '81']]], 5))).toEqual([
    [81, new Date(Date.UTC(2026, 4, 11, 9, 0, 59)), null, 0, '81'],
  ]);
});

test('a moment keeps its second, and one in an hour that the wall has shown before is written out', async () => {
  const second = fc.integer({ min: 0, max: Date.UTC(2050, 0) / 1000 });
  const seconds = fc.sample(second, { numRuns: 3000, seed: 11 });
  const rows = await readBack(workbook([seconds.map((value) => [{ at: value * 1000 + 999 }])], 1, 'UTC'));
  expect(rows.map(([cell]) => Math.floor(Number(cell) / 1000))).toEqual(seconds);
  const setBack = Date.UTC(2026, 10, 1, 6);
  const minute = 60_000;
  const around = [setBack - 60 * minute, setBack - minute, setBack, setBack + 59 * minute, setBack + 60 * minute];
  expect((await readBack(workbook([around.map((at) => [{ at }])], 1))).flat()).toEqual([
    new Date(Date.UTC(2026, 10, 1, 1)),
    new Date(Date.UTC(2026, 10, 1, 1, 59)),
    '2026-11-01T01:00:00-05:00',
    '2026-11-01T01:59:00-05:00',
    new Date(Date.UTC(2026, 10, 1, 2)),
  ]);
});

test('a sheet may have more columns than letters, and no row at all', async () => {
  const wide = Array.from({ length: 60 }, (_, index) => `cell ${index}`);
  expect([await readBack(workbook([[wide]], 60)), await readBack(workbook([], 2))]).toEqual([[wide], []]);
});

test('an archive that would outgrow its form is refused with what to do', () => {
  const written: Buffer[] = [];
  const zip = createZip((bytes) => written.push(bytes), 1000);
  zip.entry('a.xml');
  const tooMuch = () => zip.add('x'.repeat(1001));
  expect(tooMuch).toThrow(expect.objectContaining({ code: 'FILE_TOO_LARGE' }));
});
