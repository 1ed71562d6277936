import Database from 'better-sqlite3';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest';
import type { Envelope } from '../../shared/contract/envelope.ts';
import { operationNames, operations, type OperationName } from '../../shared/contract/index.ts';
import { testNow, testPassword } from '../helpers/engine.ts';
import { deriveInput } from './derive.ts';
import { openDoors, type Door, type Session } from './doors.ts';
import { normalise } from './normalise.ts';
import { payloadsFor } from './payloads.ts';
import { agentEmail, story } from './story.ts';
import { emptyWorld, type World } from './world.ts';

vi.mock('electron', () => import('./fake-electron.ts'));

type Visit = { readonly door: Door; readonly broker: Session; readonly world: World };
type Exchange = { readonly input: unknown; readonly answers: readonly Envelope[] };

/** A wrong password has to be counted, and that changes something. */
const countedCodes = ['WRONG_PASSWORD', 'LOCKED_OUT'];

/** What each operation was asked and answered, in the order of the doors. */
const exchanges = new Map<OperationName, Exchange[]>();
const visits: Visit[] = [];

beforeAll(async () => {
  vi.useFakeTimers({ toFake: ['Date'], now: testNow });
  process.env['BATON_TEST_NOW'] = String(testNow);
  for (const door of await openDoors())
    visits.push({ door, broker: await door.connect(), world: emptyWorld(door.folder) });
  for (const { operation, input, keep } of story) {
    const answers = await askAll(operation, (world) => input(world));
    for (const [index, answer] of answers.entries()) if (answer.ok) keep(visits[index]!.world, answer.value);
  }
  for (const name of operationNames) {
    if (!exchanges.has(name)) await askAll(name, (world) => deriveInput(name, world));
  }
}, 120_000);

afterAll(async () => {
  for (const { door } of visits) await door.close();
  vi.useRealTimers();
});

async function askAll(operation: OperationName, inputFor: (world: World) => unknown): Promise<Envelope[]> {
  const answers = await Promise.all(visits.map(({ broker, world }) => broker.call(operation, inputFor(world))));
  const input = inputFor(visits[0]!.world);
  exchanges.set(operation, [...(exchanges.get(operation) ?? []), { input, answers }]);
  return answers;
}

/** An input that the operation took. */
function takenInput(name: OperationName): unknown {
  return exchanges.get(name)?.find(({ answers }) => answers[0]?.ok)?.input;
}

function codeOf(envelope: Envelope): string {
  return envelope.ok ? 'ok' : envelope.error.code;
}

/** The broker's, but for an operation that opens or closes sessions, which gets one of its own. */
async function sessionFor(name: OperationName): Promise<Session> {
  const operation = operations[name];
  const { door, broker } = visits[0]!;
  return operation.kind === 'command' && operation.session !== 'keeps' ? door.connect() : broker;
}

/** What is left of a payload on its way through HTTP. */
function asJson(payload: unknown): unknown {
  const replace = (_key: string, part: unknown) => (typeof part === 'bigint' ? String(part) : part);
  return JSON.parse(JSON.stringify(payload, replace) ?? 'null') as unknown;
}

async function codes(sessions: readonly Session[], operation: string, input: unknown): Promise<string[]> {
  return Promise.all(sessions.map(async (session) => codeOf(await session.call(operation, input))));
}

describe('every operation', () => {
  test.each(operationNames)('%s does its work and answers alike over every door', (name) => {
    const found = exchanges.get(name) ?? [];
    const firsts = found.map(({ answers }) => answers[0]);
    expect(firsts, `no input made ${name} succeed: add a step to test/contract/story.ts`).toContainEqual(
      expect.objectContaining({ ok: true }),
    );
    for (const { answers } of found) {
      const [direct, ...others] = answers.map(normalise);
      expect(others).toEqual([direct, direct, direct]);
    }
  });

  test.each(operationNames)('%s refuses a key that it does not know', async (name) => {
    const input = { ...(takenInput(name) as object), unheardOf: 1 };
    expect(
      await codes(
        visits.map(({ broker }) => broker),
        name,
        input,
      ),
    ).toEqual(Array(4).fill('INVALID_INPUT'));
  });
});

test('every door tells the same changes in the same order', async () => {
  const touched = visits.map(({ door }) => door.events.filter(({ type }) => type === 'touched'));
  expect(touched[0]?.length).toBeGreaterThan(20);
  expect(touched.slice(1)).toEqual([touched[0], touched[0], touched[0]]);
});

test('who has not signed in, or signed in as an agent, is refused at every door what the role does not give', async () => {
  const strangers = await Promise.all(visits.map(({ door }) => door.connect()));
  const agents = await Promise.all(visits.map(({ door }) => door.connect()));
  expect(await codes(agents, 'session.signIn', { email: agentEmail, password: testPassword })).toEqual(
    Array(4).fill('ok'),
  );
  for (const name of operationNames) {
    const { role } = operations[name];
    const input = takenInput(name);
    if (role !== 'anyone')
      expect([name, await codes(strangers, name, input)]).toEqual([name, Array(4).fill('NOT_SIGNED_IN')]);
    if (role === 'broker') expect([name, await codes(agents, name, input)]).toEqual([name, Array(4).fill('FORBIDDEN')]);
  }
});

test('a name that is no operation, whatever it is, is refused at every door', async () => {
  const brokers = visits.map(({ broker }) => broker);
  for (const name of ['leads.drop', 'constructor', '__proto__', 'toString']) {
    expect([name, await codes(brokers, name, {})]).toEqual([name, Array(4).fill('UNKNOWN_OPERATION')]);
  }
});

describe('whatever comes in', () => {
  test.each(operationNames)(
    '%s answers 200 made-up payloads with typed errors and changes nothing that it refuses',
    async (name) => {
      const { door } = visits[0]!;
      const session = await sessionFor(name);
      const watcher = new Database(path.join(door.folder, 'baton.db'), { readonly: true });
      const version = () => watcher.pragma('data_version', { simple: true });
      let carriedOut = 0;
      for (const payload of payloadsFor(name, takenInput(name), 200)) {
        const isTaken = operations[name].input.safeParse(payload ?? {}).success;
        if (isTaken && (carriedOut += 1) > 5) continue;
        const before = version();
        const answer = await session.call(name, payload);
        if (!isTaken) expect([payload, codeOf(answer)]).toEqual([payload, 'INVALID_INPUT']);
        expect([payload, codeOf(answer)]).not.toEqual([payload, 'INTERNAL']);
        if (!answer.ok && !countedCodes.includes(answer.error.code))
          expect([payload, version()]).toEqual([payload, before]);
      }
      watcher.close();
    },
  );

  test('the same payloads get the same answers over HTTP, IPC and the worker', async () => {
    const strangers = await Promise.all(visits.map(({ door }) => door.connect()));
    for (const name of operationNames) {
      for (const payload of payloadsFor(name, takenInput(name), 20)) {
        const plain = asJson(payload);
        if (operations[name].input.safeParse(plain ?? {}).success) continue;
        const answers = await Promise.all(strangers.map((stranger) => stranger.call(name, plain)));
        const [direct, ...others] = answers.map(normalise);
        expect([name, ...others]).toEqual([name, direct, direct, direct]);
      }
    }
  });
});
