import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import writeWorkbook, { type SheetData } from 'write-excel-file/node';
import { openTestOffice, type TestOffice } from '../../helpers/engine.ts';

const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'baton-workbook-'));
let office: TestOffice;

beforeAll(async () => {
  office = await openTestOffice({ agents: ['Ana'] });
});

afterAll(() => {
  office.close();
  fs.rmSync(folder, { recursive: true });
});

const header = ['Name', 'Phone', 'Email', 'Received at', 'Message'].map((value) => ({ value }));

async function workbook(name: string, rows: SheetData): Promise<string> {
  const file = path.join(folder, name);
  await writeWorkbook([header, ...rows]).toFile(file);
  return file;
}

describe('a workbook', () => {
  test('is read as it is seen: long numbers to the last digit, dates on the office wall, blank rows left out', async () => {
    const file = await workbook('leads.xlsx', [
      [
        { value: 'Zoë Ångström' },
        { value: 14155550142, type: Number },
        { value: 'zoe@leads.example' },
        { value: new Date(Date.UTC(2026, 2, 12, 9, 14)), type: Date, format: 'yyyy-mm-dd hh:mm' },
        { value: 'two lines,\n“and” a comma' },
      ],
      [null, null, null, null, null],
      [{ value: '=1+1' }, { value: '+1 (415) 555-0143' }, null, null, { value: true, type: Boolean }],
    ]);
    const seen = await office.ok('intake.inspect', { source: { path: file } });
    expect([seen.name, seen.header, seen.questions]).toEqual([
      'leads.xlsx',
      ['Name', 'Phone', 'Email', 'Received at', 'Message'],
      [],
    ]);
    const plan = await office.ok('intake.plan', { source: { path: file } });
    expect(plan.counts).toEqual({ imported: 2, updated: 0, inquiries: 0, skipped: 0, blank: 1, rejected: 0 });
    await office.ok('runs.commit', { runId: plan.runId });
    const { rows } = await office.ok('leads.list', { sort: [{ field: 'name' }] });
    expect(rows.map(({ name, phone, createdAt }) => [name, phone, new Date(createdAt).toISOString()])).toEqual([
      ['=1+1', '+1 (415) 555-0143', new Date(office.clock.now).toISOString()],
      ['Zoë Ångström', '14155550142', '2026-03-12T13:14:00.000Z'],
    ]);
  });

  test('gives of a clock no day that nobody typed, and no second less than was typed', async () => {
    const at = (day: string, format: string) => ({ value: new Date(`${day}Z`), type: Date, format });
    const file = await workbook('clock.xlsx', [
      [{ value: 'Ana' }, { value: '+1 415 555 0144' }, null, null, at('1899-12-30T18:22:00', 'hh:mm')],
      [{ value: 'Bea' }, { value: '+1 415 555 0145' }, null, null, at('1899-12-30T18:22:07', 'hh:mm:ss')],
      [{ value: 'Cal' }, { value: '+1 415 555 0146' }, null, null, at('1899-12-30T00:00:00', 'hh:mm')],
      [{ value: 'Dan' }, { value: '+1 415 555 0147' }, null, null, at('2026-07-19T20:16:33', 'yyyy-mm-dd hh:mm:ss')],
    ]);
    const { sampleRows } = await office.ok('intake.inspect', { source: { path: file } });
    expect(sampleRows.map((cells) => cells[4])).toEqual(['18:22', '18:22:07', '00:00', '2026-07-19 20:16:33']);
  });

  test('that is damaged, or another packed file, is refused with what to do', async () => {
    const file = path.join(folder, 'broken.xlsx');
    const whole = fs.readFileSync(await workbook('whole.xlsx', []));
    for (const bytes of [whole.subarray(0, whole.length / 2), Buffer.from('504b030414000600', 'hex')]) {
      fs.writeFileSync(file, bytes);
      const answer = await office.call('intake.inspect', { source: { path: file } });
      expect(answer).toMatchObject({ ok: false, error: { code: 'FILE_UNREADABLE' } });
      expect(answer.ok ? '' : answer.error.message).toContain('save the sheet as “CSV UTF-8”');
    }
  });
});
