import { expect, test } from 'vitest';
import type { LeadFilter } from '../../../shared/contract/lead-filter.ts';
import { sortFields } from '../../../shared/contract/leads.ts';
import { pageFromTables } from '../../../main/engine/leads/list.ts';
import { openTestOffice, type TestOffice } from '../../helpers/engine.ts';

const leads = 21_000;

/** Leads as an import leaves them, written at once. */
function fill(office: TestOffice): void {
  office.db.raw.exec(`
    INSERT INTO source (id, name) VALUES (1, 'Zillow'), (2, 'Facebook'), (3, 'Referral');
    WITH RECURSIVE n (i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < ${leads})
    INSERT INTO lead (id, status_id, agent_id, source_id, temperature, score, flags, created_at, assigned_at, changed_at, revision)
    SELECT i, 1 + i % 5, CASE WHEN i % 3 = 0 THEN NULL ELSE 2 + i % 2 END, CASE WHEN i % 7 = 0 THEN NULL ELSE 1 + i % 3 END,
      i % 3, (i * 31) % 101, 0, 1700000000000 + (i * 7919) % 1000 * 60000, CASE WHEN i % 4 = 0 THEN NULL ELSE 1700000000000 + i % 50 END,
      1700000000000 + i % 77, 1 FROM n;
    INSERT INTO lead_contact (lead_id, uuid, name, name_key, tags, search_text, revision)
    SELECT id, 'u' || id, 'Lead ' || (id * 17 % 5003), 'lead ' || (id * 17 % 5003), '[]', 'lead ' || (id * 17 % 5003), 1 FROM lead;
    INSERT INTO attention (lead_id, reason, at, settled_revision)
    SELECT id, 'agents_at_cap', 1700000000000 + id % 91, CASE WHEN id % 11 = 0 THEN 1 END FROM lead WHERE id % 4 = 1;
    UPDATE agent SET status = 'inactive' WHERE name = 'Ben';
    UPDATE data_version SET revision = revision + 1;
  `);
}

test('a large office is answered from the tables at first, and the same from memory later', async () => {
  const filters: LeadFilter[] = [
    {},
    { agentIds: [2, null], temperatures: ['hot', 'cold'] },
    { text: 'lead 12', sourceIds: [null, 1] },
    { statusCategories: ['working'], created: { from: 1_700_020_000_000, before: 1_700_050_000_000 } },
    { needsAttention: true },
    { needsAttention: true, agentIds: [2, null], temperatures: ['warm'] },
  ];
  const asked = filters.flatMap((filter) =>
    sortFields.flatMap((field) =>
      (['asc', 'desc'] as const).map((direction) => ({ filter, sort: [{ field, direction }], offset: 37, limit: 20 })),
    ),
  );
  const office = await openTestOffice({ agents: ['Ana', 'Ben'] });
  fill(office);
  const answers = async () => {
    const pages: unknown[] = [];
    for (const input of asked) {
      const { rows, total } = await office.ok('leads.list', input);
      pages.push([input, { ids: rows.map((row) => row.id), total }]);
    }
    return pages;
  };
  const context = { db: office.db, now: office.clock.now, caller: office.broker, checkedAt: 0 };
  const fromTables = asked.map((input) => [input, pageFromTables(context, input)]);
  // Before there was a pause for the background, only what the tables find slowly waits for it.
  expect(await answers()).toEqual(fromTables);
  await office.ok('leads.facets', {});
  expect(await answers()).toEqual(fromTables);
  office.close();
});

test('a search right after the start is answered from the tables, not kept waiting until all is remembered', async () => {
  const office = await openTestOffice({ agents: ['Ana', 'Ben'] });
  fill(office);
  const settled: string[] = [];
  const remembered = office.ok('leads.facets', {}).then(() => settled.push('all counted'));
  const { total } = await office.ok('leads.list', { filter: { text: 'lead 12' } });
  settled.push(`${total} found`);
  await remembered;
  const again = await office.ok('leads.list', { filter: { text: 'lead 12' } });
  expect(settled).toEqual([`${again.total} found`, 'all counted']);
  office.close();
});

test('what was changed, added or taken away since shows at once', async () => {
  const office = await openTestOffice({ agents: ['Ana', 'Ben'] });
  const names = async () => (await office.ok('leads.list', { sort: [{ field: 'name' }] })).rows.map((row) => row.name);
  const cleo = await office.ok('leads.create', { name: 'Cleo' });
  await office.ok('leads.create', { name: 'Bob' });
  expect(await names()).toEqual(['Bob', 'Cleo']);
  await office.ok('leads.save', { id: cleo.id, name: 'Abe' });
  expect(await names()).toEqual(['Abe', 'Bob']);
  expect((await office.ok('leads.list', { filter: { text: 'cleo' } })).total).toBe(0);
  const run = await office.ok('intake.plan', { source: { text: 'Name,Email\nAda,ada@example.com' } });
  await office.ok('runs.commit', { runId: run.runId });
  expect(await names()).toEqual(['Abe', 'Ada', 'Bob']);
  await office.ok('runs.undo', { runId: run.runId });
  expect(await names()).toEqual(['Abe', 'Bob']);
  office.close();
});

test('a large office that is remembered keeps up with one lead, and with all of them at once', async () => {
  const office = await openTestOffice({ agents: ['Ana', 'Ben'] });
  fill(office);
  const { raw } = office.db;
  raw.exec(`INSERT INTO inquiry (lead_id, text, received_at)
    SELECT id, iif(id % 2, 'A garden, please ', 'Rooms ') || id % 300, 1 FROM lead`);
  await office.ok('leads.facets', {});
  const context = { db: office.db, now: office.clock.now, caller: office.broker, checkedAt: 0 };
  const expectSame = async () => {
    for (const text of [undefined, 'garden', 'lead 299', 'Renamed']) {
      for (const field of ['name', 'phone', 'changedAt', 'status'] as const) {
        const sort = [
          { field, direction: 'desc' as const },
          { field: 'name' as const, direction: 'asc' as const },
        ];
        const input = { filter: { text }, sort, offset: 0, limit: 30 };
        const { rows, total } = await office.ok('leads.list', input);
        expect([input, { ids: rows.map((row) => row.id), total }]).toEqual([input, pageFromTables(context, input)]);
      }
    }
  };
  await expectSame();
  await office.ok('leads.save', { id: 17, name: 'Renamed', phone: '+1 412 555 1000' });
  await expectSame();
  raw.exec(`UPDATE data_version SET revision = revision + 1;
    UPDATE lead SET changed_at = id % 9 + 1, status_id = 1 + id % 3, revision = (SELECT revision FROM data_version)`);
  await expectSame();
  office.close();
});
