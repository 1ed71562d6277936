import fs from 'node:fs';
import path from 'node:path';
import readWorkbook from 'read-excel-file/node';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import type * as Rows from '../../../main/engine/export/rows.ts';
import type { CallOf } from '../../../shared/contract/index.ts';
import { mostSheetRows } from '../../../shared/domain/export/sheet-xml.ts';
import { testNow } from '../../helpers/engine.ts';
import { giveLeads } from '../../helpers/given-leads.ts';
import { failAt, openExportOffice, type ExportOffice } from './export-office.ts';

/** How many leads the selection is said to have, where a test cannot make so many. */
const claimed = vi.hoisted(() => ({ leads: null as number | null }));

vi.mock('../../../main/engine/export/rows.ts', async (original) => {
  const rows = await original<typeof Rows>();
  const freezeLeads: typeof rows.freezeLeads = (...input) => {
    const frozen = rows.freezeLeads(...input);
    return claimed.leads ?? frozen;
  };
  return { ...rows, freezeLeads };
});

let exporting: ExportOffice;

beforeEach(async () => {
  claimed.leads = null;
  exporting = await openExportOffice();
});

afterEach(() => exporting.close());

const all: CallOf<'export.leads'> = { target: { filter: {} } };

async function rowsOf(file: string): Promise<unknown[][]> {
  const [sheet] = await readWorkbook(file);
  return sheet?.data ?? [];
}

test('a workbook holds what the table shows: text as text, figures as figures, moments as dates of the office', async () => {
  const { office, downloads } = exporting;
  await office.ok('leads.create', { name: '=1+1', phone: '+1 415 555 0101', score: 81, tags: ['-a', '@b'] });
  const columns = ['name', 'phone', 'score', 'tags', 'age', 'followUp'] as const;
  const { path: file, rows } = await office.confirmed('export.leads', {
    ...all,
    columns: [...columns],
    format: 'xlsx',
  });
  expect([rows, path.relative(downloads, file)]).toEqual([1, 'Baton leads 2026-05-11.xlsx']);
  expect(await rowsOf(file)).toEqual([
    ['Name', 'Phone', 'Score', 'Tags', 'Created', 'Next follow-up'],
    ['=1+1', '+1 415 555 0101', 81, '-a; @b', new Date(Date.UTC(2026, 4, 11, 9)), null],
  ]);
  const [entry] = (await office.ok('audit.list', { limit: 1 })).rows;
  expect(entry?.detail).toEqual({ rows: 1, columns, format: 'xlsx' });
});

test('the ending of the path says the format; a format that contradicts it is refused', async () => {
  const { office, home, refusal } = exporting;
  giveLeads(office, [{}]);
  const excel = path.join(home, 'mine.XLSX');
  await office.confirmed('export.leads', { ...all, path: excel, columns: ['name'] });
  expect(await rowsOf(excel)).toEqual([['Name'], ['Lead 1']]);
  const { code, message } = await refusal('export.leads', {
    ...all,
    path: path.join(home, 'mine.csv'),
    format: 'xlsx',
  });
  const neither = await refusal('export.leads', { ...all, path: path.join(home, 'mine.ods') });
  expect([code, message, neither.message]).toEqual([
    'INVALID_INPUT',
    'Give the file a name that ends with .xlsx.',
    'Give the file a name that ends with .csv or .xlsx.',
  ]);
});

test('more leads than a sheet has rows are refused with what to do, and as CSV they are not', async () => {
  const { office, downloads, refusal } = exporting;
  claimed.leads = mostSheetRows + 1;
  const { code, message } = await refusal('export.leads', { ...all, format: 'xlsx' });
  expect([code, message, fs.readdirSync(downloads)]).toEqual([
    'FILE_TOO_LARGE',
    'An Excel sheet has room for 1,048,575 leads, and these are 1,048,576. Export them as CSV, which has no such limit, or fewer of them. Nothing was written.',
    [],
  ]);
  claimed.leads = mostSheetRows;
  await office.confirmed('export.leads', { ...all, format: 'xlsx' });
  claimed.leads = mostSheetRows + 1;
  await office.confirmed('export.leads', { ...all, format: 'csv' });
  expect(fs.readdirSync(downloads)).toEqual(['Baton leads 2026-05-11.csv', 'Baton leads 2026-05-11.xlsx']);
});

test('a workbook that is stopped on its way, at whatever page, leaves nothing behind', async () => {
  const { office, downloads } = exporting;
  giveLeads(
    office,
    Array.from({ length: 2500 }, () => ({})),
  );
  for (const nth of [1, 2, 3, 4]) {
    exporting.stopAt(nth);
    const { code } = await exporting.refusal('export.leads', { ...all, format: 'xlsx' });
    expect([nth, code, fs.readdirSync(downloads)]).toEqual([nth, 'CANCELLED', []]);
  }
  exporting.stopAt(Number.POSITIVE_INFINITY);
  const { path: file } = await office.confirmed('export.leads', {
    ...all,
    format: 'xlsx',
    columns: ['name', 'changed'],
  });
  const rows = await rowsOf(file);
  expect([rows.length, rows[2500]]).toEqual([2501, ['Lead 1', new Date(testNow - 28 * 3_600_000)]]);
});

test('a disk that fills up, at whatever call, leaves nothing half of a workbook', async () => {
  const { office, downloads, home } = exporting;
  giveLeads(office, [{}, {}]);
  let nth = 1;
  for (; nth < 100; nth += 1) {
    const { calls } = failAt(nth, 'ENOSPC', home);
    const outcome = await exporting
      .refusal('export.leads', { ...all, format: 'xlsx' })
      .catch((error: unknown) => (calls() >= nth ? Promise.reject(error) : null));
    vi.restoreAllMocks();
    if (outcome === null) break;
    expect([nth, outcome.code, fs.readdirSync(downloads)]).toEqual([nth, 'DISK_FULL', []]);
  }
  expect(nth).toBeGreaterThan(6);
  expect(fs.readdirSync(downloads)).toEqual(['Baton leads 2026-05-11.xlsx']);
});
