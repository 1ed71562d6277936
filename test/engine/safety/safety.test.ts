import { expect, test } from 'vitest';
import { newestVersion } from '../../../main/engine/db/migrate.ts';
import { openTestOffice, testNow } from '../../helpers/engine.ts';

test('the state of the data file: schema, size, leads, when it was checked, data version', async () => {
  const office = await openTestOffice();
  const before = await office.ok('safety.status', {});
  await office.ok('leads.create', { name: 'Lee Park', email: 'lee@example.org' });
  const after = await office.ok('safety.status', {});
  expect([before, after]).toEqual([
    { schemaVersion: newestVersion, bytes: before.bytes, leads: 0, checkedAt: testNow, revision: 1 },
    { schemaVersion: newestVersion, bytes: after.bytes, leads: 1, checkedAt: testNow, revision: 2 },
  ]);
  expect(before.bytes).toBe(office.db.raw.serialize().length);
  office.close();
});
