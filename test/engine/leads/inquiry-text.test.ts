import fc from 'fast-check';
import { expect, test } from 'vitest';
import { foldText } from '../../../shared/domain/intake/text.ts';
import { fillInquiryIndex } from '../../../main/engine/leads/inquiry-index.ts';
import { pageFromTables } from '../../../main/engine/leads/list.ts';
import { openTestOffice, type TestOffice } from '../../helpers/engine.ts';

async function found(office: TestOffice, text: string): Promise<string[]> {
  return (await office.ok('leads.list', { filter: { text } })).rows.map((row) => row.name).toSorted();
}

function foundInTables(office: TestOffice, text: string): number[] {
  const context = { db: office.db, now: office.clock.now, caller: office.broker, checkedAt: 0 };
  const input = { filter: { text }, sort: [{ field: 'createdAt' as const, direction: 'asc' as const }] };
  return pageFromTables(context, { ...input, offset: 0, limit: 200 }).ids.toSorted((a, b) => a - b);
}

function fill(office: TestOffice): void {
  while (fillInquiryIndex(office.db));
}

test('a lead is found by what it wrote, whatever its letters, and each word may stand somewhere else', async () => {
  const office = await openTestOffice();
  await office.ok('leads.create', { name: 'Ana', inquiry: 'A house by the RIVER, with a Wintergärten-terrace' });
  await office.ok('leads.create', { name: 'Bo River', inquiry: 'Anything with a garden' });
  await office.ok('leads.create', { name: 'Cem' });
  for (const isIndexed of [false, true]) {
    if (isIndexed) fill(office);
    expect(await found(office, 'river')).toEqual(['Ana', 'Bo River']);
    expect(await found(office, 'wintergarten')).toEqual(['Ana']);
    expect(await found(office, 'garten-ter')).toEqual(['Ana']);
    expect(await found(office, 'bo garden')).toEqual(['Bo River']);
    expect(await found(office, 'cem garden')).toEqual([]);
    // Two letters are looked for in names, addresses and numbers only.
    expect(await found(office, 'an')).toEqual(['Ana']);
    expect(foundInTables(office, 'garten-ter')).toEqual([1]);
  }
  office.close();
});

test('the index is filled a part at a time, and answers are right at every moment', async () => {
  const office = await openTestOffice();
  const { id } = await office.ok('leads.create', { name: 'Ana' });
  const insert = office.db.raw.prepare('INSERT INTO inquiry (lead_id, text, received_at) VALUES (?, ?, 1)');
  for (let index = 0; index < 1000; index += 1) insert.run(id, `plain words ${index}`);
  const last = await office.ok('leads.create', { name: 'Bo', inquiry: 'plain words at the end' });
  const slices: number[] = [];
  do {
    slices.push(Number(office.db.raw.prepare('SELECT through_inquiry FROM inquiry_indexed').pluck().get()));
    expect(foundInTables(office, 'words 999')).toEqual([id]);
    expect(foundInTables(office, 'the end')).toEqual([last.id]);
  } while (fillInquiryIndex(office.db));
  expect(slices.length).toBeGreaterThan(2);
  expect(slices.at(-1)).toBe(1001);
  office.close();
});

test('an inquiry that takes the number of one that is gone is found', async () => {
  const office = await openTestOffice();
  const ana = await office.ok('leads.create', { name: 'Ana', inquiry: 'old words' });
  const bo = await office.ok('leads.create', { name: 'Bo', inquiry: 'other words' });
  fill(office);
  expect(await found(office, 'words')).toEqual(['Ana', 'Bo']);
  office.db.raw.exec(`DELETE FROM inquiry WHERE lead_id = ${bo.id};
    INSERT INTO inquiry (lead_id, text, received_at) VALUES (${ana.id}, 'new garden', 1);
    UPDATE data_version SET revision = revision + 1`);
  for (const isIndexed of [false, true]) {
    if (isIndexed) fill(office);
    expect(await found(office, 'garden')).toEqual(['Ana']);
    expect(await found(office, 'other')).toEqual([]);
    expect([foundInTables(office, 'garden'), foundInTables(office, 'other')]).toEqual([[ana.id], []]);
  }
  office.close();
});

const words = ['garden', 'Gärten', 'river', 'x-ray', 'two rooms', '', 'ZUG 12', 'a'.repeat(70)];

type Step =
  | { readonly do: 'write'; readonly lead: number; readonly text: string }
  | { readonly do: 'remove' | 'move'; readonly at: number; readonly lead: number }
  | { readonly do: 'leave'; readonly lead: number }
  | { readonly do: 'index' };

const lead = fc.integer({ min: 1, max: 6 });
const step: fc.Arbitrary<Step> = fc.oneof(
  { weight: 4, arbitrary: fc.record({ do: fc.constant('write' as const), lead, text: fc.constantFrom(...words) }) },
  {
    weight: 3,
    arbitrary: fc.record({ do: fc.constantFrom('remove' as const, 'move' as const), at: fc.nat({ max: 3 }), lead }),
  },
  fc.record({ do: fc.constant('leave' as const), lead }),
  fc.record({ do: fc.constant('index' as const) }),
);

/** What commands do to inquiries: they come, go (the newest number may come again), move to another lead, leave with theirs. */
function carryOut(office: TestOffice, done: Step): void {
  const { raw } = office.db;
  const pick = 'SELECT id FROM inquiry ORDER BY id DESC LIMIT 1 OFFSET ?';
  if (done.do === 'write') {
    raw
      .prepare('INSERT INTO inquiry (lead_id, text, received_at) SELECT id, ?, 1 FROM lead WHERE id = ?')
      .run(done.text, done.lead);
  }
  if (done.do === 'remove') raw.prepare(`DELETE FROM inquiry WHERE id = (${pick})`).run(done.at);
  if (done.do === 'move') {
    raw
      .prepare(`UPDATE inquiry SET lead_id = ? WHERE id = (${pick}) AND EXISTS (SELECT 1 FROM lead WHERE id = ?)`)
      .run(done.lead, done.at, done.lead);
  }
  if (done.do === 'leave') raw.prepare('DELETE FROM lead WHERE id = ?').run(done.lead);
  if (done.do === 'index') fillInquiryIndex(office.db);
  raw.exec('UPDATE data_version SET revision = revision + 1');
}

test('whatever becomes of inquiries, memory and tables find exactly the leads that wrote a word', async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(step, { minLength: 1, maxLength: 25 }), async (steps) => {
      const office = await openTestOffice();
      for (let index = 0; index < 6; index += 1) await office.ok('leads.create', { name: `No ${index}` });
      for (const done of steps) {
        carryOut(office, done);
        const texts = office.db.raw.prepare('SELECT lead_id, text FROM inquiry').raw().all() as [number, string][];
        for (const term of ['garden', 'gart', 'x-ray', 'ooms', 'zug', 'aaaa']) {
          const wrote = texts.filter(([, text]) => foldText(text).includes(term)).map(([id]) => id);
          const expected = [...new Set(wrote)].toSorted((a, b) => a - b);
          const { rows } = await office.ok('leads.list', { filter: { text: term } });
          expect([term, rows.map(({ id }) => id).toSorted((a, b) => a - b)]).toEqual([term, expected]);
          expect([term, foundInTables(office, term)]).toEqual([term, expected]);
        }
      }
      office.close();
    }),
    { numRuns: 60 },
  );
});
