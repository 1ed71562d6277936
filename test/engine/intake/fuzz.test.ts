import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import * as fc from 'fast-check';
import iconv from 'iconv-lite';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { AppError } from '../../../main/engine/app-error.ts';
import { readLeads } from './read-leads.ts';

const scale = Number(process.env['BATON_TEST_SCALE'] ?? '0.1');
const longestMs = 2000;

let folder = '';
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'baton-fuzz-'));
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const titles = fc.constantFrom(
  'Name',
  'first_name',
  'Nachname',
  'E-mail',
  'Work email',
  'Phone',
  'Telefon',
  'Date',
  'created_time',
  'Tags',
  'id',
  'form_id',
  'Lead Status',
  'Temperature',
  'Message',
  'Which one?',
  '',
  'x'.repeat(300),
  '"',
  'sep=;',
  'Assigned To',
  'Country',
  'Country Code',
  'Area Code',
  'Date (UTC)',
  'Time',
  'Email subscriber status',
);
const values = fc.oneof(
  fc.constantFrom(
    'Ana Duarte',
    'Mexico',
    '+52',
    '1-876',
    '(011)',
    '55 1234 5678',
    '(415) 555-0142',
    '0.75',
    'Unsubscribed',
    '0000-00-00',
    'ana@example.com',
    '+44 20 7946 0018',
    '4.41E+11',
    '03/04/2025',
    '2026-03-02T09:15:00+0530',
    'hot',
    '',
    ' ',
    '"',
    '""',
    '"open',
    '=1+1',
    "'+44",
    '\r',
    '\n',
    'p:+971501234567',
    'n/a',
    '<test lead: x>',
    '\u{1F600}',
    '9'.repeat(400),
    'word '.repeat(50),
    '2025-02-30',
    '31/12/9999',
    'a@b',
    '\uD800',
    '“',
    'é',
  ),
  fc.string({ maxLength: 8 }),
);
const row = fc.array(values, { maxLength: 6 });
const files = fc.record({
  header: fc.array(titles, { maxLength: 6 }),
  rows: fc.array(row, { maxLength: 6 }),
  separator: fc.constantFrom(',', ';', '\t', '|'),
  lineEnd: fc.constantFrom('\n', '\r\n', '\r'),
  encoding: fc.constantFrom('utf-8', 'utf-16le', 'utf-16be', 'windows-1252'),
  mark: fc.boolean(),
  quoting: fc.boolean(),
  harm: fc.array(fc.tuple(fc.nat(), fc.nat(255), fc.constantFrom('set', 'insert', 'delete')), { maxLength: 3 }),
});
type GeneratedFile = typeof files extends fc.Arbitrary<infer File> ? File : never;

test('no file, however damaged, makes the import crash, hang or lose count of a row', () => {
  const path = join(folder, 'leads.csv');
  let [read, refused] = [0, 0];
  fc.assert(
    fc.property(files, fc.constantFrom('GB', 'US', 'IN', 'XX'), (generated, country) => {
      writeFileSync(path, bytesOf(generated));
      const begun = performance.now();
      try {
        const { leads, rejected, rows, blank } = readLeads({ path }, { country, timeZone: 'Europe/London' });
        expect(leads.length + rejected.length + blank).toBe(rows);
        read += 1;
      } catch (error) {
        if (!(error instanceof AppError)) throw error;
        refused += 1;
      }
      expect(performance.now() - begun).toBeLessThan(longestMs);
    }),
    { numRuns: Math.max(500, Math.round(50_000 * scale)) },
  );
  expect(Math.min(read, refused)).toBeGreaterThan(0);
}, 900_000);

function bytesOf({ header, rows, separator, lineEnd, encoding, mark, quoting, harm }: GeneratedFile): Buffer {
  const quote = (cell: string) => (quoting && /["\r\n,;\t|]/.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell);
  const text = [header, ...rows].map((cells) => cells.map(quote).join(separator)).join(lineEnd);
  const bytes = [...iconv.encode(text, encoding, { addBOM: mark })];
  for (const [at, byte, kind] of harm) {
    const index = at % (bytes.length + 1);
    bytes.splice(index, kind === 'insert' ? 0 : 1, ...(kind === 'delete' ? [] : [byte]));
  }
  return Buffer.from(bytes);
}
