import * as fc from 'fast-check';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { createPeopleFinder } from '../../../main/engine/intake/known-people.ts';
import { openTestOffice, type TestOffice } from '../../helpers/engine.ts';

let office: TestOffice;

beforeAll(async () => {
  office = await openTestOffice();
  const rows = Array.from(
    { length: 40 },
    (_, index) => `Lead ${index},lead${index}@leads.example,+1 415 555 ${1000 + index}`,
  );
  const { runId } = await office.ok('intake.plan', { source: { text: ['Name,E-mail,Phone', ...rows].join('\n') } });
  await office.ok('runs.commit', { runId });
  // Older data may hold a key twice: the oldest lead counts.
  office.db.raw.exec("UPDATE lead_contact SET email_key = 'lead3@leads.example' WHERE lead_id IN (5, 9)");
  await office.ok('leads.merge', { keepId: 2, mergeId: 7 });
});

afterAll(() => office.close());

const emailKey = fc.option(
  fc.integer({ min: 0, max: 45 }).map((index) => `lead${index}@leads.example`),
  { nil: null },
);
const phoneKey = fc.option(
  fc.integer({ min: 1000, max: 1045 }).map((number) => `+1415555${number}`),
  { nil: null },
);

test('of several the oldest is meant, for a merged one its keeper', () => {
  const person = { emailKey: 'lead3@leads.example', phoneKey: null };
  const merged = { emailKey: null, phoneKey: '+14155551006' };
  expect(createPeopleFinder(office.db, 1)([person, merged, { emailKey: null, phoneKey: null }])).toEqual([4, 2, null]);
});

test('people are the same leads, whether they are looked up by the page or in a list of all', () => {
  let known = 0;
  fc.assert(
    fc.property(fc.array(fc.record({ emailKey, phoneKey }), { maxLength: 30 }), (people) => {
      const byPage = createPeopleFinder(office.db, 1)(people);
      expect(byPage).toEqual(createPeopleFinder(office.db, 1000)(people));
      known += byPage.filter((lead) => lead !== null).length;
    }),
  );
  expect(known).toBeGreaterThan(100);
});
