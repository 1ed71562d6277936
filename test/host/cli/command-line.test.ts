import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import Database from 'better-sqlite3';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { runCommandLine } from '../../../main/host/cli/run.ts';
import { openDirectLink } from '../../../main/host/links/direct.ts';
import { operationNames } from '../../../shared/contract/index.ts';

const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'baton-cli-'));
const data = path.join(folder, 'office');
const password = 'a good password';

beforeAll(async () => {
  const office = {
    name: 'Harbor',
    timeZone: 'Europe/Berlin',
    broker: { name: 'Morgan', email: 'morgan@harbor.test' },
    password,
  };
  expect(await baton(['--data', data, 'office.setup', JSON.stringify(office)], {})).toMatchObject({ ok: true });
});

afterAll(() => fs.rmSync(folder, { recursive: true }));

function baton(args: string[], environment: Record<string, string> = { BATON_PASSWORD: password }) {
  return runCommandLine(args, environment);
}

async function refusal(args: string[], environment?: Record<string, string>) {
  const envelope = await baton(args, environment);
  return envelope.ok ? 'nothing was refused' : `${envelope.error.code}: ${envelope.error.message}`;
}

test('`operations` lists every operation with its schemas, without a password', async () => {
  const envelope = await baton(['operations'], {});
  const listed = envelope.ok ? (envelope.value as { name: string }[]) : [];
  expect(listed.map(({ name }) => name)).toEqual(operationNames);
  expect(listed.find(({ name }) => name === 'branches.save')).toEqual({
    name: 'branches.save',
    kind: 'command',
    role: 'broker',
    summary: 'Add a branch (without id) or rename one.',
    confirm: false,
    input: expect.objectContaining({ type: 'object', required: ['name'], additionalProperties: false }),
    output: expect.objectContaining({ type: 'object', required: ['id', 'name'] }),
    touches: ['team', 'leads', 'audit'],
  });
});

test('an operation runs with the password of the broker, its input from the line or a file', async () => {
  const file = path.join(folder, 'branch.json');
  fs.writeFileSync(file, '\uFEFF{"name":"North"}');
  expect(await baton(['--data', data, 'branches.save', '{"name":"East"}'])).toEqual({
    ok: true,
    value: { id: 1, name: 'East' },
  });
  expect(await baton([`--data=${data}`, 'branches.save', `@${file}`])).toEqual({
    ok: true,
    value: { id: 2, name: 'North' },
  });
});

test('a change that has to be confirmed is confirmed by the password that came with it', async () => {
  const change = ['--data', data, 'office.save', '{"office":{"slaMinutes":7}}'];
  expect(await baton(change)).toMatchObject({ ok: true, value: { slaMinutes: 7 } });
  expect(await refusal([...change.slice(0, 3), '{"office":{"slaMinutes":0}}'])).toMatch(/^INVALID_INPUT: /);
  expect(await refusal([...change.slice(0, 3), '{"office":{"slaMinutes":8},"confirm":"made up"}'])).toMatch(
    /^CONFIRM_REQUIRED: /,
  );
});

test('an agent signs in by e-mail address and is kept to what an agent may do', async () => {
  const agent = { name: 'Ana', email: 'ana@harbor.test', password: 'the agent’s own' };
  await baton(['--data', data, 'team.create', JSON.stringify(agent)]);
  const environment = { BATON_EMAIL: agent.email, BATON_PASSWORD: agent.password };
  expect(await baton(['--data', data, 'leads.list'], environment)).toMatchObject({ ok: true, value: { total: 0 } });
  expect(await refusal(['--data', data, 'team.get', '{"id":1}'], environment)).toMatch(/^FORBIDDEN: /);
});

test('whatever is wrong with the line is said in one sentence', async () => {
  const missing = path.join(folder, 'none.json');
  const lines = [[], ['leads.lost'], ['--colour', 'leads.list'], ['leads.list', '{bad'], ['leads.list', `@${missing}`]];
  const refusals = [];
  for (const line of [...lines, ['leads.list', '{"a":', '1}']]) refusals.push(await refusal(['--data', data, ...line]));
  const usage =
    "npm run -s baton -- [--data DIR] OPERATION ['JSON' | @file | -]. The operation `operations` lists them all.";
  expect(refusals).toEqual([
    `INVALID_INPUT: Name an operation: ${usage}`,
    'UNKNOWN_OPERATION: Baton has no operation leads.lost. The operation `operations` lists them all.',
    `INVALID_INPUT: Unknown option '--colour': ${usage}`,
    expect.stringMatching(/^INVALID_INPUT: The input is not JSON \(.+\)\. Nothing was done\.$/),
    `FILE_UNREADABLE: The input file ${missing} does not exist.`,
    `INVALID_INPUT: An operation takes one input; put its JSON between single quotes: ${usage}`,
  ]);
});

test('without a password, with a wrong one, and in a folder without an office nothing is done', async () => {
  expect([
    await refusal(['--data', data, 'team.list'], {}),
    await refusal(['--data', data, 'team.list'], { BATON_PASSWORD: 'a wrong password' }),
    await refusal(['--data', path.join(folder, 'empty'), 'team.list']),
  ]).toEqual([
    'NOT_SIGNED_IN: This operation needs a password. Put it into the variable BATON_PASSWORD.',
    expect.stringMatching(/^WRONG_PASSWORD: /),
    'NOT_SIGNED_IN: This data folder holds no office yet. Set one up with office.setup.',
  ]);
});

test('a folder that cannot be written, is held by another Baton or comes from a newer one is left as it is', async () => {
  const file = path.join(folder, 'a-file');
  fs.writeFileSync(file, '');
  const newer = path.join(folder, 'newer');
  fs.mkdirSync(newer);
  fs.copyFileSync(path.join(data, 'baton.db'), path.join(newer, 'baton.db'));
  const database = new Database(path.join(newer, 'baton.db'));
  database.pragma('user_version = 99990');
  database.close();
  const bytes = fs.readFileSync(path.join(newer, 'baton.db'));
  const holder = openDirectLink({ folder: data, door: 'browser', emit: () => {}, log: () => {} });
  const held = await refusal(['--data', data, 'team.list']);
  await holder.close();

  expect([
    await refusal(['--data', file, 'team.list']),
    await refusal(['--data', path.join(file, 'deeper'), 'team.list']),
    held,
    await refusal(['--data', newer, 'team.list']),
  ]).toEqual([
    expect.stringMatching(/^DATA_READ_ONLY: /),
    expect.stringMatching(/^DATA_READ_ONLY: /),
    expect.stringMatching(/^DATA_LOCKED: Baton \(browser, process \d+\) already has this data folder open\./),
    expect.stringMatching(/^DATA_NEWER: /),
  ]);
  expect(fs.readFileSync(path.join(newer, 'baton.db'))).toEqual(bytes);
});

test('what is due is carried out from the command line too', async () => {
  expect(await baton(['--data', data, 'schedule.runDue'])).toEqual({
    ok: true,
    value: { ran: [], missed: [], nextDueAt: null },
  });
});
