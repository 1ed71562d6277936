import fs from 'node:fs';
import path from 'node:path';
import Papa from 'papaparse';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { personFileSchema, type PersonFile } from '../../../shared/contract/person-file.ts';
import type { TestOffice } from '../../helpers/engine.ts';
import { carryOut, statusId } from '../../helpers/leads.ts';
import { openExportOffice, type ExportOffice } from './export-office.ts';

let exporting: ExportOffice;
let office: TestOffice;
let kim: number;
let other: number;

beforeEach(async () => {
  exporting = await openExportOffice(['Ana', 'Ben']);
  ({ office } = exporting);
  const [ana = 0, ben = 0] = office.agentIds;
  const person = {
    name: '=Kim Osei',
    email: 'kim@work.example',
    source: 'Portal',
    inquiry: 'Two rooms,\n"near" the park',
  };
  const merged = (await office.ok('leads.create', { ...person, subject: 'renting', need: { areas: ['Hill'] } })).id;
  kim = (await office.ok('leads.create', { name: 'Kim Osei', phone: '+1 412 555 0142', tags: ['garden'] })).id;
  other = (
    await office.ok('leads.create', { name: 'Somebody Else', email: 'else@leads.example', inquiry: 'Elsewhere' })
  ).id;
  await office.ok('leads.assign', { leadId: kim, agentId: ana });
  await office.ok('leads.assign', { leadId: kim, agentId: ben, reason: 'better_match', note: 'speaks Dutch' });
  await office.ok('leads.flag', { leadId: kim, flag: 'vip', on: true });
  await office.ok('leads.setStatus', { leadId: kim, statusId: await statusId(office, 'Not Picked') });
  await office.ok('activity.add', { kind: 'call', leadId: kim, disposition: 'no_answer', text: 'rang twice' });
  await office.ok('activity.add', {
    kind: 'followUp',
    leadId: kim,
    dueAt: office.clock.now + 86_400_000,
    text: 'ring',
  });
  await carryOut(office, { kind: 'distribute', target: { ids: [merged, kim, other] }, to: { agentIds: [ana] } });
  await office.ok('leads.merge', { keepId: kim, mergeId: merged });
  const plan = await office.ok('intake.plan', {
    source: { text: 'Name,Phone\nKim Osei-Brandt,+1 412 555 0142\nSomebody Else,+1 412 555 0199\n' },
    onDuplicate: 'update',
  });
  await office.ok('runs.commit', { runId: plan.runId });
});

afterEach(() => exporting.close());

async function exported(leadId: number = kim): Promise<{ file: PersonFile; text: string; entries: number }> {
  const { path: place, entries } = await office.confirmed('export.person', { leadId });
  const text = fs.readFileSync(place, 'utf8');
  return { file: personFileSchema.parse(JSON.parse(text)), text, entries };
}

test('the file holds everything about the person, merged leads too, as its schema declares it', async () => {
  const { file, entries } = await exported();
  const parts = Object.values(file).filter(Array.isArray);
  expect(entries).toBe(parts.reduce((sum, part) => sum + part.length, 0));
  expect(file).toMatchObject({
    schema: 'baton.person',
    version: 1,
    exportedAt: '2026-05-11T09:00:00-04:00',
    office: { name: 'Harbor & Main Realty', timeZone: 'America/New_York' },
  });
  expect(
    file.leads.map(({ leadId, name, mergedIntoLeadId, agent }) => [leadId, name, mergedIntoLeadId, agent]),
  ).toEqual([
    [1, '=Kim Osei', kim, null],
    [kim, 'Kim Osei-Brandt', null, 'Ana'],
  ]);
  expect(file.leads[1]).toMatchObject({ phoneInternational: '+14125550142', flags: ['vip'], tags: ['garden'] });
  expect(file.needs.find(({ leadId }) => leadId === kim)).toMatchObject({
    need: { areas: ['Hill'] },
    said: expect.arrayContaining(['areas']),
  });
  expect(file.inquiries).toMatchObject([{ source: 'Portal', text: 'Two rooms,\n"near" the park' }]);
  expect(file.activities.map(({ kind, author, text }) => [kind, author, text])).toEqual([
    ['note', 'Dana Whitfield', 'speaks Dutch'],
    ['call', 'Dana Whitfield', 'rang twice'],
    ['followUp', 'Dana Whitfield', 'ring'],
  ]);
  expect(file.timeline).toContainEqual(
    expect.objectContaining({
      kind: 'assigned',
      by: 'Dana Whitfield',
      fromAgent: 'Ana',
      toAgent: 'Ben',
      reason: 'better_match',
    }),
  );
  expect(file.acts.map(({ sentence }) => sentence)).toContain('Assigned Kim Osei to Ben');
});

test('the runs that the person was in say what came of it and why, agent by agent', async () => {
  const { runs, imports } = (await exported()).file;
  expect(runs.map(({ leadId, kind, outcome, toAgent }) => [leadId, kind, outcome, toAgent])).toEqual([
    [1, 'distribute', 'placed', 'Ana'],
    [kim, 'distribute', 'placed', 'Ana'],
    [kim, 'import', 'updated', 'Ana'],
  ]);
  expect(runs[1]?.explanation).toEqual([
    'Goes to Ana: the most even of all ways to deal.',
    'Dana Whitfield: not chosen',
    'Ana: chosen: 0 → 3',
    'Ben: not chosen',
  ]);
  expect(imports).toMatchObject([{ leadId: kim, line: 2, verdict: 'update', before: { name: 'Kim Osei' } }]);
});

test('the audit’s entries that name one of the leads stand in it, this export among them, and no others', async () => {
  const { audit } = (await exported()).file;
  expect(audit.map(({ action }) => action)).toEqual([
    'leads.create',
    'leads.create',
    'leads.assign',
    'leads.assign',
    'leads.flag',
    'leads.setStatus',
    'activity.add',
    'activity.add',
    'leads.merge',
    'export.person',
  ]);
  expect(audit.at(-1)).toMatchObject({ by: 'Dana Whitfield', detail: { leadId: kim, format: 'json' } });
});

test('nobody else stands in it, and the name of the file names nobody', async () => {
  const { text } = await exported();
  expect(['Somebody Else', 'else@leads.example', 'Elsewhere'].filter((words) => text.includes(words))).toEqual([]);
  expect(fs.readdirSync(exporting.downloads)).toEqual(['Baton lead 2 2026-05-11.json']);
});

test('asked by a lead that was merged away, the same person comes out', async () => {
  const [byKept, byMerged] = [(await exported(kim)).file, (await exported(1)).file];
  expect({ ...byMerged, audit: [] }).toEqual({ ...byKept, audit: [] });
});

test('as CSV it is one long table that says all that the JSON says, and runs nothing', async () => {
  const { file } = await exported();
  const { path: place } = await office.confirmed('export.person', { leadId: kim, format: 'csv' });
  const [titles, ...rows] = Papa.parse<string[]>(fs.readFileSync(place, 'utf8').slice(1).trimEnd()).data;
  expect([path.extname(place), titles]).toEqual(['.csv', ['Section', 'Moment', 'Field', 'Value']]);
  const said = new Set(rows.map(([, , , value]) => value));
  const missing = wordsIn({ ...file, schema: '', audit: [] }).filter(
    (words) => !said.has(words) && !said.has(`'${words}`),
  );
  expect(missing).toEqual([]);
  expect(rows).toContainEqual(['Person 1', '', 'Name', "'=Kim Osei"]);
  expect(rows).toContainEqual(['Activity 2', '2026-05-11T09:00:00-04:00', 'Disposition', 'no_answer']);
  expect(rows.flat().filter((cell) => /^[=+\-@\t\r]/.test(cell))).toEqual([]);
});

/** Every text in a value, lists of texts as they stand in one cell, without the moments of entries. */
function wordsIn(value: unknown, key = ''): string[] {
  if (typeof value === 'string') return value === '' || key === 'at' ? [] : [value];
  if (Array.isArray(value)) {
    return value.length > 0 && value.every((item) => typeof item === 'string')
      ? [value.join('\n')]
      : value.flatMap((item) => wordsIn(item));
  }
  return typeof value === 'object' && value !== null
    ? Object.entries(value).flatMap(([name, inner]) => wordsIn(inner, name))
    : [];
}

test('who is not there cannot be exported, and without the broker’s password nobody can', async () => {
  const { code } = await exporting.refusal('export.person', { leadId: 999 });
  expect([code, await office.codeOf('export.person', { leadId: kim }), fs.readdirSync(exporting.downloads)]).toEqual([
    'NOT_FOUND',
    'CONFIRM_REQUIRED',
    [],
  ]);
});

test('a chosen place keeps its name, and one that cannot be is refused without the path', async () => {
  const { home } = exporting;
  const place = path.join(home, 'kim.csv');
  await office.confirmed('export.person', { leadId: kim, path: place });
  const taken = await exporting.refusal('export.person', { leadId: kim, path: place });
  const none = await exporting.refusal('export.person', { leadId: kim, path: path.join(home, 'none', 'kim.json') });
  const kind = await exporting.refusal('export.person', { leadId: kim, path: path.join(home, 'kim.txt') });
  expect(fs.readFileSync(place, 'utf8').startsWith('\uFEFFSection,')).toBe(true);
  expect([taken.code, none.code, kind.message]).toEqual([
    'CONFLICT',
    'INVALID_INPUT',
    'Give the file a name that ends with .json or .csv.',
  ]);
  expect([taken, none].filter(({ message }) => message.includes(home))).toEqual([]);
});
