import fc from 'fast-check';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { LeadFilter } from '../../../shared/contract/lead-filter.ts';
import type { LeadRow } from '../../../shared/contract/leads.ts';
import { ages, temperatures } from '../../../shared/contract/lead-filter.ts';
import { openTestOffice, type TestOffice } from '../../helpers/engine.ts';
import { carryOut } from '../../helpers/leads.ts';

let office: TestOffice;
let all: LeadRow[] = [];
let onList: ReadonlySet<number> = new Set();

const day = 86_400_000;

beforeAll(async () => {
  office = await openTestOffice({ agents: ['Ana', 'Ben', 'Cleo'] });
  const north = await office.ok('branches.save', { name: 'North' });
  const start = office.clock.now;
  for (let index = 0; index < 120; index += 1) {
    office.clock.now = start - ((index * 7919) % 4000) * 15 * 60_000;
    const lead = await office.ok('leads.create', {
      name: `${['Zoë', 'ana', 'Çelik', 'Bob'][index % 4]} ${index}`,
      phone: `+1 412 555 ${String(1000 + index)}`,
      email: index % 3 === 0 ? `lead${index}@example.com` : null,
      source: [null, 'Zillow', 'Referral'][index % 3] ?? null,
      branchId: index % 5 === 0 ? north.id : null,
      temperature: temperatures[index % 3] ?? 'warm',
      score: (index * 31) % 101,
    });
    const agentId = [null, ...office.agentIds][index % 4] ?? null;
    if (agentId !== null) await office.ok('leads.assign', { leadId: lead.id, agentId });
  }
  office.clock.now = start;
  onList = await leaveSomeOver();
  all = (await office.ok('leads.list', { limit: 200 })).rows;
});

afterAll(() => office.close());

/** A run that can place nothing leaves over every third lead of the pool; then Cleo leaves, and her desk stays. */
async function leaveSomeOver(): Promise<ReadonlySet<number>> {
  for (const id of office.agentIds) await office.ok('team.save', { id, leadCap: 0 });
  const pool = await office.ok('leads.list', { filter: { agentIds: [null] }, limit: 200 });
  const ids = pool.rows.map((row) => row.id).filter((_, index) => index % 3 === 0);
  await carryOut(office, { kind: 'distribute', target: { ids }, to: { agentIds: [...office.agentIds] } });
  const cleo = office.agentIds[2] ?? 0;
  const desk = await office.ok('leads.list', { filter: { agentIds: [cleo] }, limit: 200 });
  await office.ok('team.deactivate', { id: cleo, workingLeads: { to: 'distribute' } });
  return new Set([...ids, ...desk.rows.map((row) => row.id)]);
}

function ageOf(row: LeadRow): (typeof ages)[number] {
  const old = office.clock.now - row.createdAt;
  if (old < day / 24) return 'hour';
  if (old < day) return 'day';
  if (old < 7 * day) return 'week';
  return old < 30 * day ? 'month' : 'older';
}

function matches(row: LeadRow, filter: LeadFilter): boolean {
  return (
    (!filter.agentIds?.length || filter.agentIds.includes(row.agentId)) &&
    (!filter.sourceIds?.length || filter.sourceIds.includes(row.sourceId)) &&
    (!filter.branchIds?.length || filter.branchIds.includes(row.branchId)) &&
    (!filter.temperatures?.length || filter.temperatures.includes(row.temperature)) &&
    (!filter.ages?.length || filter.ages.includes(ageOf(row))) &&
    (!filter.statusIds?.length || filter.statusIds.includes(row.statusId)) &&
    (!filter.needsAttention || onList.has(row.id))
  );
}

const filters = fc.record(
  {
    agentIds: fc.subarray<number | null>([null, 2, 3, 4]),
    sourceIds: fc.subarray<number | null>([null, 1, 2]),
    branchIds: fc.subarray<number | null>([null, 1]),
    temperatures: fc.subarray([...temperatures]),
    ages: fc.subarray([...ages]),
    statusIds: fc.subarray([1, 2, 3]),
    needsAttention: fc.constant<true>(true),
  },
  { requiredKeys: [] },
);

test('any filter lists exactly the leads that match it, in pages that join without a gap', async () => {
  await fc.assert(
    fc.asyncProperty(filters, fc.integer({ min: 1, max: 50 }), async (filter, limit) => {
      const expected = all.filter((row) => matches(row, filter)).map((row) => row.id);
      const found: number[] = [];
      let total = 1;
      while (found.length < total) {
        const page = await office.ok('leads.list', { filter, limit, offset: found.length });
        total = page.total;
        if (page.rows.length === 0) break;
        found.push(...page.rows.map((row) => row.id));
      }
      expect([total, found]).toEqual([expected.length, expected]);
    }),
    { numRuns: 60 },
  );
});

test('each facet counts as if its own chip were not set', async () => {
  await fc.assert(
    fc.asyncProperty(filters, async (filter) => {
      const { facets } = await office.ok('leads.facets', { filter });
      const byField = new Map(
        facets.map(({ field, counts }) => [field, new Map(counts.map((c) => [c.value, c.count]))]),
      );
      const expectCounts = (field: string, key: (row: LeadRow) => unknown, without: LeadFilter) => {
        const expected = new Map<unknown, number>();
        for (const row of all.filter((lead) => matches(lead, without))) {
          expected.set(key(row), (expected.get(key(row)) ?? 0) + 1);
        }
        const sorted = (map: ReadonlyMap<unknown, number>) =>
          [...map].toSorted((a, b) => (String(a) < String(b) ? -1 : 1));
        expect(sorted(byField.get(field as 'agent') ?? new Map())).toEqual(sorted(expected));
      };
      expectCounts('agent', (row) => row.agentId, { ...filter, agentIds: undefined });
      expectCounts('source', (row) => row.sourceId, { ...filter, sourceIds: undefined });
      expectCounts('branch', (row) => row.branchId, { ...filter, branchIds: undefined });
      expectCounts('temperature', (row) => row.temperature, { ...filter, temperatures: undefined });
      expectCounts('age', ageOf, { ...filter, ages: undefined });
      expectCounts('status', (row) => row.statusId, { ...filter, statusIds: undefined });
    }),
    { numRuns: 40 },
  );
});

test('names sort as a person reads them, without case or accents', async () => {
  const { rows } = await office.ok('leads.list', { sort: [{ field: 'name', direction: 'asc' }], limit: 200 });
  const words = rows.map((row) => row.name.split(' ')[0]);
  expect([...new Set(words)]).toEqual(['ana', 'Bob', 'Çelik', 'Zoë']);
});

test('leads without an agent come last in both directions of the agent column', async () => {
  for (const direction of ['asc', 'desc'] as const) {
    const { rows } = await office.ok('leads.list', { sort: [{ field: 'agent', direction }], limit: 200 });
    expect(rows.findLastIndex((row) => row.agentId !== null)).toBe(rows.findIndex((row) => row.agentId === null) - 1);
  }
});

test('rows after a lead go on where that lead stands in the order', async () => {
  const sort = [{ field: 'score' as const, direction: 'desc' as const }];
  const { rows } = await office.ok('leads.list', { sort, limit: 200 });
  const after = await office.ok('leads.list', { sort, after: rows[41]?.id, limit: 20 });
  expect(after.rows.map((row) => row.id)).toEqual(rows.slice(42, 62).map((row) => row.id));
});

test('a phone is found by part of its digits in any format, a name without its accents', async () => {
  const phone = await office.ok('leads.list', { filter: { text: '(412) 555-1007' } });
  expect(phone.rows.map((row) => row.phone)).toEqual(['+1 412 555 1007']);
  const digits = await office.ok('leads.list', { filter: { text: '1007' } });
  expect(digits.total).toBe(1);
  const name = await office.ok('leads.list', { filter: { text: 'zoe 4' } });
  expect(name.rows.every((row) => row.name.startsWith('Zoë'))).toBe(true);
  expect(name.total).toBeGreaterThan(0);
});

test('a bulk act by filter takes exactly the leads that the list shows', async () => {
  await fc.assert(
    fc.asyncProperty(filters, async (filter) => {
      const listed = await office.ok('leads.list', { filter });
      const plan = await office.ok('runs.plan', { kind: 'assign', agentId: 2, target: { filter } });
      expect(plan.total).toBe(listed.total);
    }),
    { numRuns: 30 },
  );
});
