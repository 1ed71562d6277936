import fs from 'node:fs';
import path from 'node:path';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import type { CallOf } from '../../../shared/contract/index.ts';
import { testNow, type TestOffice } from '../../helpers/engine.ts';
import { giveLeads } from '../../helpers/given-leads.ts';
import { failAt, faults, openExportOffice, type ExportOffice } from './export-office.ts';

let exporting: ExportOffice;
let office: TestOffice;
let home: string;
let downloads: string;

beforeEach(async () => {
  exporting = await openExportOffice();
  ({ office, home, downloads } = exporting);
});

afterEach(() => exporting.close());

const all: CallOf<'export.leads'> = { target: { filter: {} } };

async function read(
  input: Partial<CallOf<'export.leads'>> = {},
): Promise<{ rows: number; text: string; name: string }> {
  const { path: file, rows } = await office.confirmed('export.leads', { ...all, ...input });
  return { rows, text: fs.readFileSync(file, 'utf8'), name: path.relative(home, file) };
}

const refusal = (input: Partial<CallOf<'export.leads'>>) => exporting.refusal('export.leads', { ...all, ...input });

async function create(change: Partial<CallOf<'leads.create'>> & { name: string }): Promise<number> {
  return (await office.ok('leads.create', change)).id;
}

test('a file holds what was asked for, in that order: UTF-8 with its mark, a header, a line for each lead', async () => {
  await create({ name: 'Ærøe, "Bo"', phone: '+1 415 555 0101' });
  await create({ name: 'Zoë\u0141', email: 'zoe@leads.example', tags: ['investor', 'north side'] });
  const columns = ['phone', 'name', 'tags', 'phone'] as const;
  const found = await read({ columns: [...columns], sort: [{ field: 'name', direction: 'desc' }] });
  expect(found).toEqual({
    rows: 2,
    name: path.join('Downloads', 'Baton leads 2026-05-11.csv'),
    text: `\uFEFFPhone,Name,Tags\r\n,Zoë\u0141,investor; north side\r\n'+1 415 555 0101,"Ærøe, ""Bo""",\r\n`,
  });
});

test('without columns every one is written, names instead of ids, moments by the office’s clock', async () => {
  const branch = await office.ok('branches.save', { name: 'Harbor' });
  const department = await office.ok('departments.save', { name: 'Rentals', branchId: branch.id });
  const id = await create({
    name: 'Lou Novak',
    email: 'lou@leads.example',
    source: 'Portal',
    branchId: branch.id,
    departmentId: department.id,
    temperature: 'hot',
    score: 81,
    inquiry: 'Two rooms,\nnear the park',
  });
  const agentId = office.agentIds[0] ?? 0;
  await office.ok('leads.assign', { leadId: id, agentId });
  await office.ok('leads.flag', { leadId: id, flag: 'vip', on: true });
  await office.ok('leads.flag', { leadId: id, flag: 'referral', on: true });
  const winter = Date.UTC(2026, 0, 2, 3, 4, 5);
  office.db.raw.prepare('UPDATE lead SET created_at = ?, follow_up_at = ? WHERE id = ?').run(winter, testNow, id);
  const lines = (await read()).text.slice(1).split('\r\n');
  expect(lines).toEqual([
    'Name,Status,Agent,Source,Branch,Department,Temperature,Score,First response,Created,Last assigned,Last modified,Next follow-up,Phone,Email,Flags,Tags,Inquiry',
    'Lou Novak,Assigned,Ana,Portal,Harbor,Rentals,Hot,81,Overdue,2026-01-01T22:04:05-05:00,2026-05-11T09:00:00-04:00,2026-05-11T09:00:00-04:00,2026-05-11T09:00:00-04:00,,lou@leads.example,VIP; Referral,,"Two rooms,\nnear the park"',
    '',
  ]);
});

test('the first response is told as it stands, and a lead closed unanswered has none', async () => {
  const [waiting = 0, atRisk = 0, met = 0, late = 0, closed = 0] = giveLeads(office, [
    {},
    {},
    {},
    {},
    { status: 'Lost', agentId: 1 },
  ]);
  const set = office.db.raw.prepare('UPDATE lead SET created_at = ?, first_response_at = ? WHERE id = ?');
  set.run(testNow - 60_000, null, waiting);
  set.run(testNow - 290_000, null, atRisk);
  set.run(testNow - 900_000, testNow - 600_000, met);
  set.run(testNow - 900_000, testNow - 599_999, late);
  const ids = [waiting, atRisk, met, late, closed];
  const { text } = await read({ target: { ids }, columns: ['sla'], sort: [{ field: 'name' }] });
  expect(text).toBe('\uFEFFFirst response\r\nWaiting\r\nAt risk\r\nAnswered in time\r\nAnswered late\r\n""\r\n');
});

test('the selection is the target: ids, or a filter but a few; and none is none', async () => {
  const ids = giveLeads(office, [{}, {}, {}, { status: 'Lost', agentId: 1 }]);
  const [first = 0, second = 0, third = 0] = ids;
  const named = async (target: CallOf<'export.leads'>['target']) =>
    (await read({ target, columns: ['name'], sort: [{ field: 'name' }] })).text.slice(1);
  const pool = { statusCategories: ['unassigned' as const] };
  expect([
    await named({ ids: [third, first, 999] }),
    await named({ filter: pool, except: [second] }),
    await named({ filter: { statusCategories: ['won'] } }),
  ]).toEqual([`Name\r\nLead ${first}\r\nLead ${third}\r\n`, `Name\r\nLead ${first}\r\nLead ${third}\r\n`, 'Name\r\n']);
});

test('no file is written over: the usual name is numbered, a chosen one refused, and what is there stays', async () => {
  const names = [await read(), await read(), await read()].map(({ name }) => path.basename(name));
  const chosen = path.join(home, 'mine.csv');
  fs.writeFileSync(chosen, 'precious');
  const { code, message } = await refusal({ path: chosen });
  expect({
    names,
    code,
    message,
    kept: fs.readFileSync(chosen, 'utf8'),
    there: fs.readdirSync(downloads).length,
  }).toEqual({
    names: ['Baton leads 2026-05-11.csv', 'Baton leads 2026-05-11 (2).csv', 'Baton leads 2026-05-11 (3).csv'],
    code: 'CONFLICT',
    message: 'A file of that name is there already, and it was left as it is. Choose another name.',
    kept: 'precious',
    there: 3,
  });
});

test('a chosen place is used, readable for this person only', async () => {
  const chosen = path.join(home, 'mine.CSV');
  expect((await read({ path: chosen })).name).toBe('mine.CSV');
  if (process.platform !== 'win32') expect(fs.statSync(chosen).mode & 0o777).toBe(0o600);
});

test.each<[string, (folder: string) => string, string, string]>([
  ['a folder that is not there', (folder) => path.join(folder, 'none', 'a.csv'), 'INVALID_INPUT', 'does not exist'],
  ['a file as folder', (folder) => path.join(folder, 'file', 'a.csv'), 'INVALID_INPUT', 'does not exist'],
  ['half a path', () => 'a.csv', 'INVALID_INPUT', 'whole path'],
  ['another kind of file', (folder) => path.join(folder, 'a.desktop'), 'INVALID_INPUT', 'ends with .csv'],
  ['a folder', (folder) => path.join(folder, 'sub.csv'), 'CONFLICT', 'there already'],
  ['a name that is too long', (folder) => path.join(folder, `${'a'.repeat(300)}.csv`), 'INVALID_INPUT', 'too long'],
  ['a name with an end in it', (folder) => `${folder}/a\0.csv`, 'INVALID_INPUT', 'whole path'],
])(
  '%s as a place is refused with what to do, without the path, and leaves nothing behind',
  async (_, make, code, words) => {
    fs.writeFileSync(path.join(home, 'file'), '');
    fs.mkdirSync(path.join(home, 'sub.csv'));
    const error = await refusal({ path: make(home) });
    expect([error.code, error.message.includes(words), error.message.includes(home)]).toEqual([code, true, false]);
    expect(fs.readdirSync(home).toSorted()).toEqual(['Downloads', 'file', 'sub.csv']);
  },
);

test.each(faults)(
  'whichever call of the file system fails with %s, nothing half is left and the cause is named',
  async (code) => {
    giveLeads(
      office,
      Array.from({ length: 3 }, () => ({})),
    );
    let nth = 1;
    for (; nth < 100; nth += 1) {
      const trail = (await office.ok('audit.list', {})).total;
      const { calls } = failAt(nth, code, home);
      let failed = true;
      try {
        const { code: answered, message } = await refusal({ columns: ['name'] });
        expect([answered, message.includes(home)]).toEqual([code === 'ENOSPC' ? 'DISK_FULL' : 'INVALID_INPUT', false]);
      } catch (error) {
        if (calls() >= nth) throw error;
        failed = false;
      }
      vi.restoreAllMocks();
      if (!failed) break;
      expect([nth, fs.readdirSync(downloads), (await office.ok('audit.list', {})).total]).toEqual([nth, [], trail + 1]);
    }
    expect(nth).toBeGreaterThan(6);
    expect(fs.readdirSync(downloads)).toEqual(['Baton leads 2026-05-11.csv']);
  },
);

test('a long export says how far it is, and stopped on its way leaves nothing behind', async () => {
  giveLeads(
    office,
    Array.from({ length: 2500 }, () => ({})),
  );
  const { rows } = await read({ columns: ['name'] });
  const told = office.events.flatMap((event) =>
    event.type === 'progress' ? [[event.phase, event.done, event.total]] : [],
  );
  expect([rows, told[0], told.at(-1)]).toEqual([2500, ['writing', 0, 2500], ['writing', 2500, 2500]]);
  const trail = (await office.ok('audit.list', {})).total;
  let stopAt = 1;
  for (; stopAt < 20; stopAt += 1) {
    exporting.stopAt(stopAt);
    const before = fs.readdirSync(downloads).length;
    try {
      const { code } = await refusal({ columns: ['name'] });
      expect([stopAt, code, fs.readdirSync(downloads).length]).toEqual([stopAt, 'CANCELLED', before]);
    } catch {
      break;
    }
  }
  expect([stopAt, fs.readdirSync(downloads).length]).toEqual([5, 2]);
  expect((await office.ok('audit.list', {})).total).toBe(trail + 5 + 1);
});

test('the audit trail keeps how many leads and which columns left the office, and no name', async () => {
  const id = await create({ name: 'Quentin Unmistakable' });
  await read({ target: { filter: { text: 'unmistakable' } }, columns: ['name', 'phone'] });
  const [entry] = (await office.ok('audit.list', { limit: 1 })).rows;
  expect(entry).toMatchObject({ action: 'export.leads', actorId: 1, detail: { rows: 1, columns: ['name', 'phone'] } });
  expect([JSON.stringify(entry).includes('nmistakable'), id]).toEqual([false, 1]);
});

test('without the broker’s password nothing leaves the office', async () => {
  expect(await office.codeOf('export.leads', all)).toBe('CONFIRM_REQUIRED');
  expect(fs.readdirSync(downloads)).toEqual([]);
});
