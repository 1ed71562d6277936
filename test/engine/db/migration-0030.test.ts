import { afterEach, beforeEach, expect, test } from 'vitest';
import type { WriteDatabase } from '../../../main/engine/db/database.ts';
import { migrate, newestVersion, schemaVersion } from '../../../main/engine/db/migrate.ts';
import { loadLeadRecords } from '../../../main/engine/leads/lead-rows.ts';
import { openOldDatabase } from '../../helpers/old-database.ts';

let db: WriteDatabase;

beforeEach(() => {
  db = openOldDatabase(20);
  db.raw.exec(`
    INSERT INTO agent (id, uuid, name, email, role, status, lead_recipient, weight, is_primary, criteria, created_at)
      VALUES (1, 'a', 'Ana', 'ana@example.com', 'agent', 'active', 1, 1, 0, '{}', 1);
    INSERT INTO status (id, name, category, colour, position, is_unassigned) VALUES (1, 'Unassigned', 'unassigned', 'grey', 0, 1);
    INSERT INTO lead (id, status_id, temperature, score, flags, created_at, changed_at, revision)
      VALUES (1, 1, 1, 50, 0, 1, 1, 3), (2, 1, 1, 50, 0, 1, 1, 3), (3, 1, 1, 50, 0, 1, 1, 3);
    INSERT INTO lead_contact (lead_id, uuid, name, name_key, tags, search_text, revision)
      VALUES (1, 'l1', 'Kim', 'kim', '[]', 'kim', 3), (2, 'l2', 'Lou', 'lou', '[]', 'lou', 3), (3, 'l3', 'Max', 'max', '[]', 'max', 3);
    INSERT INTO activity (lead_id, kind, at, text, due_at, completed_at)
      VALUES (1, 'followUp', 1, '', 90, NULL), (1, 'followUp', 1, '', 70, NULL), (1, 'followUp', 1, '', 50, 60),
             (2, 'followUp', 1, '', 40, 45), (3, 'note', 1, 'x', NULL, NULL);
    INSERT INTO inquiry (lead_id, text, received_at) VALUES (1, 'A flat', 1);
    INSERT INTO run (id, uuid, kind, state, title, input, planned_at, committed_at, plan_revision, commit_revision, total,
      placed, kept, left_over, skipped, summary, note)
      VALUES (1, 'r', 'assign', 'committed', 'Assign to Ana', '{}', 1, 2, 1, 2, 1, 1, 0, 0, 0, '{}', '');
    INSERT INTO run_lead (run_id, lead_id, outcome, to_agent_id, from_status_id, to_status_id) VALUES (1, 1, 'placed', 1, 1, 1);
  `);
});

afterEach(() => db.raw.close());

const keptTables = ['agent', 'status', 'activity', 'inquiry', 'run'];
const rowsOf = () => keptTables.map((table) => db.raw.prepare(`SELECT * FROM ${table}`).all());

test('data of before the leads desk keeps every row, and its leads can still be read', () => {
  const before = rowsOf();
  const leads = db.raw.prepare('SELECT * FROM lead').all();
  migrate(db);
  expect([schemaVersion(db), newestVersion >= 30]).toEqual([newestVersion, true]);
  expect(rowsOf()).toEqual(before);
  const followUpAt = [70, null, null];
  expect(db.raw.prepare('SELECT * FROM lead').all()).toEqual(
    leads.map((lead, index) => ({ ...(lead as object), follow_up_at: followUpAt[index] })),
  );
  expect(loadLeadRecords(db, [1, 2]).map(({ name, merged_into: keeper }) => [name, keeper])).toEqual([
    ['Kim', null],
    ['Lou', null],
  ]);
  expect(db.raw.pragma('foreign_key_check')).toEqual([]);
});

test('who did what before stands in nobody’s history, and no lead stands but as it is', () => {
  migrate(db);
  const counts = ['act', 'lead_standing', 'saved_view', 'preference'].map((table) =>
    db.raw.prepare(`SELECT count(*) FROM ${table}`).pluck().get(),
  );
  expect(counts).toEqual([0, 0, 0, 0]);
  const [row] = db.raw.prepare('SELECT from_revision, from_contact_revision FROM run_lead').raw().all();
  expect(row).toEqual([null, null]);
});

test('the index of what leads wrote begins at the first inquiry, and forgets those that go', () => {
  migrate(db);
  const through = () => db.raw.prepare('SELECT through_inquiry FROM inquiry_indexed').pluck().get();
  const begun = through();
  db.raw.exec(
    "INSERT INTO inquiry_index (rowid, text) VALUES (1, 'a flat'); UPDATE inquiry_indexed SET through_inquiry = 1",
  );
  db.raw.exec('DELETE FROM inquiry');
  const found = db.raw.prepare("SELECT rowid FROM inquiry_index WHERE inquiry_index MATCH 'fla'").all();
  expect([begun, through(), found]).toEqual([0, 0, []]);
});
