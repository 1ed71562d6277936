import Database from 'better-sqlite3';
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { createDispatcher, type Connection } from '../../../main/host/dispatcher.ts';
import { openDirectLink } from '../../../main/host/links/direct.ts';
import type { EngineLink } from '../../../main/host/links/link.ts';
import { openWorkerLink } from '../../../main/host/links/worker.ts';
import type { BatonEvent, Phase } from '../../../shared/contract/events.ts';
import type { CallOf, OperationName, OutputOf } from '../../../shared/contract/index.ts';
import { testPassword, testPasswordCost } from '../../helpers/engine.ts';

const workerEntry = new URL('../../../main/engine/worker.ts', import.meta.url);
const cancelled = { ok: false, error: { code: 'CANCELLED', message: 'Stopped. Nothing was changed.' } };
const manyRows = 100_000;

let folder: string;
let link: EngineLink;
let broker: Connection;
let listener: (event: BatonEvent) => void;

const options = () => ({ folder, door: 'test', emit: (event: BatonEvent) => listener(event), log: () => {} });

async function ok<N extends OperationName>(name: N, input: CallOf<N>): Promise<OutputOf<N>> {
  const envelope = await broker.call(name, input);
  if (!envelope.ok) throw new Error(`${name}: ${envelope.error.message}`);
  return envelope.value as OutputOf<N>;
}

/** Resolves as soon as work is in the middle of the phase. */
function inTheMiddleOf(phase: Phase): Promise<void> {
  return new Promise((resolve) => {
    listener = (event) => {
      if (event.type === 'progress' && event.phase === phase && event.done > 0 && event.done < event.total) resolve();
    };
  });
}

function leadFile(rows: number): string {
  const file = path.join(folder, 'leads.csv');
  const lines = Array.from({ length: rows }, (_, index) => `Lead ${index},lead${index}@example.com,Zillow`);
  fs.writeFileSync(file, ['Name,Email,Source', ...lines].join('\n'));
  return file;
}

/** All that is committed, as bytes. */
function dataBytes(): Buffer {
  const db = new Database(path.join(folder, 'baton.db'), { readonly: true });
  try {
    return db.serialize();
  } finally {
    db.close();
  }
}

async function openOffice(opened: EngineLink): Promise<void> {
  link = opened;
  broker = createDispatcher(link, () => {}).connect();
  await ok('office.setup', {
    name: 'Harbor',
    timeZone: 'UTC',
    broker: { name: 'Dana', email: 'dana@example.com' },
    password: testPassword,
  });
}

async function connectAs(email: string): Promise<Connection> {
  const connection = createDispatcher(link, () => {}).connect();
  await connection.call('session.signIn', { email, password: testPassword });
  return connection;
}

beforeEach(() => {
  folder = fs.mkdtempSync(path.join(os.tmpdir(), 'baton-stop-'));
  listener = () => {};
});

afterEach(async () => {
  await link.close();
  fs.rmSync(folder, { recursive: true });
});

describe('over the threads', () => {
  beforeEach(async () => openOffice(await openWorkerLink(workerEntry, options())));

  test('an import of 100,000 rows is stopped while it is planned and while it is committed, and then goes through', async () => {
    const source = { path: leadFile(manyRows) };
    const atFirst = dataBytes();
    const reading = inTheMiddleOf('reading');
    const planning = broker.call('intake.plan', { source });
    await reading;
    expect([await ok('runs.stop', {}), await planning]).toEqual([{ stopped: true }, cancelled]);
    expect(dataBytes().equals(atFirst)).toBe(true);

    const { runId } = await ok('intake.plan', { source });
    const planned = dataBytes();
    const importing = inTheMiddleOf('importing');
    const committing = broker.call('runs.commit', { runId });
    await importing;
    expect([await ok('runs.stop', {}), await committing]).toEqual([{ stopped: true }, cancelled]);
    expect(dataBytes().equals(planned)).toBe(true);

    await ok('runs.commit', { runId });
    expect((await ok('leads.list', { limit: 1 })).total).toBe(manyRows);
  });

  test('a stop reaches the long work that waits, lets the short be finished, and leaves alone what comes later', async () => {
    const source = { path: leadFile(manyRows) };
    const few = { text: 'Name,Email\nKim,kim@example.com' };
    const reading = inTheMiddleOf('reading');
    const first = broker.call('intake.plan', { source });
    const short = broker.call('branches.save', { name: 'North' });
    const second = broker.call('intake.plan', { source: few });
    await reading;
    await ok('runs.stop', {});
    const later = broker.call('intake.plan', { source: few });
    expect([await first, await short, await second]).toMatchObject([cancelled, { ok: true }, cancelled]);
    expect(await later).toMatchObject({ ok: true, value: { counts: { imported: 1 } } });
  });

  test('a stop with nothing under way says so and harms nothing', async () => {
    expect(await ok('runs.stop', {})).toEqual({ stopped: false });
    const { runId } = await ok('intake.plan', { source: { path: leadFile(500) } });
    expect(await ok('runs.stop', {})).toEqual({ stopped: false });
    await ok('runs.commit', { runId });
    expect((await ok('leads.list', { limit: 1 })).total).toBe(500);
  });

  test('only a broker whose session still stands may stop', async () => {
    await ok('team.create', { name: 'Ana', email: 'ana@example.com', password: testPassword });
    await ok('team.create', { name: 'Ben', email: 'ben@example.com', password: testPassword, role: 'broker' });
    const [ana, ben] = [await connectAs('ana@example.com'), await connectAs('ben@example.com')];
    await ok('team.deactivate', { id: 3, workingLeads: { to: 'pool' } });
    const reading = inTheMiddleOf('reading');
    const planning = broker.call('intake.plan', { source: { path: leadFile(manyRows) } });
    await reading;
    expect([await ana.call('runs.stop', {}), await ben.call('runs.stop', {})]).toMatchObject([
      { ok: false, error: { code: 'FORBIDDEN' } },
      { ok: false, error: { code: 'NOT_SIGNED_IN' } },
    ]);
    expect(await planning).toMatchObject({ ok: true });
  });
});

describe('in one thread', () => {
  beforeEach(() => openOffice(openDirectLink({ ...options(), passwordCost: testPasswordCost })));

  test('work is stopped by who listens to its progress', async () => {
    const { runId } = await ok('intake.plan', { source: { path: leadFile(1000) } });
    const planned = dataBytes();
    const said: boolean[] = [];
    listener = (event) => event.type === 'progress' && event.phase === 'importing' && said.push(link.stop());
    expect(await broker.call('runs.commit', { runId })).toEqual(cancelled);
    expect([said, dataBytes().equals(planned)]).toEqual([[true], true]);
    listener = () => {};
    await ok('runs.commit', { runId });
    expect((await ok('leads.list', { limit: 1 })).total).toBe(1000);
  });

  test('a stop with nothing under way says so and harms nothing', async () => {
    expect(await ok('runs.stop', {})).toEqual({ stopped: false });
    await ok('intake.plan', { source: { path: leadFile(10) } });
  });
});
