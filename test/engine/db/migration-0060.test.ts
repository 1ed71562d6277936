import { afterEach, beforeEach, expect, test } from 'vitest';
import type { WriteDatabase } from '../../../main/engine/db/database.ts';
import { migrate, newestVersion, schemaVersion } from '../../../main/engine/db/migrate.ts';
import { openOldDatabase } from '../../helpers/old-database.ts';

const kept =
  'id, ordinal, verdict, lead_id, same_as_line, place, name, name_key, email, phone, phone_key, phone_digits, message, ' +
  'received_at, temperature, subject, tags, flags';

let db: WriteDatabase;

beforeEach(() => {
  db = openOldDatabase(50);
  const line = db.raw.prepare(
    `INSERT INTO import_line (id, ordinal, verdict, lead_id, same_as_line, place, uuid, name, name_key, email, phone,
       phone_key, phone_digits, message, received_at, temperature, subject, tags, flags)
     VALUES (?, ?, ?, ?, ?, 1, 'u', ?, ?, ?, ?, ?, ?, 'Hello', 5, 2, 'buying', '["a"]', 4)`,
  );
  line.run(2 ** 32 + 2, 1, 'create', null, null, 'Zoë', 'zoe', 'zoe@leads.example', '(1) 2', '+12', '1 2 12');
  line.run(2 ** 32 + 3, null, 'skip', null, 2, 'Kim', 'kim', null, null, null, ' ');
  line.run(2 ** 32 + 4, null, 'update', 9, null, 'Ana', 'ana', null, null, null, ' ');
});

afterEach(() => db.raw.close());

test('the lines of a planned import stay what they were, but for the ids that their leads would have had', () => {
  const all = () => db.raw.prepare(`SELECT ${kept} FROM import_line ORDER BY id`).raw().all();
  const before = all();
  migrate(db);
  expect(schemaVersion(db)).toBe(newestVersion);
  expect(all()).toEqual(before);
  expect(before).toHaveLength(3);
});
