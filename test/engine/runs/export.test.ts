import Papa from 'papaparse';
import { afterEach, beforeEach, expect, test } from 'vitest';
import type { CallOf } from '../../../shared/contract/index.ts';
import { openTestOffice, type TestOffice } from '../../helpers/engine.ts';
import { giveLeads } from '../../helpers/given-leads.ts';
import { carryOut, statusId } from '../../helpers/leads.ts';

let office: TestOffice;

beforeEach(async () => {
  office = await openTestOffice({ agents: [{ name: 'Ana', leadCap: 2 }, 'Ben'] });
});

afterEach(() => office.close());

const header = ['Lead', 'Name', 'Outcome', 'From agent', 'To agent', 'From status', 'To status', 'Why'];

async function partsOf(runId: number): Promise<string[]> {
  const parts: string[] = [];
  let offset: number | null = 0;
  while (offset !== null) {
    const part: { csv: string; next: number | null } = await office.ok('runs.export', { runId, offset });
    parts.push(part.csv);
    offset = part.next;
  }
  return parts;
}

/** The rows as a reader of RFC 4180 finds them, without the header. */
async function rowsOf(runId: number): Promise<string[][]> {
  const [first = [], ...rows] = Papa.parse<string[]>((await partsOf(runId)).join(''), {
    newline: '\r\n',
    skipEmptyLines: true,
  }).data;
  expect(first).toEqual(header);
  return rows;
}

test('a run is exported as CSV: a mark for spreadsheets, a header, a line for each lead with from, to and why', async () => {
  const [ana = 0] = office.agentIds;
  const [first = 0, second = 0] = giveLeads(office, [
    { status: 'Lost', agentId: ana },
    { status: 'Assigned', agentId: ana, flags: ['doNotContact'] },
    {},
  ]);
  const run = await carryOut(office, { kind: 'recycle', target: { filter: {} } });
  const lines = [
    header.join(','),
    `${first},Lead ${first},Recycled,Ana,,Lost,Unassigned,chosen by hand`,
    `${second},Lead ${second},Skipped,Ana,Ana,Assigned,Assigned,do not contact`,
    `${second + 1},Lead ${second + 1},Skipped,,,Unassigned,Unassigned,nothing to change`,
  ];
  expect(await partsOf(run.runId)).toEqual([`\uFEFF${lines.map((line) => `${line}\r\n`).join('')}`]);
});

test('a cell keeps commas, quotes and line breaks, and is no formula for a spreadsheet', async () => {
  const names = ['Smith, "Jo"', 'two\r\nlines', '=HYPERLINK("x")', '+1', '-1', '@sum'];
  const ids = giveLeads(
    office,
    names.map(() => ({})),
  );
  const rename = office.db.raw.prepare('UPDATE lead_contact SET name = ? WHERE lead_id = ?');
  ids.forEach((id, index) => rename.run(names[index], id));
  const run = await carryOut(office, { kind: 'archive', target: { ids } });
  expect((await rowsOf(run.runId)).map(([, name]) => name)).toEqual([
    'Smith, "Jo"',
    'two\r\nlines',
    `'=HYPERLINK("x")`,
    "'+1",
    "'-1",
    "'@sum",
  ]);
});

test('every kind of run says in the export what became of a lead and why', async () => {
  const [ana = 0, ben = 0] = office.agentIds;
  const [one = 0, two = 0] = giveLeads(office, [{}, {}]);
  const told: (string | undefined)[][] = [];
  const inputs: CallOf<'runs.plan'>[] = [
    { kind: 'assign', agentId: ben, target: { ids: [one] } },
    { kind: 'status', target: { ids: [one] }, statusId: await statusId(office, 'Qualified') },
    { kind: 'tag', target: { ids: [one] }, add: ['VIP'] },
    { kind: 'distribute', target: { ids: [one, two] }, to: { agentIds: [ana] } },
  ];
  for (const input of inputs) {
    const run = await carryOut(office, input);
    for (const [, , outcome, from, to, was, becomes, why] of await rowsOf(run.runId)) {
      told.push([input.kind, outcome, from, to, was, becomes, why]);
    }
    if (input.kind !== 'distribute') continue;
    const undone = await office.ok('runs.undo', { runId: run.runId });
    const [, , outcome, , , , , why] = (await rowsOf(undone.runId))[0] ?? [];
    told.push(['undo', outcome, why]);
  }
  expect(told).toEqual([
    ['assign', 'Assigned', '', 'Ben', 'Unassigned', 'Assigned', 'chosen by hand'],
    ['status', 'Status set', 'Ben', 'Ben', 'Assigned', 'Qualified', 'chosen by hand'],
    ['tag', 'Tagged', '', '', '', '', 'chosen by hand'],
    ['distribute', 'Assigned', 'Ben', 'Ana', 'Qualified', 'Qualified', 'the most even of all ways to deal'],
    ['distribute', 'Assigned', '', 'Ana', 'Unassigned', 'Assigned', 'the most even of all ways to deal'],
    ['undo', 'Put back', 'untouched since the run'],
  ]);
});

test('what a run leaves over is exported with its reason, and so is an import', async () => {
  giveLeads(office, [{}, {}, {}]);
  await office.ok('team.save', { id: office.agentIds[1] ?? 0, leadRecipient: false });
  await office.ok('team.save', { id: 1, leadRecipient: false });
  const run = await carryOut(office, { kind: 'auto' });
  expect((await rowsOf(run.runId)).map(([, , outcome, , , , , why]) => [outcome, why])).toEqual([
    ['Assigned', 'the most even of all ways to deal'],
    ['Assigned', 'the most even of all ways to deal'],
    ['Left over', 'agents at cap'],
  ]);
  const { runId } = await office.ok('intake.plan', { source: { text: 'Name,E-Mail\nKim Lee,kim@leads.example\n' } });
  expect(await rowsOf(runId)).toEqual([]);
  await office.ok('runs.commit', { runId });
  expect((await rowsOf(runId)).map((row) => row.slice(1))).toEqual([
    ['Kim Lee', 'Imported', '', '', '', 'Unassigned', 'new in the file'],
  ]);
});

test('a large run is exported in parts of 5,000 leads that join to one file, each lead once', async () => {
  const ids = giveLeads(
    office,
    Array.from({ length: 10_000 }, () => ({})),
  );
  const run = await carryOut(office, { kind: 'archive', target: { filter: {} } });
  const parts = await partsOf(run.runId);
  expect(parts.map((part) => part.split('\r\n').length - 1)).toEqual([5001, 5000]);
  expect(parts.map((part) => part.startsWith('\uFEFF'))).toEqual([true, false]);
  expect((await rowsOf(run.runId)).map(([id]) => Number(id))).toEqual(ids);
  expect(await office.codeOf('runs.export', { runId: 999 })).toBe('NOT_FOUND');
});
