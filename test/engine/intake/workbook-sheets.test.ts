import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import writeWorkbook from 'write-excel-file/node';
import { chooseSheets } from '../../../main/engine/intake/chosen-sheets.ts';
import { readCandidate } from '../../../main/engine/intake/inbox-content.ts';
import { openTestOffice, type TestOffice } from '../../helpers/engine.ts';

const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'baton-sheets-'));
let office: TestOffice;

beforeAll(async () => {
  office = await openTestOffice();
});

afterAll(() => {
  office.close();
  fs.rmSync(folder, { recursive: true });
});

type Sheets = Readonly<Record<string, readonly (readonly string[])[]>>;

/** Changes the list of the sheets: the writer of workbooks knows neither hidden sheets nor charts. */
function listing(change: (xml: string) => string) {
  return { files: { transform: { 'xl/workbook.xml': { transform: change } } } };
}

function hiding(hidden: readonly string[]) {
  return (xml: string) =>
    hidden.reduce((text, name) => text.replace(`name="${name}"`, `state="hidden" name="${name}"`), xml);
}

function withChart(xml: string): string {
  return xml.replace('<sheets>', '<sheets><sheet name="Chart" sheetId="90" r:id="rId90"/>');
}

async function workbook(sheets: Sheets, change: (xml: string) => string = (xml) => xml): Promise<string> {
  const file = path.join(folder, 'leads.xlsx');
  const data = Object.entries(sheets).map(([sheet, rows]) => ({
    sheet,
    data: rows.map((row) => row.map((value) => (value === '' ? null : { value }))),
  }));
  await writeWorkbook(data, { features: [listing(change)] }).toFile(file);
  return file;
}

/** What the import dialog shows of a workbook, and who would come in. */
async function read(sheets: Sheets, change?: (xml: string) => string) {
  const source = { path: await workbook(sheets, change) };
  const seen = await office.ok('intake.inspect', { source });
  const { runId } = await office.ok('intake.plan', { source });
  const { rows } = await office.ok('intake.rows', { runId });
  return {
    read: seen.sheets.flatMap(({ name, firstLine }) => (firstLine === null ? [] : [`${name} ${firstLine}`])),
    leftOut: seen.sheets.flatMap(({ name, leftOut }) => (leftOut === null ? [] : [`${name}: ${leftOut}`])),
    people: rows.map(({ line, name, email }) => `${line} ${name} ${email}`),
  };
}

const header = ['Name', 'Email', 'Phone'];
const row = (name: string) => [name, `${name.toLowerCase()}@leads.example`, ''];
const cover = [['Instructions'], ['Fill in one line for each person.'], ['Questions?', 'help@portal.example']];

describe('a workbook of several sheets', () => {
  test('with the same titles is read from the first to the last', async () => {
    const sheets = {
      Jan: [header, row('Ana'), row('Bea')],
      Feb: [['Name', 'Phone', 'Email'], row('Left')],
      Mar: [['Leads of March'], [], ['NAME', 'Email ', 'Phone*', ''], row('Cal')],
      Apr: [header],
    };
    expect(await read(sheets)).toEqual({
      read: ['Jan 1', 'Mar 4'],
      leftOut: ['Feb: its columns are other ones', 'Apr: it has no rows'],
      people: ['2 Ana ana@leads.example', '3 Bea bea@leads.example', '4 Cal cal@leads.example'],
    });
  });

  test('is read from the sheet that holds people, not from a cover or a summary', async () => {
    const sheets = {
      Instructions: cover,
      Summary: [
        ['Month', 'Leads'],
        ['January', '2'],
      ],
      Leads: [header, row('Ana')],
    };
    expect(await read(sheets)).toEqual({
      read: ['Leads 1'],
      leftOut: [
        'Instructions: it does not look like a list of people',
        'Summary: it does not look like a list of people',
      ],
      people: ['2 Ana ana@leads.example'],
    });
  });

  test('is read from the sheet that says most of its people', async () => {
    const leads = [
      ['Name', 'Email', 'Phone', 'Source', 'Status'],
      ['Ana', 'ana@leads.example', '', 'Portal', 'New'],
    ];
    const sheets = { Agents: [header, row('Kim'), row('Lee')], Leads: leads };
    expect(await read(sheets)).toEqual({
      read: ['Leads 1'],
      leftOut: ['Agents: its columns are other ones'],
      people: ['2 Ana ana@leads.example'],
    });
  });

  test('keeps out of what is hidden, whatever stands there', async () => {
    const sheets = { 'Old & gone': [header, row('Zed')], Leads: [header, row('Ana')] };
    expect(await read(sheets, hiding(['Old &amp; gone']))).toEqual({
      read: ['Leads 1'],
      leftOut: ['Old & gone: it is hidden'],
      people: ['2 Ana ana@leads.example'],
    });
  });

  test('may begin with a chart', async () => {
    expect(await read({ Leads: [header, row('Ana')] }, withChart)).toEqual({
      read: ['Leads 1'],
      leftOut: [],
      people: ['2 Ana ana@leads.example'],
    });
  });

  test('may be of any length', () => {
    const many = Array.from({ length: 150_000 }, (_, at) => [`Lead ${at}`, `lead${at}@leads.example`]);
    const sheets = ['Jan', 'Feb'].map((name) => ({ name, isHidden: false, rows: [['Name', 'Email'], ...many] }));
    expect(chooseSheets(sheets)?.sheets.map(({ firstLine }) => firstLine)).toEqual([1, 150_002]);
  });

  test('without anybody to reach asks as any other file does', async () => {
    const source = { path: await workbook({ Cover: [['Welcome'], ['to this list']], Blank: [] }) };
    const { sheets, questions } = await office.ok('intake.inspect', { source });
    expect(sheets).toEqual([{ name: 'Cover', firstLine: 1, leftOut: null }]);
    expect(questions.map(({ kind }) => kind)).toEqual(['no_contact']);
  });

  test('that comes by the inbox folder leaves word of what was not read', async () => {
    const bytes = fs.readFileSync(await workbook({ Instructions: cover, Leads: [header, row('Ana')] }));
    const found = { name: 'leads.xlsx', path: '/inbox/leads.xlsx', kind: 'workbook', hash: 'x' } as const;
    const times = { size: bytes.length, modifiedAt: 0, changedAt: 0 };
    expect(await readCandidate({ ...found, ...times, content: { bytes } })).toMatchObject({
      leftOut: 'Sheets left out: “Instructions” (it does not look like a list of people).',
    });
  });
});
