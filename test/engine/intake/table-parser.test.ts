import { parse } from 'csv-parse/sync';
import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { AppError } from '../../../main/engine/app-error.ts';
import { createTableParser, type TableRow } from '../../../main/engine/intake/table-parser.ts';

const scale = Number(process.env['BATON_TEST_SCALE'] ?? '0.1');

function rowsOf(separator: string, pieces: readonly string[]): TableRow[] {
  const rows: TableRow[] = [];
  const parser = createTableParser(separator, (row) => rows.push(row));
  for (const piece of pieces) parser.write(piece);
  parser.end();
  return rows;
}

function cutInto(text: string, lengths: readonly number[]): string[] {
  const pieces: string[] = [];
  let at = 0;
  for (const length of lengths) {
    pieces.push(text.slice(at, at + length));
    at += length;
  }
  return [...pieces, text.slice(at)];
}

const cell = fc.string({
  unit: fc.constantFrom('a', 'é', '𝛼', ' ', '"', ',', ';', '\t', '|', '\n', '0', "'", '='),
  maxLength: 12,
});

const tables = fc.record({
  separator: fc.constantFrom(',', ';', '\t', '|'),
  rows: fc.integer({ min: 1, max: 5 }).chain((width) =>
    fc.array(
      fc.record({
        cells: fc.array(cell, { minLength: width, maxLength: width }),
        quoted: fc.array(fc.boolean(), { minLength: width, maxLength: width }),
      }),
      { minLength: 1, maxLength: 20 },
    ),
  ),
  lengths: fc.array(fc.integer({ min: 0, max: 40 }), { maxLength: 40 }),
  endsWithLine: fc.boolean(),
});

describe('rows out of text that comes in pieces', () => {
  test('any quoted content, cut anywhere, gives what another parser gives, and each row knows its line', () => {
    fc.assert(
      fc.property(tables, ({ separator, rows, lengths, endsWithLine }) => {
        const written = rows.map(({ cells, quoted }) =>
          cells
            .map((text, at) => quote(text, separator, quoted[at] === true || (at === 0 && text === '')))
            .join(separator),
        );
        const text = written.join('\n') + (endsWithLine ? '\n' : '');
        const oracle = parse(text, { delimiter: separator, record_delimiter: '\n', skip_empty_lines: false });
        let line = 1;
        const expected = oracle.map((cells, row) => {
          const result = { cells, line, problem: null };
          line += written[row]?.split('\n').length ?? 0;
          return result;
        });
        expect(rowsOf(separator, cutInto(text, lengths))).toEqual(expected);
      }),
      { numRuns: Math.max(300, Math.round(5000 * scale)) },
    );
  }, 600_000);

  test('a quotation mark that is never closed costs its own row and no other', () => {
    const rows = Array.from({ length: 3000 }, (_, index) => `${index},${index === 1500 ? '"open' : '"x"'},y ${index}`);
    const found = rowsOf(',', [rows.join('\n')]);
    expect([found.length, found.filter(({ problem }) => problem !== null)]).toEqual([
      3000,
      [
        {
          cells: ['1500', '"open', 'y 1500'],
          line: 1501,
          problem: 'A quotation mark in this row is never closed or stands in the wrong place.',
        },
      ],
    ]);
  });

  test('an open quotation mark before 150,000 characters is given up without reading on', () => {
    const rows = Array.from({ length: 200_000 }, (_, index) => (index === 3 ? 'a,"open' : `${index},plain`));
    const found = rowsOf(
      ',',
      cutInto(
        rows.join('\n'),
        Array.from({ length: 16 }, () => 131_072),
      ),
    );
    expect([found.length, found.filter(({ problem }) => problem !== null).length]).toEqual([200_000, 1]);
  });

  test('a quotation mark that swallows cells of its own row refuses the row', () => {
    expect(rowsOf(',', ['Name,Message,Phone\nAna,"open,"1"\nBo,fine,2'])).toEqual([
      { cells: ['Name', 'Message', 'Phone'], line: 1, problem: null },
      {
        cells: ['Ana', 'open,"1'],
        line: 2,
        problem: 'A quotation mark in this row is never closed or stands in the wrong place.',
      },
      { cells: ['Bo', 'fine', '2'], line: 3, problem: null },
    ]);
  });

  test('quotation marks inside a text that spans lines do no harm', () => {
    expect(rowsOf(',', ['Name,Message\nAna,"She said "hello" twice\nand left"\nBo,fine'])).toEqual([
      { cells: ['Name', 'Message'], line: 1, problem: null },
      { cells: ['Ana', 'She said "hello" twice\nand left'], line: 2, problem: null },
      { cells: ['Bo', 'fine'], line: 4, problem: null },
    ]);
  });

  test('a row without an end is given up without being kept in memory, and the next one is read', () => {
    const piece = 'word '.repeat(50_000);
    const rows = rowsOf(',', [piece, piece, piece, ' end\nAna,1']);
    expect(rows.map(({ cells, line, problem }) => [cells.length, line, problem])).toEqual([
      [1, 1, 'The row is longer than 150,000 characters.'],
      [2, 2, null],
    ]);
  });

  test('a row that is too long is called so, with or without quotation marks', () => {
    const text = `Name,Message\nAna,"${'word '.repeat(60_000)}"\nBo,fine`;
    const rows = rowsOf(',', cutInto(text, [131_072, 131_072]));
    expect(rows.map(({ line, problem }) => [line, problem])).toEqual([
      [1, null],
      [2, 'The row is longer than 150,000 characters.'],
      [3, null],
    ]);
  });

  test('a file in which quotation marks never match is refused in a moment', () => {
    const rows = Array.from({ length: 100_000 }, (_, index) => `"${index},x`).join('\n');
    const begun = process.cpuUsage();
    expect(() =>
      rowsOf(
        ',',
        cutInto(
          rows,
          Array.from({ length: 10 }, () => 131_072),
        ),
      ),
    ).toThrow(AppError);
    expect(process.cpuUsage(begun).user).toBeLessThan(2_000_000);
  });
});

function quote(text: string, separator: string, always: boolean): string {
  const mustQuote = always || text.includes('"') || text.includes('\n') || text.includes(separator);
  return mustQuote ? `"${text.replaceAll('"', '""')}"` : text;
}
