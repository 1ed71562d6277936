import fc from 'fast-check';
import { expect, test } from 'vitest';
import { sortFields } from '../../../../shared/contract/leads.ts';
import { pageFromTables } from '../../../../main/engine/leads/list.ts';
import { openTestOffice, type TestOffice } from '../../../helpers/engine.ts';

const leads = 40;
const columns = ['created_at', 'assigned_at', 'changed_at', 'follow_up_at', 'first_response_at'] as const;

type Step =
  | { readonly do: 'moment'; readonly lead: number; readonly column: (typeof columns)[number]; readonly value: number }
  | { readonly do: 'value'; readonly lead: number; readonly agent: number | null; readonly score: number }
  | { readonly do: 'rename'; readonly lead: number; readonly name: string; readonly phone: string | null }
  | { readonly do: 'add' | 'remove' | 'all' };

const lead = fc.integer({ min: 1, max: leads });
const step: fc.Arbitrary<Step> = fc.oneof(
  fc.record({
    do: fc.constant('moment' as const),
    lead,
    column: fc.constantFrom(...columns),
    value: fc.integer({ min: 1, max: 30 }),
  }),
  fc.record({
    do: fc.constant('value' as const),
    lead,
    agent: fc.constantFrom(null, 1, 2),
    score: fc.integer({ min: 0, max: 3 }),
  }),
  fc.record({
    do: fc.constant('rename' as const),
    lead,
    name: fc.constantFrom('ana', 'bob', 'zoë', 'ana 2'),
    phone: fc.constantFrom(null, '+1 412 555 1000', '+1 412 555 1001', 'call 7', 'x7'),
  }),
  fc.record({ do: fc.constantFrom('add' as const, 'remove' as const, 'all' as const) }),
);

async function carryOut(office: TestOffice, done: Step): Promise<void> {
  const { raw } = office.db;
  const revision = () =>
    Number(raw.prepare('UPDATE data_version SET revision = revision + 1 RETURNING revision').pluck().get());
  switch (done.do) {
    case 'moment':
      raw
        .prepare(`UPDATE lead SET ${done.column} = ?, revision = ? WHERE id = ?`)
        .run(done.value, revision(), done.lead);
      return;
    case 'value':
      raw
        .prepare('UPDATE lead SET agent_id = ?, score = ?, revision = ? WHERE id = ?')
        .run(done.agent, done.score, revision(), done.lead);
      return;
    case 'rename':
      await office.call('leads.save', { id: done.lead, name: done.name, phone: done.phone });
      return;
    case 'add':
      await office.ok('leads.create', { name: 'Newcomer', email: null });
      return;
    case 'remove':
      raw.prepare('DELETE FROM lead WHERE id = (SELECT max(id) FROM lead)').run();
      revision();
      return;
    case 'all':
      raw.prepare('UPDATE lead SET changed_at = 1 + id % 5, temperature = id % 3, revision = ?').run(revision());
  }
}

function expectSame(
  office: TestOffice,
  sort: Parameters<typeof pageFromTables>[1]['sort'],
  answered: { rows: { id: number }[]; total: number },
) {
  const context = { db: office.db, now: office.clock.now, caller: office.broker, checkedAt: 0 };
  const { ids, total } = pageFromTables(context, { filter: {}, sort, offset: 0, limit: 200 });
  expect([sort, answered.total, answered.rows.map((row) => row.id)]).toEqual([sort, total, ids]);
}

test('whatever is changed, every order that is remembered follows', async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(step, { minLength: 1, maxLength: 12 }), async (steps) => {
      const office = await openTestOffice({ agents: ['Ana'] });
      for (let index = 0; index < leads; index += 1) {
        await office.ok('leads.create', {
          name: `${['bob', 'ana', 'cy'][index % 3]} ${index % 7}`,
          email: `e${index}@example.com`,
        });
      }
      const sorts = sortFields.flatMap((field) =>
        (['asc', 'desc'] as const).map((direction) => [
          { field, direction },
          { field: 'name' as const, direction: 'asc' as const },
        ]),
      );
      const look = async () => {
        for (const [first, second] of sorts) {
          for (const sort of [[first], [first, second]]) {
            const asked = sort.filter((order) => order !== undefined);
            expectSame(office, asked, await office.ok('leads.list', { sort: asked, limit: 200 }));
          }
        }
      };
      await look();
      for (const done of steps) {
        await carryOut(office, done);
        await look();
      }
      office.close();
    }),
    { numRuns: 15 },
  );
});
