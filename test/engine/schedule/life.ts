import path from 'node:path';
import Database from 'better-sqlite3';
import { dataFileName } from '../../../main/engine/db/open.ts';
import { createDispatcher } from '../../../main/host/dispatcher.ts';
import { openDirectLink } from '../../../main/host/links/direct.ts';
import type { CallOf, EngineOperation, OutputOf } from '../../../shared/contract/index.ts';
import type { ScheduleName } from '../../../shared/contract/schedule.ts';
import type { TopUp } from '../../../shared/contract/settings.ts';
import { testPassword, testPasswordCost } from '../../helpers/engine.ts';

export type RecordedSlot = {
  readonly id: number;
  readonly local_date: string;
  readonly local_time: string;
  readonly due_at: number;
  readonly state: string;
  readonly run_id: number | null;
  readonly note: string;
};

/** A run as the tables tell it, nothing taken from its summary. */
export type CountedRun = {
  readonly id: number;
  readonly committed_at: number;
  readonly placed: number;
  readonly agents: number;
  readonly left: number;
};

/** An office on a file as it lives behind a door, with a clock of its own; it can be closed and opened again. */
export type Life = {
  readonly clock: { now: number };
  ok<N extends EngineOperation>(name: N, input: CallOf<N>): Promise<OutputOf<N>>;
  runDue(): Promise<OutputOf<'schedule.runDue'>>;
  edit(schedule: ScheduleName, change: Partial<TopUp>): Promise<void>;
  moveTo(timeZone: string): Promise<void>;
  restart(): Promise<void>;
  /** While it is broken, no run can be committed. */
  setBroken(isBroken: boolean): void;
  slots(schedule: ScheduleName): RecordedSlot[];
  runs(kind: 'auto' | 'top_up'): CountedRun[];
  close(): Promise<void>;
};

export async function openLife(folder: string, now: number): Promise<Life> {
  const clock = { now };
  const tables = new Database(path.join(folder, dataFileName), { timeout: 5000 });
  let door = await openDoor(folder, clock);
  const ok: Life['ok'] = (name, input) => door.call(name, input);
  const confirmed = async (operation: 'settings.save' | 'office.save', input: object) => {
    const { token } = await ok('session.confirm', { password: testPassword, change: { operation, input } as never });
    await ok(operation, { ...input, confirm: token } as never);
  };
  return {
    clock,
    ok,
    runDue: () => door.runDue(),
    async edit(schedule, change) {
      const { section, value } = await ok('settings.get', { section: schedule });
      await confirmed('settings.save', { section, value: { ...value, ...change } });
    },
    moveTo: (timeZone) => confirmed('office.save', { office: { timeZone } }),
    async restart() {
      await door.close();
      door = await openDoor(folder, clock);
    },
    setBroken(isBroken) {
      const create = "CREATE TRIGGER broken BEFORE UPDATE OF state ON run BEGIN SELECT raise(ABORT, 'broken'); END";
      tables.exec(`DROP TRIGGER IF EXISTS broken; ${isBroken ? create : ''}`);
    },
    slots: (schedule) =>
      tables
        .prepare(
          'SELECT id, local_date, local_time, due_at, state, run_id, note FROM slot WHERE schedule = ? ORDER BY id',
        )
        .all(schedule) as RecordedSlot[],
    runs: (kind) => tables.prepare(countedRuns).all(kind) as CountedRun[],
    async close() {
      tables.close();
      await door.close();
    },
  };
}

const countedRuns = `SELECT id, committed_at,
    (SELECT count(*) FROM run_lead WHERE run_id = run.id AND outcome = 'placed') AS placed,
    (SELECT count(DISTINCT to_agent_id) FROM run_lead WHERE run_id = run.id AND outcome = 'placed') AS agents,
    (SELECT count(*) FROM run_lead WHERE run_id = run.id AND outcome = 'left_over') AS left
  FROM run WHERE kind = ? AND committed_at IS NOT NULL ORDER BY id`;

async function openDoor(folder: string, clock: { readonly now: number }) {
  const link = openDirectLink({
    folder,
    door: 'test',
    emit: () => {},
    log: () => {},
    now: () => clock.now,
    passwordCost: testPasswordCost,
  });
  const dispatcher = createDispatcher(link, () => {});
  const connection = dispatcher.connect();
  async function call<N extends EngineOperation>(name: N, input: CallOf<N>): Promise<OutputOf<N>> {
    const envelope = await connection.call(name, input);
    if (!envelope.ok) throw new Error(`${name} answered ${envelope.error.code}: ${envelope.error.message}`);
    return envelope.value as OutputOf<N>;
  }
  async function runDue(): Promise<OutputOf<'schedule.runDue'>> {
    const envelope = await dispatcher.callAsSystem('schedule.runDue', {});
    if (!envelope.ok) throw new Error(`schedule.runDue answered ${envelope.error.code}: ${envelope.error.message}`);
    return envelope.value as OutputOf<'schedule.runDue'>;
  }
  await call('session.signIn', { password: testPassword });
  return { call, runDue, close: () => link.close() };
}
