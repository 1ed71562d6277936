import { afterEach, beforeEach, expect, test } from 'vitest';
import type { WriteDatabase } from '../../../main/engine/db/database.ts';
import { migrate, newestVersion, schemaVersion } from '../../../main/engine/db/migrate.ts';
import { openOldDatabase } from '../../helpers/old-database.ts';

let db: WriteDatabase;

beforeEach(() => {
  db = openOldDatabase(40);
  const run = db.raw.prepare(
    `INSERT INTO run (id, uuid, kind, state, title, input, planned_at, committed_at, plan_revision, commit_revision, total,
       placed, kept, left_over, skipped, summary, note) VALUES (?, ?, ?, ?, '', '{}', 1, ?, 1, ?, 1, 1, 0, 0, 0, '{}', '')`,
  );
  run.run(1, 'a', 'import', 'committed', 2, 2);
  run.run(2, 'b', 'import', 'planned', null, null);
  run.run(3, 'c', 'auto', 'planned', null, null);
  for (const runId of [1, 2])
    db.raw.prepare("INSERT INTO import_chunk (run_id, count, rows) VALUES (?, 1, '{}')").run(runId);
});

afterEach(() => db.raw.close());

test('a plan whose rows were packed by the thousand is called off, and every other run stays', () => {
  migrate(db);
  expect(schemaVersion(db)).toBe(newestVersion);
  expect(db.raw.prepare('SELECT id, state FROM run ORDER BY id').raw().all()).toEqual([
    [1, 'committed'],
    [2, 'cancelled'],
    [3, 'planned'],
  ]);
  expect(db.raw.pragma('foreign_key_check')).toEqual([]);
});
