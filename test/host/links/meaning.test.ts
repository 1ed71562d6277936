import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { createDispatcher, type Connection } from '../../../main/host/dispatcher.ts';
import { openDirectLink } from '../../../main/host/links/direct.ts';
import type { EngineLink, LinkOptions } from '../../../main/host/links/link.ts';
import { openWorkerLink } from '../../../main/host/links/worker.ts';
import type { CallOf, OperationName, OutputOf } from '../../../shared/contract/index.ts';
import { testPassword, testPasswordCost } from '../../helpers/engine.ts';

const workerEntry = new URL('../../../main/engine/worker.ts', import.meta.url);
const frail = new URL('../meaning/frail-worker.ts', import.meta.url);
const inquiry = 'We would like to sell our house in the spring.';

let folder: string;
let link: EngineLink;

const links: Record<string, (options: LinkOptions) => EngineLink | Promise<EngineLink>> = {
  'in one thread': (options) => openDirectLink({ ...options, passwordCost: testPasswordCost }),
  'over the threads': (options) => openWorkerLink(workerEntry, options),
};

function options(meaningEntry?: URL): LinkOptions {
  const common = { folder, door: 'test', emit: () => {}, log: () => {} };
  return meaningEntry === undefined ? common : { ...common, meaningEntry };
}

async function ok<N extends OperationName>(to: Connection, name: N, input: CallOf<N>): Promise<OutputOf<N>> {
  const envelope = await to.call(name, input);
  if (!envelope.ok) throw new Error(`${name}: ${envelope.error.message}`);
  return envelope.value as OutputOf<N>;
}

async function openOffice(opened: EngineLink): Promise<Connection> {
  link = opened;
  const broker = createDispatcher(link, () => {}).connect();
  await ok(broker, 'office.setup', {
    name: 'Harbor',
    timeZone: 'UTC',
    broker: { name: 'Dana', email: 'dana@example.com' },
    password: testPassword,
  });
  await ok(broker, 'team.create', {
    name: 'Ana',
    email: 'ana@example.com',
    criteria: { text: 'Listing agent: pricing, staging, open houses.' },
  });
  return broker;
}

beforeEach(() => {
  folder = fs.mkdtempSync(path.join(os.tmpdir(), 'baton-meaning-'));
});

afterEach(async () => {
  await link.close();
  fs.rmSync(folder, { recursive: true });
});

for (const [name, open] of Object.entries(links)) {
  test(`${name}, an inquiry is compared by meaning where the link has a thread for it`, async () => {
    const broker = await openOffice(await open(options(frail)));
    const tried = await ok(broker, 'routing.try', { inquiry });
    expect([tried.comparison, tried.language]).toEqual(['meaning', 'en']);
  });

  test(`${name}, words alone are compared where the link has none`, async () => {
    const broker = await openOffice(await open(options()));
    const tried = await ok(broker, 'routing.try', { inquiry });
    expect([tried.comparison, tried.language]).toEqual(['words_no_model', null]);
  });

  test(`${name}, a crash of the thread costs a comparison its meaning and nothing else`, async () => {
    const broker = await openOffice(await open(options(frail)));
    expect((await ok(broker, 'routing.try', { inquiry: 'crash' })).comparison).toBe('words_no_model');
    expect((await ok(broker, 'routing.try', { inquiry })).comparison).toBe('meaning');
  });
}
