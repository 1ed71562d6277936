import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { chunkOf, rowsOf, type ImportRow, type RowChunk } from '../../../main/engine/intake/row-chunk.ts';

const text = fc.constantFrom('', 'Ana', 'Ben', '“Zoë”\n=1+1');
const optional = fc.option(text, { nil: null });

const rows = fc.array(
  fc
    .record({
      line: fc.integer({ min: 1, max: 9 }),
      verdict: fc.constantFrom('create', 'update', 'inquiry', 'skip'),
      leadId: fc.option(fc.integer({ min: 1, max: 3 }), { nil: null }),
      sameAsLine: fc.option(fc.integer({ min: 1, max: 3 }), { nil: null }),
      name: text,
      email: optional,
      emailKey: optional,
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
      flags: fc.uniqueArray(fc.constantFrom('doNotContact', 'unsubscribed', 'vip', 'referral'), { maxLength: 2 }),
      externalId: optional,
    })
    .map(({ verdict, leadId, sameAsLine, ...draft }): ImportRow => {
      return { line: draft.line, verdict, leadId, sameAsLine, draft };
    }),
  { minLength: 1, maxLength: 6 },
);

test('rows side by side, written and read back, are the rows they were', () => {
  fc.assert(
    fc.property(rows, (before) => {
      const written = JSON.stringify(chunkOf(before));
      expect(rowsOf(JSON.parse(written) as RowChunk, before.length)).toEqual(before);
    }),
  );
});
