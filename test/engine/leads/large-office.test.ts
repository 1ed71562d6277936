import { expect, test } from 'vitest';
import type { CallOf } from '../../../shared/contract/index.ts';
import { sortFields } from '../../../shared/contract/leads.ts';
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
  const filters: CallOf<'leads.list'>['filter'][] = [
    {},
    { agentIds: [2, null], temperatures: ['hot', 'cold'] },
    { text: 'lead 12', sourceIds: [null, 1] },
    { statusCategories: ['working'], createdFrom: 1_700_020_000_000, createdBefore: 1_700_050_000_000 },
    { needsAttention: true },
    { needsAttention: true, agentIds: [2, null], temperatures: ['warm'] },
  ];
  const asked = filters.flatMap((filter) =>
    sortFields.flatMap((field) =>
      (['asc', 'desc'] as const).map((direction) => ({ filter, sort: [{ field, direction }], offset: 37, limit: 20 })),
    ),
  );
  const answers = async (office: TestOffice) => {
    const pages: unknown[] = [];
    for (const input of asked) {
      const { rows, total } = await office.ok('leads.list', input);
      pages.push([input, total, rows.map((row) => row.id)]);
    }
    return pages;
  };
  const office = await openTestOffice({ agents: ['Ana', 'Ben'] });
  fill(office);
  // Without a pause the background never gets its turn: all of this comes from the tables.
  const fromTables = await answers(office);
  await office.ok('leads.facets', {});
  expect(await answers(office)).toEqual(fromTables);
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
