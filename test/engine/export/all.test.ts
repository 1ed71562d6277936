import fs from 'node:fs';
import path from 'node:path';
import Papa from 'papaparse';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { exportTables } from '../../../main/engine/export/all.ts';
import { testPassword, type TestOffice } from '../../helpers/engine.ts';
import { giveLeads } from '../../helpers/given-leads.ts';
import { carryOut, statusId } from '../../helpers/leads.ts';
import { failAt, faults, openExportOffice, type ExportOffice } from './export-office.ts';

let exporting: ExportOffice;
let office: TestOffice;
let downloads: string;

beforeEach(async () => {
  exporting = await openExportOffice(['=Ana']);
  ({ office, downloads } = exporting);
});

afterEach(() => exporting.close());

type Rows = Record<string, string>[];

const byName = (left: string, right: string) => left.localeCompare(right);

async function exported(): Promise<{ name: string; files: string[]; rows: number; read: (file: string) => Rows }> {
  const { path: folder, files, rows } = await office.confirmed('export.all', {});
  const found = fs.readdirSync(folder).toSorted(byName);
  expect(found.length).toBe(files);
  const read = (file: string) =>
    Papa.parse<Record<string, string>>(fs.readFileSync(path.join(folder, file), 'utf8').slice(1), {
      header: true,
      skipEmptyLines: true,
    }).data;
  return { name: path.relative(downloads, folder), files: found, rows, read };
}

/** One of everything: a lead with its life, places, a run, a view. */
async function live(): Promise<number> {
  const [ana = 0] = office.agentIds;
  const branch = await office.ok('branches.save', { name: 'North; "Old"' });
  await office.ok('departments.save', { name: 'Rentals', branchId: branch.id });
  const { id } = await office.ok('leads.create', {
    name: '=SUM(A1)',
    phone: '+1 415 555 0101',
    source: 'Portal',
    branchId: branch.id,
    inquiry: '@cmd\nsecond line, "quoted"',
    need: { rooms: 3 },
  });
  const away = (await office.ok('leads.create', { name: 'Put Away', email: 'away@leads.example' })).id;
  await office.ok('leads.setStatus', { leadId: away, statusId: await statusId(office, 'Trashed') });
  await office.ok('activity.add', { kind: 'note', leadId: id, text: '-note' });
  await carryOut(office, { kind: 'distribute', target: { ids: [id] }, to: { agentIds: [ana] } });
  await office.ok('views.save', { name: 'Mine', filter: { temperatures: ['hot'] }, sort: [] });
  await office.ok('absences.save', {
    agentId: ana,
    from: office.clock.now,
    to: office.clock.now + 86_400_000,
    note: '',
  });
  await office.ok('preferences.save', { theme: 'dark' });
  return id;
}

test('a folder holds every file that the README names, each with its columns and as many rows as it says', async () => {
  await live();
  const { name, files, rows, read } = await exported();
  expect(name).toBe('Baton data 2026-05-11');
  const readme = fs.readFileSync(path.join(downloads, name, 'README.txt'), 'utf8');
  const told = [...readme.matchAll(/^(\S+\.csv) \(([\d,]+) rows?\)\r\n {2}.+\r\n {2}Columns: (.+)\r$/gm)];
  expect(['README.txt', ...told.map(([, file]) => file ?? '')].toSorted(byName)).toEqual(files);
  let sum = 0;
  for (const [, file = '', count, columns] of told) {
    const found = read(file);
    expect([file, found.length]).toEqual([file, Number(count?.replaceAll(',', ''))]);
    const [line] = fs
      .readFileSync(path.join(downloads, name, file), 'utf8')
      .slice(1)
      .split('\r\n');
    expect(line).toBe(columns?.replaceAll(', ', ','));
    sum += found.length;
  }
  expect(sum).toBe(rows);
});

test('leads of every status stand in it with their life, by names, on the office’s clock', async () => {
  const id = await live();
  const { read } = await exported();
  const own = (file: string) => read(file).filter((row) => row['Lead ID'] === String(id));
  expect(read('leads.csv').map((row) => [row['Name'], row['Status']])).toEqual([
    ["'=SUM(A1)", 'Assigned'],
    ['Put Away', 'Trashed'],
  ]);
  expect(own('leads.csv')).toMatchObject([{ Agent: "'=Ana", Phone: "'+1 415 555 0101", Branch: 'North; "Old"' }]);
  expect(own('lead-details.csv')).toMatchObject([{ 'Asks for as said (JSON)': '{"rooms":3}' }]);
  expect(own('inquiries.csv')).toMatchObject([
    { Received: '2026-05-11T09:00:00-04:00', Source: 'Portal', Text: '\'@cmd\nsecond line, "quoted"' },
  ]);
  expect(own('activity.csv')).toMatchObject([{ Author: 'Dana Whitfield', Text: "'-note" }]);
  expect(own('run-leads.csv')).toMatchObject([{ Outcome: 'placed', 'To agent': "'=Ana", 'To status': 'Assigned' }]);
  expect(read('runs.csv')).toMatchObject([{ Kind: 'distribute', State: 'committed', Placed: '1' }]);
  expect(read('ledger.csv')).toMatchObject([{ Agent: "'=Ana", Given: '1' }]);
});

test('no file holds a cell that a spreadsheet would run', async () => {
  await live();
  const { files, read } = await exported();
  const cells = files.filter((file) => file.endsWith('.csv')).flatMap((file) => read(file).flatMap(Object.values));
  expect(cells.length).toBeGreaterThan(300);
  expect(cells.filter((cell) => /^[=+\-@\t\r]/.test(cell))).toEqual([]);
});

test('passwords and what guards them stay in the database', async () => {
  await live();
  await office.call('session.signIn', { password: 'wrong' });
  const { name, files } = await exported();
  const text = files.map((file) => fs.readFileSync(path.join(downloads, name, file), 'utf8')).join('\n');
  const secrets = office.db.raw
    .prepare('SELECT password_hash FROM agent WHERE password_hash IS NOT NULL UNION SELECT recovery_hash FROM office')
    .pluck()
    .all() as string[];
  expect(secrets.length).toBeGreaterThan(1);
  expect([...secrets, testPassword, '$argon2'].filter((secret) => text.includes(secret))).toEqual([]);
});

/** What an export leaves out, and why. */
const leftOut: Readonly<Record<string, string>> = {
  audit_head: 'the end of the trail, which stands in audit.csv',
  confirmation: 'guards passwords',
  sign_in_guard: 'guards passwords',
  data_version: 'counts changes',
  lead_removal: 'counts changes',
  lead_standing: 'counts changes',
  lead_vector: 'worked out from inquiries',
  agent_vector: 'worked out from match criteria',
  inquiry_indexed: 'search',
  inquiry_rewritten: 'search',
  ledger_balance: 'worked out from the ledger',
  ledger_fold: 'worked out from the ledger',
  run_match: 'facts of a plan',
  run_signature: 'facts of a plan',
  run_snapshot: 'facts of a plan',
  schedule_state: 'stands in settings and scheduled times',
};

test('every table of the database is exported or left out for a reason', () => {
  const tables = office.db.raw
    .prepare(
      "SELECT name FROM sqlite_schema WHERE type = 'table' AND name NOT LIKE 'sqlite_%' AND name NOT LIKE 'inquiry_index%'",
    )
    .pluck()
    .all() as string[];
  const read = exportTables.flatMap(({ from, joins = '' }) => [
    from,
    ...[...`${from} ${joins}`.matchAll(/(?:FROM|JOIN) (\w+)/g)].map(([, table]) => table),
  ]);
  // Drafts of imports, and what Baton remembers of earlier ones.
  const isOfImports = (table: string) => table.startsWith('import_') && table !== 'import_row';
  const missing = tables.filter((table) => !read.includes(table) && !(table in leftOut) && !isOfImports(table));
  expect(missing).toEqual([]);
});

test('a name that is taken is numbered if it is the usual one, refused if it was chosen, and never written over', async () => {
  const chosen = path.join(exporting.home, 'mine');
  fs.mkdirSync(chosen);
  const names = [(await exported()).name, (await exported()).name];
  const { code, message } = await exporting.refusal('export.all', { path: chosen });
  fs.writeFileSync(`${chosen}.csv`, 'precious');
  const file = await exporting.refusal('export.all', { path: `${chosen}.csv` });
  expect([names, code, message, file.code, fs.readdirSync(chosen), fs.readFileSync(`${chosen}.csv`, 'utf8')]).toEqual([
    ['Baton data 2026-05-11', 'Baton data 2026-05-11 (2)'],
    'CONFLICT',
    'A file of that name is there already, and it was left as it is. Choose another name.',
    'CONFLICT',
    [],
    'precious',
  ]);
});

test.each<[string, (home: string) => string]>([
  ['a folder in none', (home) => path.join(home, 'none', 'all')],
  ['half a path', () => 'all'],
  ['a name that is too long', (home) => path.join(home, 'a'.repeat(300))],
])('%s as a place is refused without the path, and leaves nothing behind', async (_, make) => {
  const { home } = exporting;
  const { code, message } = await exporting.refusal('export.all', { path: make(home) });
  expect([code, message.includes(home), fs.readdirSync(home)]).toEqual(['INVALID_INPUT', false, ['Downloads']]);
});

test('stopped at whatever page, no folder is left, and the progress tells all rows together', async () => {
  giveLeads(
    office,
    Array.from({ length: 2500 }, () => ({})),
  );
  let nth = 1;
  for (; nth < 100; nth += 1) {
    exporting.stopAt(nth);
    const outcome = await exporting.refusal('export.all', {}).catch(() => null);
    if (outcome === null) break;
    expect([nth, outcome.code, fs.readdirSync(downloads)]).toEqual([nth, 'CANCELLED', []]);
  }
  const progress = office.events.filter((event) => event.type === 'progress');
  expect([nth > exportTables.length, fs.readdirSync(downloads).length]).toEqual([true, 1]);
  expect(progress.at(-1)?.done).toBe(progress.at(-1)?.total);
});

test.each(faults)('whichever call of the file system fails with %s, no half folder is left', async (code) => {
  giveLeads(office, [{}]);
  let nth = 1;
  for (; nth < 500; nth += 11) {
    const { calls } = failAt(nth, code, exporting.home);
    const outcome = await exporting
      .refusal('export.all', {})
      .catch((error: unknown) => (calls() >= nth ? Promise.reject(error) : null));
    vi.restoreAllMocks();
    if (outcome === null) break;
    expect([nth, outcome.code, fs.readdirSync(downloads)]).toEqual([
      nth,
      code === 'ENOSPC' ? 'DISK_FULL' : 'INVALID_INPUT',
      [],
    ]);
  }
  expect([nth > exportTables.length, fs.readdirSync(downloads).length]).toEqual([true, 1]);
});

test('a folder that takes the name in the last moment is left as it is, and the next name is tried', async () => {
  const rename = fs.renameSync;
  vi.spyOn(fs, 'renameSync').mockImplementationOnce((from, to) => {
    fs.mkdirSync(to);
    fs.writeFileSync(path.join(String(to), 'precious'), '');
    rename(from, to);
  });
  const { path: folder } = await office.confirmed('export.all', {});
  expect([path.basename(folder), fs.readdirSync(path.join(downloads, 'Baton data 2026-05-11'))]).toEqual([
    'Baton data 2026-05-11 (2)',
    ['precious'],
  ]);
});

test('a folder that cannot take its name leaves nothing behind', async () => {
  const refused = Object.assign(new Error('EACCES'), { code: 'EACCES' });
  vi.spyOn(fs, 'renameSync').mockImplementationOnce(() => {
    throw refused;
  });
  const { code } = await exporting.refusal('export.all', {});
  expect([code, fs.readdirSync(downloads)]).toEqual(['INVALID_INPUT', []]);
});

test('the audit trail keeps how many leads left the office; without the broker’s password nothing does', async () => {
  giveLeads(office, [{}, {}]);
  expect(await office.codeOf('export.all', {})).toBe('CONFIRM_REQUIRED');
  const { files } = await exported();
  const [entry] = (await office.ok('audit.list', { limit: 1 })).rows;
  expect([entry?.action, entry?.detail]).toEqual(['export.all', { leads: 2, files: files.length }]);
});
