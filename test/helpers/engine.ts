import { createHash } from 'node:crypto';
import { failure, type Envelope } from '../../shared/contract/envelope.ts';
import type { BatonEvent } from '../../shared/contract/events.ts';
import { operations, type CallOf, type EngineOperation, type OutputOf } from '../../shared/contract/index.ts';
import { nobody, type Caller } from '../../main/engine/context.ts';
import { connectWriter, type WriteDatabase } from '../../main/engine/db/database.ts';
import { watchSlowTables } from '../../main/engine/db/kept.ts';
import { migrate } from '../../main/engine/db/migrate.ts';
import { createReader, createWriter } from '../../main/engine/engine.ts';

export const testPassword = 'correct horse battery';

/** Cheap, so that tests are quick. */
export const testPasswordCost = { memoryKibibytes: 16, passes: 1, lanes: 1 };

/** Monday, 11 May 2026, 09:00 in New York. */
export const testNow = Date.UTC(2026, 4, 11, 13, 0);

type AgentSpec = string | Partial<CallOf<'team.create'>>;

type TestOfficeOptions = {
  readonly now?: number;
  /** Agents besides the broker: a name, or what differs from a plain agent. */
  readonly agents?: readonly AgentSpec[];
  readonly timeZone?: string;
  readonly country?: string;
  /** False: an engine whose office is not set up yet. */
  readonly isSetUp?: boolean;
  /** What long work is told when it asks whether to stop. */
  readonly isStopped?: () => boolean;
};

export type TestOffice = {
  readonly db: WriteDatabase;
  readonly clock: { now: number };
  readonly broker: Caller;
  /** The ids of the agents asked for, in their order. */
  readonly agentIds: readonly number[];
  /** What setting the office up answered, null when it is not set up. */
  readonly founding: OutputOf<'office.setup'> | null;
  readonly events: BatonEvent[];
  /** Input and output are parsed as at any door; the broker calls unless another caller is named. */
  call<N extends EngineOperation>(name: N, input: CallOf<N>, caller?: Caller): Promise<Envelope<OutputOf<N>>>;
  /** The value, or an error that names the code. */
  ok<N extends EngineOperation>(name: N, input: CallOf<N>, caller?: Caller): Promise<OutputOf<N>>;
  /** As `ok`, with the broker's password given for it. */
  confirmed<
    N extends 'settings.save' | 'office.save' | 'session.renewRecoveryCode' | `export.${'leads' | 'person' | 'all'}`,
  >(
    name: N,
    input: CallOf<N>,
  ): Promise<OutputOf<N>>;
  /** The error code, or `ok`. */
  codeOf<N extends EngineOperation>(name: N, input: CallOf<N>, caller?: Caller): Promise<string>;
  close(): void;
};

/** An office in memory, with a clock that the test sets, counted ids and cheap password hashes. */
export async function openTestOffice(options: TestOfficeOptions = {}): Promise<TestOffice> {
  const db = connectWriter(':memory:');
  migrate(db);
  watchSlowTables(db);
  const clock = { now: options.now ?? testNow };
  const events: BatonEvent[] = [];
  const log: string[] = [];
  const execute = createExecute(db, clock, events, log, options.isStopped);
  const call = createCall(execute, log);
  const ok: TestOffice['ok'] = async (name, input, caller) => valueOf(name, await call(name, input, caller));

  const founding = options.isSetUp === false ? null : await ok('office.setup', setupInput(options), nobody);
  const agentIds: number[] = [];
  for (const [index, spec] of (options.agents ?? []).entries()) {
    agentIds.push((await ok('team.create', toAgent(spec, index))).id);
  }
  events.length = 0;
  return {
    db,
    clock,
    broker,
    agentIds,
    founding,
    events,
    call,
    ok,
    async confirmed(name, input) {
      const { confirm: _, ...bare } = { confirm: undefined, ...input };
      const change = { operation: name, input: JSON.parse(JSON.stringify(bare)) };
      const { token } = await ok('session.confirm', { password: testPassword, change });
      return ok(name, { ...input, confirm: token });
    },
    async codeOf(name, input, caller) {
      const envelope = await call(name, input, caller);
      return envelope.ok ? 'ok' : envelope.error.code;
    },
    close: () => db.raw.close(),
  };
}

export function agentCaller(agentId: number): Caller {
  return { agentId, role: 'agent' };
}

const broker: Caller = { agentId: 1, role: 'broker' };

function setupInput(options: TestOfficeOptions): CallOf<'office.setup'> {
  return {
    name: 'Harbor & Main Realty',
    timeZone: options.timeZone ?? 'America/New_York',
    country: options.country ?? 'US',
    broker: { name: 'Dana Whitfield', email: 'dana@example.com' },
    password: testPassword,
  };
}

function toAgent(spec: AgentSpec, index: number): CallOf<'team.create'> {
  const given = typeof spec === 'string' ? { name: spec } : spec;
  return { name: `Agent ${index + 1}`, email: `agent${index + 1}@example.com`, ...given };
}

function createExecute(
  db: WriteDatabase,
  clock: { now: number },
  events: BatonEvent[],
  log: string[],
  isStopped: () => boolean = () => false,
) {
  let ids = 0;
  let secrets = 0;
  const options = {
    now: () => clock.now,
    newId: () => `00000000-0000-7000-8000-${String((ids += 1)).padStart(12, '0')}`,
    newSecret: () =>
      createHash('sha256')
        .update(`secret ${(secrets += 1)}`)
        .digest('base64url'),
    passwordCost: testPasswordCost,
    emit: (event: BatonEvent) => events.push(event),
    log: (line: string) => log.push(line),
    isStopped,
  };
  const reader = createReader(db, clock.now, options);
  const writer = createWriter(db, clock.now, options);
  return (name: EngineOperation, input: unknown, caller: Caller) =>
    (operations[name].kind === 'query' ? reader : writer).execute(name, input, caller);
}

function createCall(execute: ReturnType<typeof createExecute>, log: readonly string[]): TestOffice['call'] {
  return async (name, input, caller = broker) => {
    const parsed = operations[name].input.safeParse(input);
    if (!parsed.success) return failure('INVALID_INPUT', parsed.error.message);
    const envelope = await execute(name, parsed.data, caller);
    if (envelope.ok) return { ok: true, value: operations[name].output.parse(envelope.value) as never };
    if (envelope.error.code === 'INTERNAL') throw new Error(`${name}: ${log.at(-1)}`);
    return envelope;
  };
}

function valueOf<T>(name: string, envelope: Envelope<T>): T {
  if (envelope.ok) return envelope.value;
  throw new Error(`${name} answered ${envelope.error.code}: ${envelope.error.message}`);
}
