import fc from 'fast-check';
import Papa from 'papaparse';
import { expect, test } from 'vitest';
import { csvLine } from '../../../../shared/domain/export/csv.ts';
import { createZonedStamp } from '../../../../shared/domain/export/zoned-stamp.ts';
import { parseMoment } from '../../../../shared/domain/intake/moment.ts';

test('whatever cells a record has, a reader of RFC 4180 finds them again, and none is a formula', () => {
  const piece = fc.constantFrom('"', ',', '\r\n', '\n', ' ', "'", '=', '+', '-', '@', '\t', 'é', '漢', '0', '\uFEFF');
  const cell = fc.array(piece, { maxLength: 6 }).map((pieces) => pieces.join(''));
  fc.assert(
    fc.property(fc.array(cell, { minLength: 1, maxLength: 5 }), (cells) => {
      const parsed = Papa.parse<string[]>(`x\r\n${csvLine(cells)}`, { newline: '\r\n', delimiter: ',' }).data;
      expect(parsed.slice(2)).toEqual([['']]);
      const found = parsed[1] ?? [];
      expect(found.filter((value) => /^[=+\-@\t\r]/.test(value))).toEqual([]);
      expect(found.map((value, index) => (value === cells[index] ? value : value.replace(/^'/, '')))).toEqual(cells);
    }),
    { numRuns: 500 },
  );
});

test('a record of one empty cell is no blank line', () => {
  expect([csvLine(['']), csvLine(['', ''])]).toEqual(['""\r\n', ',\r\n']);
});

test('a number below zero stays a number, and a text like it is marked', () => {
  expect(csvLine([-1, 0.5, '-1'])).toBe("-1,0.5,'-1\r\n");
});

const zones = ['UTC', 'America/New_York', 'Australia/Lord_Howe', 'Asia/Kathmandu', 'Pacific/Apia', 'Europe/Dublin'];

test('a moment on the wall of a zone names its offset and is read back to the second, in any order', () => {
  const moment = fc.integer({ min: Date.UTC(1980, 0), max: Date.UTC(2050, 0) });
  fc.assert(
    fc.property(fc.constantFrom(...zones), fc.array(moment, { maxLength: 30 }), (timeZone, moments) => {
      const stamp = createZonedStamp(timeZone);
      for (const ms of moments) {
        const written = stamp(ms);
        expect(written).toMatch(/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d[+-]\d\d:\d\d$/);
        expect(parseMoment(written, { timeZone: 'UTC', dayFirst: null })).toEqual({ at: Math.floor(ms / 1000) * 1000 });
        expect(written.slice(0, 10)).toBe(
          new Intl.DateTimeFormat('en-CA', { timeZone, dateStyle: 'short' }).format(ms),
        );
      }
    }),
  );
});

test('at a clock change the offset changes with it', () => {
  const change = Date.UTC(2026, 10, 1, 6);
  const stamp = createZonedStamp('America/New_York');
  expect([stamp(change), stamp(change - 1), stamp(change + 1)]).toEqual([
    '2026-11-01T01:00:00-05:00',
    '2026-11-01T01:59:59-04:00',
    '2026-11-01T01:00:00-05:00',
  ]);
});
