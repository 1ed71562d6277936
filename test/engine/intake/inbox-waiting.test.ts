import fs from 'node:fs';
import path from 'node:path';
import writeWorkbook from 'write-excel-file/node';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { system } from '../../../main/engine/context.ts';
import { openInboxOffice, type InboxOffice } from './inbox-office.ts';

let office: InboxOffice;

beforeEach(async () => {
  office = await openInboxOffice();
});

afterEach(() => {
  vi.restoreAllMocks();
  office.close();
});

const rows = 'Name,Phone\nAda,401-555-0101\nZoe,401-555-0102\n';
const names = async () => (await office.ok('leads.list', {})).rows.map(({ name }) => name).toSorted();
const files = async () => (await office.ok('intake.inboxFiles', {})).rows.map(({ name, outcome }) => [name, outcome]);

/** A look so long after the file was last written. */
async function lookAfter(file: string, milliseconds: number): Promise<number> {
  office.clock.now = Math.ceil(fs.statSync(file).mtimeMs) + milliseconds;
  return (await office.ok('intake.collect', {}, system)).files.length;
}

test('a table that ends in the middle of a line may be half of one: it is given ten seconds', async () => {
  const file = path.join(office.folder, 'leads.csv');
  fs.writeFileSync(file, rows.slice(0, 40));
  expect([await lookAfter(file, 3000), await lookAfter(file, 9900)]).toEqual([0, 0]);
  fs.writeFileSync(file, rows);
  expect([await lookAfter(file, 3000), await names(), await files()]).toEqual([
    1,
    ['Ada', 'Zoe'],
    [['leads.csv', 'import']],
  ]);
});

test('a table whose last line has no end comes in all the same', async () => {
  const file = path.join(office.folder, 'leads.csv');
  fs.writeFileSync(file, rows.trimEnd());
  expect([await lookAfter(file, 10_000), await names()]).toEqual([1, ['Ada', 'Zoe']]);
});

test('the last line of a UTF-16 table has its end in two bytes', async () => {
  const file = path.join(office.folder, 'leads.csv');
  fs.writeFileSync(file, Buffer.from(`\uFEFF${rows}`, 'utf16le'));
  expect([await lookAfter(file, 2100), await names()]).toEqual([1, ['Ada', 'Zoe']]);
});

test('half a workbook is waited for, a whole one is not', async () => {
  const whole = await writeWorkbook([
    ['Name', 'Phone'],
    ['Ada', '401-555-0101'],
  ]).toBuffer();
  const file = path.join(office.folder, 'leads.xlsx');
  fs.writeFileSync(file, whole.subarray(0, whole.length / 2));
  expect(await lookAfter(file, 9000)).toBe(0);
  fs.writeFileSync(file, whole);
  expect([await lookAfter(file, 2100), (await files()).length]).toEqual([1, 1]);
});

test('a file that is renamed in once it is whole comes in once, under its last name', async () => {
  const file = office.put('leads.csv.part', rows);
  expect(await office.collect()).toEqual([]);
  fs.renameSync(file, path.join(office.folder, 'leads.csv'));
  await office.collect();
  await office.collect();
  expect([await names(), await files(), office.files()]).toEqual([['Ada', 'Zoe'], [['leads.csv', 'import']], []]);
});

test('a file that a server with a late clock is still writing is seen to grow', async () => {
  const file = path.join(office.folder, 'leads.csv');
  const late = new Date(Date.now() - 3_600_000);
  const write = (text: string) => {
    fs.appendFileSync(file, text);
    fs.utimesSync(file, late, late);
  };
  write('Name,Phone\nAda,401-555-0101\n');
  const writing = setInterval(() => write('\n'), 3);
  expect(await office.collect()).toEqual([]);
  clearInterval(writing);
  write('Zoe,401-555-0102\n');
  await office.collect();
  expect([await names(), await files()]).toEqual([['Ada', 'Zoe'], [['leads.csv', 'import']]]);
});
