import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { AppError } from '../../../main/engine/app-error.ts';
import { forEachRow, inspectTable } from '../../../main/engine/intake/read-file.ts';

let folder = '';
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'baton-intake-'));
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

function file(name: string, content: string | Buffer): { path: string } {
  const path = join(folder, name);
  writeFileSync(path, content);
  return { path };
}

function look(source: { path: string }) {
  const { encoding, sampleRows } = inspectTable(source);
  return { encoding, sampleRows };
}

function refusal(act: () => unknown): string {
  try {
    act();
  } catch (error) {
    if (error instanceof AppError) return `${error.code}: ${error.message}`;
    throw error;
  }
  return 'read';
}

describe('looking into a lead file', () => {
  test('pasted text is looked into like a file', () => {
    expect(inspectTable({ text: '\uFEFFName|Phone\r\nAna|1\r\n', name: 'march.csv' })).toEqual({
      name: 'march.csv',
      bytes: 22,
      encoding: 'utf-8',
      separator: '|',
      within: null,
      start: 'Name|Phone\nAna|1\n',
      headerRow: 1,
      rowsBefore: 1,
      header: ['Name', 'Phone'],
      sampleRows: [['Ana', '1']],
      headRows: [['Ana', '1']],
      rowEstimate: 1,
    });
  });

  test('a column that only some rows fill is seen by one that does', () => {
    const plain = Array.from({ length: 500 }, (_, at) => `Ana ${at},ana${at}@leads.example,,`);
    const text = ['Name,Email,Second,Words', ...plain.with(14, 'Bo,,020 7946 0018,'), 'Cy,,,call me', ...plain].join(
      '\n',
    );
    const { sampleRows } = inspectTable({ text });
    expect([sampleRows.length, sampleRows[0]?.[0], sampleRows.slice(-2)]).toEqual([
      20,
      'Ana 0',
      [
        ['Bo', '', '020 7946 0018', ''],
        ['Cy', '', '', 'call me'],
      ],
    ]);
  });

  test('UTF-16 without a byte order mark is known by its zero bytes, either way round', () => {
    const little = Buffer.from('Name\tPhone\nAna\t1\nŁucja\t2\n', 'utf16le');
    const big = Buffer.from(little).swap16();
    const sampleRows = [
      ['Ana', '1'],
      ['Łucja', '2'],
    ];
    expect([look(file('le.txt', little)), look(file('be.txt', big))]).toEqual([
      { encoding: 'utf-16le', sampleRows },
      { encoding: 'utf-16be', sampleRows },
    ]);
  });

  test('one odd byte far into a file makes all of it Windows-1252', () => {
    const rows = 'Ana,1\n'.repeat(100_000);
    const content = Buffer.concat([Buffer.from(`Name,Phone\n${rows}Jos`), Buffer.from([0xe9]), Buffer.from(',2\n')]);
    const source = file('late.csv', content);
    const table = inspectTable(source);
    let last: readonly string[] = [];
    forEachRow(source, table, ({ cells }) => {
      last = cells;
    });
    expect([table.encoding, last]).toEqual(['windows-1252', ['José', '2']]);
  });

  test('old line ends, and a mix of them, count as lines', () => {
    const lines: number[] = [];
    const source = { text: 'Name,Phone\rAna,1\r\nBo,2\nCy,3' };
    const count = forEachRow(source, inspectTable(source), ({ line }) => lines.push(line));
    expect([count, lines]).toEqual([{ rows: 3, blank: 0 }, [2, 3, 4]]);
  });

  test('what is not a table of text is refused with a sentence that says what to do', () => {
    expect([
      refusal(() => inspectTable(file('book.xlsx', Buffer.from('504b030414000600', 'hex')))),
      refusal(() => inspectTable(file('old.xls', Buffer.from('d0cf11e0a1b11ae1', 'hex')))),
      refusal(() => inspectTable(file('blank.csv', '\r\n \r\n'))),
      refusal(() => inspectTable(file('cut.csv', Buffer.from([0xef, 0xbb, 0xbf, 0x41, 0x2c, 0xc3, 0x28])))),
      refusal(() => inspectTable({ text: 'Name\0,Phone' })),
      refusal(() => inspectTable({ text: '' })),
      refusal(() => inspectTable({ text: `${'A,'.repeat(1001)}B` })),
      refusal(() => inspectTable({ path: join(folder, 'gone.csv') })),
      refusal(() => inspectTable({ path: folder })),
    ]).toEqual([
      'FILE_UNREADABLE: This is an Excel workbook or another packed file. In Excel, save the sheet as “CSV UTF-8” and import that.',
      'FILE_UNREADABLE: This is an old Excel workbook. In Excel, save the sheet as “CSV UTF-8” and import that.',
      'FILE_UNREADABLE: The file is empty.',
      'FILE_UNREADABLE: The file is damaged: it is marked as UTF-8 and has bytes that are not.',
      'FILE_UNREADABLE: The file is damaged or not a text: it contains zero bytes.',
      'FILE_UNREADABLE: The file is empty.',
      'FILE_UNREADABLE: The file has more than 1,000 columns.',
      'FILE_UNREADABLE: The file is not there any more.',
      'FILE_UNREADABLE: This is a folder, not a file.',
    ]);
  });
});

describe('reading the rows of a lead file', () => {
  test('100,000 rows with quoted line ends keep their lines, and the estimate is within five percent', () => {
    const rows = Array.from({ length: 100_000 }, (_, index) => `Person ${index},"first\nsecond, ${index}"`);
    const source = file('large.csv', `Name,Message\n${rows.join('\n')}\n`);
    const table = inspectTable(source);
    let wrong = 0;
    const count = forEachRow(source, table, ({ cells, line }) => {
      const index = (line - 2) / 2;
      if (cells[0] !== `Person ${index}` || cells[1] !== `first\nsecond, ${index}`) wrong += 1;
    });
    expect([count, wrong]).toEqual([{ rows: 100_000, blank: 0 }, 0]);
    expect(Math.abs(table.rowEstimate - 100_000)).toBeLessThan(5000);
  });

  test('what the reader of a row throws comes out unchanged', () => {
    const source = { text: 'Name\nAna\n' };
    const failure = Object.assign(new Error('full'), { code: 'SQLITE_FULL' });
    const stop = () => {
      throw failure;
    };
    expect(() => forEachRow(source, inspectTable(source), stop)).toThrow(failure);
    expect(() => forEachRow(file('one.csv', source.text), inspectTable(source), stop)).toThrow(failure);
  });

  test('a file that changes its bytes between the look and the reading is refused', () => {
    const source = file('changing.csv', 'Name\nAna\n');
    const table = inspectTable(source);
    writeFileSync(source.path, Buffer.from([0x41, 0x0a, 0xff, 0x0a]));
    expect(refusal(() => forEachRow(source, table, () => {}))).toBe(
      'FILE_UNREADABLE: The file was changed while it was read. Import it again.',
    );
  });
});
