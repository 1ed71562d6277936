import fc from 'fast-check';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { LeadFilter } from '../../../shared/contract/lead-filter.ts';
import { facetFields, type FacetField, type LeadRow } from '../../../shared/contract/leads.ts';
import { followUpSpans } from '../../../shared/domain/lead-filter/follow-up-spans.ts';
import { ageSpans } from '../../../shared/domain/lead-filter/age-spans.ts';
import { slaState } from '../../../shared/domain/sla/sla.ts';
import type { Caller } from '../../../main/engine/context.ts';
import { pageFromTables } from '../../../main/engine/leads/list.ts';
import { fillInquiryIndex } from '../../../main/engine/leads/inquiry-index.ts';
import { agentCaller, openTestOffice, type TestOffice } from '../../helpers/engine.ts';
import { anyFilter, anySort, tagsInUse } from './any-filter.ts';

const leads = 240;
const minute = 60_000;
const day = 24 * 60 * minute;
const offices: TestOffice[] = [];
const start = Date.UTC(2026, 2, 10, 7, 30);
let runId = 0;

beforeAll(async () => {
  for (const timeZone of ['America/New_York', 'Asia/Kolkata', 'Pacific/Auckland'])
    offices.push(await furnished(timeZone));
});

afterAll(() => {
  for (const office of offices) office.close();
});

/** Every combination of what a lead can have; two agents and two departments share a name. */
async function furnished(timeZone: string): Promise<TestOffice> {
  const office = await openTestOffice({ now: start, timeZone, agents: ['Ana', 'Ben', 'Ana'] });
  const lead = await office.ok('leads.create', { name: 'First', source: 'Zillow' });
  const plan = await office.ok('runs.plan', { kind: 'assign', agentId: 2, target: { ids: [lead.id] } });
  runId = plan.runId;
  office.db.raw.exec(`
    INSERT OR IGNORE INTO branch (id, name) VALUES (1, 'north'), (2, 'South');
    INSERT INTO department (id, name, branch_id) VALUES (1, 'Sales', 1), (2, 'sales', 2);
    INSERT OR IGNORE INTO source (id, name) VALUES (2, 'facebook'), (3, 'Referral');
    UPDATE agent SET status = 'inactive' WHERE id = 3;`);
  const random = fc.sample(fc.infiniteStream(fc.double({ min: 0, max: 1, maxExcluded: true, noNaN: true })), {
    numRuns: 1,
    seed: 7,
  })[0];
  const chance = () => random?.next().value ?? 0;
  const pick = <Value>(values: readonly Value[]): Value => values[Math.floor(chance() * values.length)] as Value;
  const insert = office.db.raw.prepare(
    `INSERT INTO lead (id, status_id, agent_id, covered_by, branch_id, department_id, source_id, temperature, score, flags,
       created_at, assigned_at, first_response_at, changed_at, follow_up_at, revision)
     VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, 1)`,
  );
  const contact = office.db.raw.prepare(
    `INSERT INTO lead_contact (lead_id, uuid, name, name_key, email, email_key, phone, phone_key, tags, search_text, revision)
     VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, 1)`,
  );
  const inquiry = office.db.raw.prepare('INSERT INTO inquiry (lead_id, text, received_at) VALUES (?, ?, ?)');
  for (let id = 10; id < 10 + leads; id += 1) {
    const created =
      start - pick([minute, 4 * minute + 1, 5 * minute, 6 * minute, day, 9 * day, 40 * day]) * pick([1, 1, 1.5]);
    insert.run(
      id,
      pick([1, 2, 3, 4, 10, 12]),
      pick([null, 1, 2, 3, 4]),
      pick([null, null, 2]),
      pick([null, 1, 2]),
      pick([null, 1, 2]),
      pick([null, 1, 2, 3]),
      pick([0, 1, 2]),
      Math.floor(chance() * 8) * 14,
      pick([0, 0, 1, 4, 9]),
      created,
      pick([null, created, start - day]),
      pick([null, null, created + 5 * minute, created + 5 * minute + 1, start]),
      pick([start, start - day, created]),
      pick([null, null, start - day, start, start + 8 * 60 * minute, start + 3 * day]),
    );
    const key = `${pick(['zoe', 'ana', 'bob', 'i\u{1F3E0}', 'i\uFF5E'])} ${id % 40}`;
    const email = pick([null, `${pick(['ka', 'li'])}-${id % 50}@example.com`]);
    const phone = pick([null, `0412 555 ${1000 + (id % 90)}`, `x${id % 7} 555`]);
    const phoneKey = phone?.startsWith('0') ? `+61412555${1000 + (id % 90)}` : null;
    contact.run(
      id,
      `u${id}`,
      key,
      key,
      email,
      email,
      phone,
      phoneKey,
      JSON.stringify(fc.sample(fc.subarray(tagsInUse, { maxLength: 2 }), { numRuns: 1, seed: id })[0]),
      `${key}\n${email ?? ''}\n${`${phone ?? ''} ${phoneKey ?? ''}`.replaceAll(/[^\d ]/g, '')}`,
    );
    if (chance() < 0.6)
      inquiry.run(id, pick(['A house with a garden', 'Straße, ÜBUNG', 'SEA VIEW, 2 rooms', 'gardener 7', '']), created);
  }
  office.db.raw.exec('UPDATE data_version SET revision = revision + 1');
  while (fillInquiryIndex(office.db));
  inquiry.run(10, 'A late garden', start);
  return office;
}

const everyOffice = fc.constantFrom(0, 1, 2);
const callers: readonly Caller[] = [{ agentId: 1, role: 'broker' }, agentCaller(2), agentCaller(4)];

function fromTables(
  office: TestOffice,
  caller: Caller,
  filter: LeadFilter,
  sort: Parameters<typeof pageFromTables>[1]['sort'],
  limit = 200,
  offset = 0,
) {
  const context = { db: office.db, now: office.clock.now, caller, checkedAt: 0 };
  return pageFromTables(context, { filter, sort, offset, limit });
}

test('memory and tables give the same page of any filter in any order, in every zone, to whoever may ask', async () => {
  await fc.assert(
    fc.asyncProperty(
      everyOffice,
      fc.constantFrom(...callers),
      anyFilter(start, runId),
      anySort,
      fc.integer({ min: 0, max: 60 }),
      fc.integer({ min: 0, max: 30 * 60 }),
      async (at, caller, filter, sort, offset, later) => {
        const office = offices[at] as TestOffice;
        office.clock.now = start + later * minute;
        const { rows, total } = await office.ok('leads.list', { filter, sort, offset, limit: 40 }, caller);
        expect({ ids: rows.map((row) => row.id), total }).toEqual(fromTables(office, caller, filter, sort, 40, offset));
      },
    ),
    { numRuns: 1200 },
  );
});

const ownChip: Record<FacetField, keyof NonNullable<LeadFilter['not']>> = {
  status: 'statusIds',
  agent: 'agentIds',
  source: 'sourceIds',
  branch: 'branchIds',
  department: 'departmentIds',
  temperature: 'temperatures',
  age: 'ages',
  flag: 'flags',
  tag: 'tags',
  sla: 'slas',
  followUp: 'followUps',
};

test('every facet counts what the tables list without its own chip', async () => {
  await fc.assert(
    fc.asyncProperty(everyOffice, fc.constantFrom(...callers), anyFilter(start, runId), async (at, caller, filter) => {
      const office = offices[at] as TestOffice;
      office.clock.now = start;
      const answer = await office.ok('leads.facets', { filter }, caller);
      expect(answer.total).toBe(fromTables(office, caller, filter, []).total);
      const rows = new Map<number, LeadRow>();
      for (const offset of [0, 200]) {
        for (const row of (await office.ok('leads.list', { limit: 200, offset })).rows) rows.set(row.id, row);
      }
      const open = new Set(
        (await office.ok('statuses.list', {}))
          .filter(({ category }) => category === 'unassigned' || category === 'working')
          .map(({ id }) => id),
      );
      for (const field of facetFields) {
        const chip = ownChip[field];
        const without = { ...filter, [chip]: undefined, not: filter.not && { ...filter.not, [chip]: undefined } };
        const ids = [0, 200].flatMap((offset) => fromTables(office, caller, without, [], 200, offset).ids);
        const expected = new Map<unknown, number>();
        for (const id of ids)
          for (const value of valuesOf(rows.get(id) as LeadRow, field, open, office))
            expected.set(value, (expected.get(value) ?? 0) + 1);
        const counts = answer.facets.find((facet) => facet.field === field)?.counts ?? [];
        expect([field, new Map(counts.map(({ value, count }) => [value as unknown, count]))]).toEqual([
          field,
          expected,
        ]);
      }
    }),
    { numRuns: 150 },
  );
});

function valuesOf(row: LeadRow, field: FacetField, open: ReadonlySet<number>, office: TestOffice): readonly unknown[] {
  const { now } = office.clock;
  const zone = office.db.raw.prepare('SELECT time_zone FROM office').pluck().get() as string;
  const within = (spans: Readonly<Record<string, { from: number; before: number }>>, at: number) =>
    Object.keys(spans).filter((key) => at >= (spans[key]?.from ?? 0) && at < (spans[key]?.before ?? 0));
  switch (field) {
    case 'status':
      return [row.statusId];
    case 'agent':
      return [row.agentId];
    case 'source':
      return [row.sourceId];
    case 'branch':
      return [row.branchId];
    case 'department':
      return [row.departmentId];
    case 'temperature':
      return [row.temperature];
    case 'flag':
      return row.flags.length === 0 ? [null] : row.flags;
    case 'tag':
      return row.tags.length === 0 ? [null] : row.tags;
    case 'age':
      return within(ageSpans(now), row.createdAt);
    case 'followUp':
      return row.followUpAt === null ? [null] : within(followUpSpans(now, zone), row.followUpAt);
    case 'sla': {
      if (row.firstResponseAt === null && !open.has(row.statusId)) return [null];
      return [slaState({ createdAt: row.createdAt, firstResponseAt: row.firstResponseAt, slaMinutes: 5 }, now).state];
    }
  }
}

test('type-ahead finds the next name in any order, as the tables number it', async () => {
  await fc.assert(
    fc.asyncProperty(
      anyFilter(start, runId),
      anySort,
      fc.constantFrom('a', 'Zoë', 'bob 1', 'nobody', 'I'),
      fc.integer({ min: 0, max: 260 }),
      async (filter, sort, beginning, from) => {
        const office = offices[0] as TestOffice;
        office.clock.now = start;
        const ids = [0, 200].flatMap(
          (offset) => fromTables(office, callers[0] as Caller, filter, sort, 200, offset).ids,
        );
        const names = new Map(
          office.db.raw.prepare('SELECT lead_id, name_key FROM lead_contact').raw().all() as [number, string][],
        );
        const folded = beginning === 'Zoë' ? 'zoe' : beginning.toLowerCase();
        const places = ids.flatMap((id, index) => (names.get(id)?.startsWith(folded) ? [index] : []));
        const expected = places.find((place) => place >= from) ?? places[0] ?? null;
        expect(await office.ok('leads.find', { filter, sort, beginning, from })).toEqual({ index: expected });
      },
    ),
    { numRuns: 200 },
  );
});
