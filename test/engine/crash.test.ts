import { spawn } from 'node:child_process';
import { once } from 'node:events';
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { createDispatcher } from '../../main/host/dispatcher.ts';
import { openDirectLink } from '../../main/host/links/direct.ts';
import type { Envelope } from '../../shared/contract/envelope.ts';
import type { OperationName } from '../../shared/contract/index.ts';

const actor = fileURLToPath(new URL('../helpers/act-and-tell.ts', import.meta.url));
const password = 'correct horse battery';
/** Monday, 11 May 2026, 08:00 UTC; the top-up runs at 08:30, automatic assignment at 09:00. */
const founded = Date.UTC(2026, 4, 11, 8, 0);
const due = founded + 3_600_000 + 5000;
const leads = 2000;
const kills = Math.max(2, Math.round(200 * Number(process.env.BATON_TEST_SCALE ?? 0.1)));

const home = fs.mkdtempSync(path.join(os.tmpdir(), 'baton-crash-'));
const base = path.join(home, 'base');
const file = (name: string) => path.join(home, name);

type Office = {
  call(name: OperationName, input: unknown): Promise<unknown>;
  runDue(): Promise<Envelope>;
  close(): Promise<void>;
};

async function openOffice(folder: string): Promise<Office> {
  const link = openDirectLink({ folder, door: 'test', emit: () => {}, log: () => {}, now: () => due });
  const dispatcher = createDispatcher(link, () => {});
  const connection = dispatcher.connect();
  const call = async (name: OperationName, input: unknown) => {
    const envelope = await connection.call(name, input);
    if (!envelope.ok) throw new Error(`${name}: ${envelope.error.message}`);
    return envelope.value;
  };
  return { call, runDue: () => dispatcher.callAsSystem('schedule.runDue', {}), close: () => link.close() };
}

function writeLeads(name: string, prefix: string): string {
  const rows = Array.from({ length: leads }, (_, index) => `${prefix} ${index},${prefix}${index}@example.com,Hello`);
  fs.writeFileSync(file(name), ['Name,Email,Message', ...rows].join('\n'));
  return file(name);
}

beforeAll(async () => {
  const link = openDirectLink({ folder: base, door: 'test', emit: () => {}, log: () => {}, now: () => founded });
  const connection = createDispatcher(link, () => {}).connect();
  const ok = async <T>(name: OperationName, input: unknown) => {
    const envelope = await connection.call(name, input);
    if (!envelope.ok) throw new Error(`${name}: ${envelope.error.message}`);
    return envelope.value as T;
  };
  const broker = { name: 'Dana', email: 'dana@example.com' };
  await ok('office.setup', { name: 'Harbor', timeZone: 'UTC', broker, password });
  for (const [name, leadCap] of [['Ana', 600] as const, ['Ben', null] as const, ['Cleo', null] as const]) {
    await ok('team.create', { name, email: `${name}@example.com`, leadCap });
  }
  const plan = await ok<{ runId: number }>('intake.plan', { source: { path: writeLeads('first.csv', 'first') } });
  await ok('runs.commit', { runId: plan.runId });
  for (const [section, runTime] of Object.entries({ topUp: '08:30', autoAssignment: '09:00' })) {
    const { value } = await ok<{ value: object }>('settings.get', { section });
    const input = { section, value: { ...value, on: true, runTime } };
    const { token } = await ok<{ token: string }>('session.confirm', {
      password,
      change: { operation: 'settings.save', input },
    });
    await ok('settings.save', { ...input, confirm: token });
  }
  await link.close();
  writeLeads('second.csv', 'second');
});

afterAll(() => fs.rmSync(home, { recursive: true, force: true }));

/** Starts the act in its own process and kills it `delay` milliseconds after it began; Infinity lets it finish. */
async function actAndKill(
  folder: string,
  act: string,
  delay: number,
): Promise<{ acknowledged: boolean; took: number }> {
  fs.cpSync(base, folder, { recursive: true });
  const child = spawn(process.execPath, [actor, folder, act, String(due), file('second.csv')], {
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  let said = '';
  let began = 0;
  let took = 0;
  child.stdout.on('data', (part: Buffer) => {
    said += part.toString();
    if (began === 0 && said.includes('begins')) {
      began = performance.now();
      if (Number.isFinite(delay)) setTimeout(() => child.kill('SIGKILL'), delay);
    }
    if (said.includes('acknowledged') && took === 0) took = performance.now() - began;
  });
  await once(child, 'close');
  return { acknowledged: said.includes('acknowledged'), took };
}

type State = { leads: number; assigned: number; committed: string[]; slots: number; given: number };

async function stateOf(folder: string): Promise<State> {
  const office = await openOffice(folder);
  await office.call('session.signIn', { password });
  const total = async (filter: object) =>
    ((await office.call('leads.list', { filter, limit: 1 })) as { total: number }).total;
  const runs = (await office.call('runs.list', {})) as { rows: { kind: string }[] };
  const schedules = (await office.call('schedule.list', {})) as { slots: unknown[] }[];
  const ledger = (await office.call('ledger.list', {})) as { given: number }[];
  const audit = (await office.call('audit.verify', {})) as { intact: boolean };
  expect(audit.intact).toBe(true);
  const all = await total({});
  const state = {
    leads: all,
    assigned: all - (await total({ agentIds: [null] })),
    committed: runs.rows.map(({ kind }) => kind).toSorted(),
    slots: schedules.flatMap(({ slots }) => slots).length,
    given: ledger.reduce((sum, { given }) => sum + given, 0),
  };
  await office.close();
  return state;
}

const nothing: State = { leads, assigned: 0, committed: ['import'], slots: 0, given: 0 };
const wholes: Record<string, State> = {
  import: { ...nothing, leads: 2 * leads, committed: ['import', 'import'] },
  assign: { ...nothing, assigned: leads, committed: ['assign', 'import'], given: leads },
  slot: { ...nothing, assigned: leads, committed: ['auto', 'import', 'top_up'], slots: 2, given: leads },
};

/** Moments spread over the whole act, the same in every run of the test. */
function moments(took: number): number[] {
  return Array.from({ length: kills }, (_, index) => (took * 1.1 * (index + 0.5)) / kills);
}

test.each(Object.keys(wholes))(
  'a kill at any moment of %s leaves all of it or nothing',
  async (act) => {
    const { took } = await actAndKill(file(`${act}-whole`), act, Number.POSITIVE_INFINITY);
    expect(await stateOf(file(`${act}-whole`))).toEqual(wholes[act]);
    for (const [index, delay] of moments(took).entries()) {
      const folder = file(`${act}-${index}`);
      const { acknowledged } = await actAndKill(folder, act, delay);
      const state = await stateOf(folder);
      expect([nothing, wholes[act]]).toContainEqual(state);
      if (acknowledged) expect(state).toEqual(wholes[act]);
      if (act === 'slot') {
        const office = await openOffice(folder);
        expect((await office.runDue()).ok).toBe(true);
        await office.close();
        expect(await stateOf(folder)).toEqual(wholes['slot']);
      }
      fs.rmSync(folder, { recursive: true });
    }
  },
  1_800_000,
);
