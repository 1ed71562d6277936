import * as fc from 'fast-check';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { WriteContext } from '../../../main/engine/context.ts';
import { draftValues } from '../../../main/engine/intake/draft-values.ts';
import { keepPlace } from '../../../main/engine/intake/file-places.ts';
import { bareDigits, foldedName, type ImportRow } from '../../../main/engine/intake/import-line.ts';
import { createPlaceBook } from '../../../main/engine/intake/place-book.ts';
import {
  createRowKeeper,
  dropRows,
  readRows,
  redecideRows,
  windowOfRows,
} from '../../../main/engine/intake/planned-rows.ts';
import { foldText } from '../../../shared/domain/intake/text.ts';
import { phoneDigits } from '../../../shared/domain/leads/search-text.ts';
import { openTestOffice, type TestOffice } from '../../helpers/engine.ts';

let office: TestOffice;
let runId: number;

beforeAll(async () => {
  office = await openTestOffice();
  ({ runId } = await office.ok('intake.plan', { source: { text: 'Name,Email\nKim,kim@leads.example\n' } }));
});

afterAll(() => office.close());

const text = fc.constantFrom('', 'Ana', 'Ben', '“Zoë”\n=1+1', '\u0000', 'null');
const optional = fc.option(text, { nil: null });

const row = fc
  .record({
    verdict: fc.constantFrom('create', 'update', 'inquiry', 'skip'),
    leadId: fc.option(fc.integer({ min: 1, max: 3 }), { nil: null }),
    sameAsLine: fc.option(fc.integer({ min: 1, max: 3 }), { nil: null }),
    name: text,
    email: optional,
    phone: optional,
    phoneKey: optional,
    source: optional,
    message: optional,
    receivedAt: fc.option(fc.integer({ min: 0 }), { nil: null }),
    temperature: fc.option(fc.constantFrom('hot', 'warm', 'cold'), { nil: null }),
    agentName: optional,
    branchName: optional,
    statusName: optional,
    subject: optional,
    tags: fc.array(text, { maxLength: 2 }),
    flags: fc.subarray(['doNotContact', 'unsubscribed', 'vip', 'referral'] as const),
  })
  .map(({ verdict, leadId, sameAsLine, ...draft }) => ({ verdict, leadId, sameAsLine, draft }));

const rows = fc.array(row, { maxLength: 60 }).map((given) =>
  given.map(({ draft, ...decision }, index): ImportRow => {
    const line = 2 + index * 3;
    return { ...decision, line, draft: { ...draft, emailKey: draft.email, line } };
  }),
);

function keep(given: readonly ImportRow[]): void {
  const { db } = office;
  dropRows(db, runId);
  const context = { db, newId: () => 'id' } as unknown as WriteContext;
  const keeper = createRowKeeper(context, runId);
  let places = 0;
  const placeOf = createPlaceBook((place) => keepPlace(db, runId, (places += 1), place));
  for (const each of given) keeper.add(draftValues(each.draft, placeOf(each.draft)), each);
  keeper.end();
}

function ordinals(): unknown[] {
  return office.db.raw.prepare("SELECT ordinal FROM import_line WHERE verdict = 'create' ORDER BY id").pluck().all();
}

function upTo(count: number): number[] {
  return Array.from({ length: count }, (_, index) => index + 1);
}

test('accepted rows that are kept and read back are the rows they were', () => {
  fc.assert(
    fc.property(rows, (given) => {
      keep(given);
      expect([...readRows(office.db, runId)]).toEqual(given);
      expect(ordinals()).toEqual(upTo(given.filter(({ verdict }) => verdict === 'create').length));
      const skips = given.filter(({ verdict }) => verdict === 'skip');
      const window = { verdict: 'skip', offset: 1, limit: 3 } as const;
      expect(windowOfRows(office.db, runId, window)).toEqual(skips.slice(1, 4));
    }),
  );
});

test('rows that are decided anew keep what they say, and the new leads are counted anew', () => {
  fc.assert(
    fc.property(rows, fc.infiniteStream(row), (given, others) => {
      keep(given);
      const decided = given.map((each) => {
        const { verdict, leadId, sameAsLine } = others.next().value as ImportRow;
        return { ...each, verdict, leadId, sameAsLine };
      });
      const byLine = new Map(decided.map((each) => [each.line, each]));
      const changed = redecideRows(office.db, runId, (page) => page.map(({ line }) => byLine.get(line)!));
      expect([...readRows(office.db, runId)]).toEqual(decided);
      expect(ordinals()).toEqual(upTo(decided.filter(({ verdict }) => verdict === 'create').length));
      const differs = (each: ImportRow, index: number) =>
        each.verdict !== given[index]?.verdict || each.leadId !== given[index]?.leadId;
      expect(changed).toBe(decided.filter(differs).length);
    }),
  );
});

const nameText = fc.string({
  unit: fc.constantFrom('a', 'B', 'z', ' ', '-', 'É', 'ß', 'İ', 'Σ', '\u00A0', '\t', '0', '漢'),
  minLength: 1,
  maxLength: 8,
});
const phoneText = fc.string({ unit: fc.constantFrom('+', '1', '9', ' ', '-', '(', ')', '.', '/', 'x'), maxLength: 10 });
const digits = fc.string({ unit: fc.constantFrom('1', '2', '9'), minLength: 7, maxLength: 12 });

test('what a search looks through is worked out from a line as it is from a lead that is typed in', () => {
  const person = fc.record({ name: nameText, phone: fc.option(phoneText, { nil: null }), key: digits });
  const found = office.db.raw.prepare(`SELECT ${foldedName}, ${bareDigits} FROM import_line AS line ORDER BY id`).raw();
  fc.assert(
    fc.property(fc.array(person, { maxLength: 60 }), rows, (people, others) => {
      const [other] = others;
      if (other === undefined) return;
      const given = people.map(({ name, phone, key }, index): ImportRow => {
        const line = index + 2;
        const phoneKey = phone === null ? null : `+${key}`;
        return { ...other, line, draft: { ...other.draft, name, phone, phoneKey, line } };
      });
      keep(given);
      expect(found.all()).toEqual(given.map(({ draft }) => [foldText(draft.name), phoneDigits(draft)]));
    }),
  );
});
