import * as fc from 'fast-check';
import { afterEach, expect, test } from 'vitest';
import { openTestOffice, testNow, type TestOffice } from '../../helpers/engine.ts';

let office: TestOffice;
afterEach(() => office.close());

async function openWithTrail(): Promise<TestOffice> {
  office = await openTestOffice({ agents: ['Ana', 'Ben'] });
  for (const name of ['North', 'South', 'East']) await office.ok('branches.save', { name });
  return office;
}

/** The trail as somebody with the file in hand could change it. */
function tamper(sql: string, ...values: unknown[]): void {
  const { raw } = office.db;
  const triggers = raw
    .prepare("SELECT name, sql FROM sqlite_schema WHERE type = 'trigger' AND tbl_name = 'audit'")
    .all() as {
    name: string;
    sql: string;
  }[];
  for (const trigger of triggers) raw.exec(`DROP TRIGGER ${trigger.name}`);
  raw.prepare(sql).run(...values);
  for (const trigger of triggers) raw.exec(trigger.sql);
}

test('the trail is listed newest first, a page at a time, and is intact', async () => {
  await openWithTrail();
  const page = await office.ok('audit.list', { offset: 1, limit: 2 });
  expect({
    rows: page.rows.map(({ hash, ...entry }) => ({ ...entry, hashLength: hash.length })),
    total: page.total,
    verified: await office.ok('audit.verify', {}),
  }).toEqual({
    rows: [
      { id: 5, at: testNow, actorId: 1, action: 'branches.save', detail: { branchId: 2, isNew: true }, hashLength: 64 },
      { id: 4, at: testNow, actorId: 1, action: 'branches.save', detail: { branchId: 1, isNew: true }, hashLength: 64 },
    ],
    total: 6,
    verified: { intact: true, entries: 6, brokenAt: null },
  });
});

test('no statement changes, removes or replaces an entry, or puts one out of order', async () => {
  await openWithTrail();
  const before = office.db.raw.prepare('SELECT * FROM audit').all();
  const attempts = [
    "UPDATE audit SET action = 'x' WHERE id = 1",
    'DELETE FROM audit WHERE id = 6',
    'DELETE FROM audit',
    "INSERT OR REPLACE INTO audit VALUES (3, 1, NULL, 'x', '{}', '', 'x')",
    "INSERT INTO audit VALUES (8, 1, NULL, 'x', '{}', '', 'x')",
  ];
  const refusals = attempts.map((sql) => {
    try {
      office.db.raw.prepare(sql).run();
      return 'done';
    } catch (error) {
      return (error as Error).message;
    }
  });
  expect([refusals, office.db.raw.prepare('SELECT * FROM audit').all()]).toEqual([
    Array(5).fill('the audit trail is append-only'),
    before,
  ]);
});

const changes = [
  ['at', 'at + 1'],
  ['actor_id', 'ifnull(actor_id, 0) + 1'],
  ['action', "action || 'x'"],
  ['detail', "json_set(detail, '$.x', 1)"],
  ['previous_hash', "'f' || substr(previous_hash, 2) || 'f'"],
  ['hash', "substr(hash, 2) || 'f'"],
] as const;

test('a changed entry is found, whichever of its fields was changed', async () => {
  const mutation = fc.tuple(fc.integer({ min: 1, max: 6 }), fc.constantFrom(...changes));
  await fc.assert(
    fc.asyncProperty(mutation, async ([id, [column, value]]) => {
      await openWithTrail();
      tamper(`UPDATE audit SET ${column} = ${value} WHERE id = ?`, id);
      expect(await office.ok('audit.verify', {})).toEqual({ intact: false, entries: 6, brokenAt: id });
      office.close();
    }),
    { numRuns: 40 },
  );
});

test.each([1, 2, 3, 4, 5, 6])('a removed entry %i is missed', async (id) => {
  await openWithTrail();
  tamper('DELETE FROM audit WHERE id = ?', id);
  expect(await office.ok('audit.verify', {})).toEqual({ intact: false, entries: 5, brokenAt: id });
});

test('a trail that was emptied is not intact', async () => {
  await openWithTrail();
  tamper('DELETE FROM audit');
  expect(await office.ok('audit.verify', {})).toEqual({ intact: false, entries: 0, brokenAt: 1 });
});

test('two entries that changed places are found', async () => {
  await openWithTrail();
  tamper('UPDATE audit SET id = CASE id WHEN 2 THEN -3 ELSE -2 END WHERE id IN (2, 3)');
  tamper('UPDATE audit SET id = -id WHERE id < 0');
  expect(await office.ok('audit.verify', {})).toEqual({ intact: false, entries: 6, brokenAt: 2 });
});

test('the trail holds ids and figures, never what describes a person', async () => {
  office = await openTestOffice();
  const canary = 'Zyxwv';
  const { id } = await office.ok('team.create', {
    name: `${canary} Agent`,
    email: `${canary}@example.com`,
    phone: `+1 555 ${canary}`,
    criteria: { text: canary, areas: [canary] },
    password: `${canary}-password`,
  });
  await office.ok('team.save', { id, name: `${canary} Other`, email: `${canary}.2@example.com` });
  const lead = await office.ok('leads.create', {
    name: `${canary} Lead`,
    email: `${canary}@example.org`,
    inquiry: canary,
  });
  await office.ok('activity.add', { kind: 'note', leadId: lead.id, text: canary });
  await office.ok('branches.save', { name: canary });
  await office.ok('statuses.save', { name: canary, category: 'working' });
  await office.confirmed('office.save', { office: { name: canary } });
  const trail = JSON.stringify(office.db.raw.prepare('SELECT * FROM audit').all()).toLowerCase();
  expect([trail.includes('zyxwv'), (await office.ok('audit.list', {})).total]).toEqual([false, 9]);
});
