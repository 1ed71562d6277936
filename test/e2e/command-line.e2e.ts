import { execFile } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import Database from 'better-sqlite3';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Envelope } from '../../shared/contract/envelope.ts';
import type { CallOf, OperationName, OutputOf } from '../../shared/contract/index.ts';
import { root } from '../../main/host/start/prepare.mjs';
import { ensureBuilt } from '../helpers/built.ts';

const rows = 10_000;
const duplicates = 100;
const password = 'correct horse battery';
const folder = mkdtempSync(join(tmpdir(), 'baton-cli-e2e-'));
const data = join(folder, 'data');

type Ended = { readonly stdout: string; readonly exitCode: number };

function runBaton(args: readonly string[], cwd = folder): Promise<Ended> {
  const script = join(root, 'main/host/start/baton.mjs');
  const env = { ...process.env, BATON_PASSWORD: password };
  return new Promise((resolve) => {
    execFile(process.execPath, [script, ...args], { cwd, env, maxBuffer: 2 ** 26 }, (error, stdout) => {
      resolve({ stdout, exitCode: error ? Number(error.code) : 0 });
    });
  });
}

/** One command line, one envelope; the value, or an error that names the code. */
async function baton<N extends OperationName>(name: N, input: CallOf<N>): Promise<OutputOf<N>> {
  const { stdout, exitCode } = await runBaton(['--data', data, name, JSON.stringify(input)]);
  const envelope = JSON.parse(stdout) as Envelope<OutputOf<N>>;
  expect([exitCode, stdout.split('\n').length]).toEqual([envelope.ok ? 0 : 1, 2]);
  if (!envelope.ok) throw new Error(`${name}: ${envelope.error.code} ${envelope.error.message}`);
  return envelope.value;
}

/** What the tables themselves say: leads for each agent, and those without one. */
function held(): Record<string, number> {
  const database = new Database(join(data, 'baton.db'), { readonly: true });
  const counts = database
    .prepare<[], { name: string; leads: number }>(
      `SELECT coalesce(agent.name, 'nobody') AS name, count(*) AS leads
       FROM lead LEFT JOIN agent ON agent.id = lead.agent_id GROUP BY 1 ORDER BY 1`,
    )
    .all();
  database.close();
  return Object.fromEntries(counts.map(({ name, leads }) => [name, leads]));
}

beforeAll(async () => {
  await ensureBuilt();
  const lines = Array.from({ length: rows }, (_, index) => {
    const number = index < rows - duplicates ? index : index - (rows - duplicates);
    return `Lead ${index},lead${number}@leads.example,${index % 2 === 0 ? 'Portal' : 'Walk-in'}`;
  });
  writeFileSync(join(folder, 'leads.csv'), ['Name,E-mail,Source', ...lines].join('\n'));
});

afterAll(() => rmSync(folder, { recursive: true, force: true }));

describe('the command line alone', () => {
  let runId = 0;

  test('sets an office up and adds its agents', async () => {
    const { recoveryCode } = await baton('office.setup', {
      name: 'Harbor & Main Realty',
      timeZone: 'America/New_York',
      broker: { name: 'Dana Whitfield', email: 'dana@office.example' },
      password,
    });
    expect(recoveryCode).not.toBe('');
    for (const name of ['Ana Silva', 'Ben Carter', 'Cleo Okafor']) {
      await baton('team.create', { name, email: `${name.split(' ')[0]}@office.example` });
    }
    const broker = (await baton('team.list', {})).find(({ role }) => role === 'broker');
    await baton('team.save', { id: broker?.id ?? 0, leadRecipient: false });
  });

  test('imports 10,000 rows from a file that is named as the person sees it', async () => {
    const plan = await baton('intake.plan', { source: { path: 'leads.csv' } });
    const done = await baton('runs.commit', { runId: plan.runId });
    const counts = {
      imported: rows - duplicates,
      updated: 0,
      inquiries: 0,
      skipped: duplicates,
      blank: 0,
      rejected: 0,
    };
    expect([plan.counts, done.counts, done.state]).toEqual([counts, counts, 'committed']);
    expect(held()).toEqual({ nobody: rows - duplicates });
  });

  test('lists what matches, and assigns by that filter', async () => {
    const [portal] = (await baton('sources.list', {})).filter(({ name }) => name === 'Portal');
    const filter = { sourceIds: [portal?.id ?? 0] };
    const page = await baton('leads.list', { filter, limit: 2 });
    const [ana] = (await baton('team.list', {})).filter(({ name }) => name === 'Ana Silva');
    const plan = await baton('runs.plan', { kind: 'assign', target: { filter }, agentId: ana?.id ?? 0 });
    const done = await baton('runs.commit', { runId: plan.runId });
    runId = done.id;
    expect([page.total, plan.placed, done.placed, held()]).toEqual([
      (rows - duplicates) / 2,
      page.total,
      page.total,
      { 'Ana Silva': page.total, nobody: rows - duplicates - page.total },
    ]);
  });

  test('undoes it, and every lead is where it was', async () => {
    const undone = await baton('runs.undo', { runId });
    expect([undone.restored, undone.skippedCount, held()]).toEqual([
      (rows - duplicates) / 2,
      0,
      { nobody: rows - duplicates },
    ]);
  });

  test('deals all of them evenly in an automatic run, and puts them back', async () => {
    const plan = await baton('runs.plan', { kind: 'auto' });
    const done = await baton('runs.commit', { runId: plan.runId });
    const share = (rows - duplicates) / 3;
    expect([done.placed, done.leftOver, done.certificate?.proven, held()]).toEqual([
      rows - duplicates,
      0,
      true,
      { 'Ana Silva': share, 'Ben Carter': share, 'Cleo Okafor': share },
    ]);
    expect(done.perAgent.filter(({ given }) => given > 0).map(({ after }) => after)).toEqual([share, share, share]);
    expect(await baton('runs.undo', { runId: done.id })).toMatchObject({
      restored: rows - duplicates,
      skippedCount: 0,
    });
    expect(held()).toEqual({ nobody: rows - duplicates });
  });

  test('leaves an intact trail', async () => {
    expect(await baton('audit.verify', {})).toMatchObject({ intact: true, brokenAt: null });
  });

  test('says one sentence on standard output and ends with 1 when it refuses', async () => {
    const { stdout, exitCode } = await runBaton(['--data', data, 'leads.list', '{bad']);
    expect([exitCode, JSON.parse(stdout)]).toEqual([
      1,
      { ok: false, error: expect.objectContaining({ code: 'INVALID_INPUT' }) },
    ]);
  });
});
