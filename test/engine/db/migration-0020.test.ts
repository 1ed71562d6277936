import { afterEach, beforeEach, expect, test } from 'vitest';
import type { WriteDatabase } from '../../../main/engine/db/database.ts';
import { migrate, newestVersion, schemaVersion } from '../../../main/engine/db/migrate.ts';
import { loadOwed, writeLedger } from '../../../main/engine/ledger/api.ts';
import { loadSnapshot } from '../../../main/engine/runs/snapshot.ts';
import { formatFraction, fraction } from '../../../shared/domain/ledger/fraction.ts';
import { openOldDatabase } from '../../helpers/old-database.ts';

let db: WriteDatabase;

beforeEach(() => {
  db = openOldDatabase(10);
  db.raw.exec(`
    INSERT INTO agent (id, uuid, name, email, role, status, lead_recipient, weight, is_primary, criteria, created_at)
      VALUES (1, 'a', 'Ana', 'ana@example.com', 'agent', 'active', 1, 1, 0, '{}', 1),
             (2, 'b', 'Ben', 'ben@example.com', 'agent', 'active', 1, 1, 0, '{}', 1);
    INSERT INTO run (id, uuid, kind, state, title, input, planned_at, committed_at, plan_revision, commit_revision, total,
      placed, kept, left_over, skipped, summary, note)
      VALUES (1, 'r', 'auto', 'committed', 'Auto lead assignment', '{}', 1, 2, 1, 2, 1, 1, 0, 0, 0, '{}', '');
    INSERT INTO run_snapshot (run_id, hash, plan_hash, facts, lead_order)
      VALUES (1, 'h', 'p', '{"settings":null,"rules":{},"agents":[],"signatures":[]}', x'07000000');
    INSERT INTO ledger_entry (agent_id, at, run_id, given, owed, note)
      VALUES (1, 2, 1, 1, '-1/2', ''), (2, 2, 1, 0, '1/2', ''), (2, 3, NULL, 0, '1/3', 'a Sunday');
  `);
});

afterEach(() => db.raw.close());

const keptTables = ['agent', 'run', 'run_snapshot', 'ledger_entry'];
const rowsOf = () => keptTables.map((table) => db.raw.prepare(`SELECT * FROM ${table}`).all());

test('data of before routing keeps every row, and its runs can still be read', () => {
  const before = rowsOf();
  migrate(db);
  expect(schemaVersion(db)).toBe(newestVersion);
  expect(rowsOf()).toEqual(before);
  expect(db.raw.pragma('foreign_key_check')).toEqual([]);
  expect(loadSnapshot(db, 1)).toMatchObject({ hash: 'h', planHash: 'p', facts: { settings: null, agents: [] } });
});

test('what the ledger owed before counts on, also once new entries are written', () => {
  migrate(db);
  const owed = () =>
    [...loadOwed(db)]
      .map(([id, sum]) => [id, formatFraction(sum)] as const)
      .toSorted(([left], [right]) => left - right);
  expect(owed()).toEqual([
    [1, '-1/2'],
    [2, '5/6'],
  ]);
  const lines = [
    { agentId: 1, given: 0, owed: fraction(1, 2) },
    { agentId: 2, given: 1, owed: fraction(-1, 2) },
  ];
  const context = { db, now: 4, caller: { agentId: null, role: 'broker' } };
  writeLedger(context as Parameters<typeof writeLedger>[0], 1, lines);
  expect(owed()).toEqual([
    [1, '0'],
    [2, '1/3'],
  ]);
});

test('a deletion of a run takes its snapshot with it, as before', () => {
  migrate(db);
  db.raw.exec('DELETE FROM ledger_entry; DELETE FROM run');
  expect(db.raw.prepare('SELECT count(*) FROM run_snapshot').pluck().get()).toBe(0);
});
