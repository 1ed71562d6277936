import fc from 'fast-check';
import { expect, test } from 'vitest';
import { slicesOf } from '../../../../shared/domain/tasks/pages.ts';

test('a page over groups is the same as a page of them all in a row', () => {
  const counts = fc.array(fc.integer({ min: 0, max: 6 }), { maxLength: 6 });
  const number = fc.integer({ min: 0, max: 40 });
  fc.assert(
    fc.property(counts, number, number, (sizes, offset, limit) => {
      const groups = sizes.map((count, group) => ({ group, count }));
      const row = groups.flatMap(({ group, count }) => Array.from({ length: count }, (_, index) => [group, index]));
      const found = slicesOf(groups, { offset, limit }).flatMap(({ group, offset: from, limit: length }) =>
        Array.from({ length }, (_, index) => [group, from + index]),
      );
      expect(found).toEqual(row.slice(offset, offset + limit));
    }),
  );
});
