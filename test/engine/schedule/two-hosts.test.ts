import { execFile } from 'node:child_process';
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import Database from 'better-sqlite3';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { system } from '../../../main/engine/context.ts';
import { connectWriter } from '../../../main/engine/db/database.ts';
import { dataFileName } from '../../../main/engine/db/open.ts';
import { createWriter } from '../../../main/engine/engine.ts';
import { openDirectLink } from '../../../main/host/links/direct.ts';
import type { Envelope } from '../../../shared/contract/envelope.ts';
import type { OutputOf } from '../../../shared/contract/index.ts';
import { openTestOffice, testNow } from '../../helpers/engine.ts';
import { addLeads, saveAuto, saveTopUp } from '../../helpers/leads.ts';

type RunDue = OutputOf<'schedule.runDue'>;

const run = promisify(execFile);
const beside = fileURLToPath(new URL('../../helpers/run-due-beside.ts', import.meta.url));
const hour = 3_600_000;

let folder: string;
const file = () => path.join(folder, dataFileName);

/** An office whose two schedules are due at `testNow`, written to a file. */
beforeEach(async () => {
  folder = fs.mkdtempSync(path.join(os.tmpdir(), 'baton-two-hosts-'));
  const office = await openTestOffice({ now: testNow - hour, agents: [{ name: 'Ana', leadCap: 20 }, { name: 'Ben' }] });
  await addLeads(office, 30);
  await saveTopUp(office, { on: true, runTime: '08:30' });
  await saveAuto(office, { on: true, runTime: '09:00' });
  office.db.raw.exec(`VACUUM INTO '${file()}'`);
  office.close();
});

afterEach(() => fs.rmSync(folder, { recursive: true }));

/** The slots, and how many leads have an agent by the lead table, by the runs' leads and by the ledger. */
function effects(): unknown {
  const db = new Database(file(), { readonly: true });
  const slots = db.prepare('SELECT schedule, state FROM slot ORDER BY id').raw().all();
  const counts = db
    .prepare(
      `SELECT (SELECT count(*) FROM run WHERE state = 'committed') AS runs,
         (SELECT count(*) FROM lead WHERE agent_id IS NOT NULL) AS assigned,
         (SELECT count(*) FROM run_lead WHERE outcome = 'placed') AS placed,
         (SELECT sum(given) FROM ledger_entry) AS given`,
    )
    .get();
  const integrity = db.pragma('integrity_check', { simple: true });
  db.close();
  return { slots, counts, integrity };
}

const once = {
  slots: [
    ['topUp', 'done_late'],
    ['autoAssignment', 'done'],
  ],
  counts: { runs: 2, assigned: 30, placed: 30, given: 30 },
  integrity: 'ok',
};

test('a second host on the same data folder is refused, and told who holds it', () => {
  const options = { folder, emit: () => {}, log: () => {}, now: () => testNow };
  const first = openDirectLink({ ...options, door: 'electron' });
  expect(() => openDirectLink({ ...options, door: 'browser' })).toThrow(
    `Baton (electron, process ${process.pid}) already has this data folder open.`,
  );
  return first.close();
});

test('two writers on one file, past the lock, carry a slot out once', async () => {
  const first = connectWriter(file());
  const second = connectWriter(file());
  const ask = async (db: typeof first) => {
    const envelope = await createWriter(db, 0, { now: () => testNow }).execute('schedule.runDue', {}, system);
    return envelope.ok ? (envelope.value as RunDue).ran.map(({ schedule }) => schedule) : envelope.error.code;
  };
  expect([await ask(first), await ask(second)]).toEqual([['topUp', 'autoAssignment'], []]);
  const again = "INSERT INTO slot SELECT NULL, schedule, local_date, local_time, 0, 'done', NULL, '', 0 FROM slot";
  expect(() => second.raw.exec(again)).toThrow('UNIQUE constraint failed');
  first.raw.close();
  second.raw.close();
  expect(effects()).toEqual(once);
});

test('processes that ask in the same instant carry a slot out once', async () => {
  const startAt = Date.now() + 3000;
  const answers = await Promise.all(
    Array.from({ length: 4 }, () => run(process.execPath, [beside, file(), String(testNow), String(startAt)])),
  );
  const ran = answers.map(({ stdout }) => {
    const envelope = JSON.parse(stdout) as Envelope<RunDue>;
    return envelope.ok ? envelope.value.ran.length : envelope.error.code;
  });
  expect(ran.map(String).toSorted()).toEqual(['0', '0', '0', '2']);
  expect(effects()).toEqual(once);
});
