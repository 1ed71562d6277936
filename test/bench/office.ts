import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import type { BatonEvent } from '../../shared/contract/events.ts';
import type { CallOf, OperationName, OutputOf } from '../../shared/contract/index.ts';
import type { Routing } from '../../shared/contract/settings.ts';
import { root } from '../../main/host/start/prepare.mjs';
import { createDispatcher } from '../../main/host/dispatcher.ts';
import { openWorkerLink } from '../../main/host/links/worker.ts';

export type BenchOffice = {
  readonly folder: string;
  readonly agentIds: readonly number[];
  /** The value, or an error that names the code. */
  ok<N extends OperationName>(name: N, input: CallOf<N>): Promise<OutputOf<N>>;
  /** Saves how leads are routed on arrival. */
  route(routing: Pick<Routing, 'mode' | 'on'>): Promise<void>;
  /** Closes the office and leaves its folder to another door. */
  leave(): Promise<void>;
  close(): Promise<void>;
};

const agents = 200;
export const branches = Array.from({ length: 20 }, (_, index) => `Branch ${index + 1}`);
export const benchPassword = 'a bench password';

/** An office with a team in branches behind the built worker threads, as the window has it. */
export async function openBenchOffice(): Promise<BenchOffice> {
  const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'baton-bench-'));
  const entry = new URL(`file://${path.join(root, 'dist/main/worker.js')}`);
  const ignore = (_event: BatonEvent) => {};
  const rowsEntry = new URL('./rows.js', entry);
  const link = await openWorkerLink(entry, { folder, door: 'bench', emit: ignore, log: () => {}, rowsEntry });
  const connection = createDispatcher(link, console.error).connect();
  const ok: BenchOffice['ok'] = async (name, input) => {
    const envelope = await connection.call(name, input);
    if (!envelope.ok) throw new Error(`${name}: ${envelope.error.code} ${envelope.error.message}`);
    return envelope.value as OutputOf<typeof name>;
  };
  await ok('office.setup', {
    name: 'Bench',
    timeZone: 'Europe/Berlin',
    broker: { name: 'Robin Marsh', email: 'robin@bench.example' },
    password: benchPassword,
  });
  await keepBranchesApart(ok);
  const agentIds: number[] = [];
  const branchIds: number[] = [];
  for (const name of branches) branchIds.push((await ok('branches.save', { name })).id);
  for (let index = 1; index <= agents; index += 1) {
    const branchId = branchIds[index % branchIds.length] ?? null;
    const agent = await ok('team.create', { name: `Agent ${index}`, email: `agent${index}@bench.example`, branchId });
    agentIds.push(agent.id);
  }
  return {
    folder,
    agentIds,
    ok,
    route: (given) => saveRouting(ok, given),
    leave: () => link.close(),
    async close() {
      await link.close();
      fs.rmSync(folder, { recursive: true });
    },
  };
}

/** So that the gates have something to ask of each lead. */
async function keepBranchesApart(ok: BenchOffice['ok']): Promise<void> {
  const input = { office: { keepBranchesApart: true } };
  const { token } = await ok('session.confirm', {
    password: benchPassword,
    change: { operation: 'office.save', input },
  });
  await ok('office.save', { ...input, confirm: token });
}

async function saveRouting(ok: BenchOffice['ok'], given: Pick<Routing, 'mode' | 'on'>): Promise<void> {
  const value: Routing = {
    matchFilter: false,
    threshold: 0.5,
    fallback: 'unassigned',
    fallbackAgentId: null,
    respectWorkingHours: false,
    ...given,
  };
  const input = { section: 'routing' as const, value };
  const { token } = await ok('session.confirm', {
    password: benchPassword,
    change: { operation: 'settings.save', input },
  });
  await ok('settings.save', { ...input, confirm: token });
}
