import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { createKeyBook } from '../../../../shared/domain/intake/key-book.ts';

/** Few letters, so that keys repeat; some outside Latin, and the empty one. */
const key = fc.string({ unit: fc.constantFrom('a', 'b', '0', '@', 'é', '漢', '😀'), maxLength: 4 });

test('a key book gives back what a map would', () => {
  fc.assert(
    fc.property(fc.array(key, { maxLength: 200 }), fc.constantFrom(0, 3, 5000, 10 ** 12), (keys, expected) => {
      const book = createKeyBook(expected);
      const map = new Map<string, number>();
      for (const [index, each] of keys.entries()) {
        expect(book.find(each)).toBe(map.get(each) ?? -1);
        if (map.has(each)) continue;
        book.put(index);
        map.set(each, index);
      }
    }),
    { numRuns: 60 },
  );
});

test('twenty thousand keys that differ in a digit are told apart, however often the book grows', () => {
  const book = createKeyBook();
  const keyOf = (index: number) => `lead${index}@leads.example`;
  const wrong = Array.from({ length: 20_000 }, (_, index) => {
    const found = book.find(keyOf(index));
    book.put(index);
    return found;
  }).filter((found) => found !== -1);
  const lost = Array.from({ length: 20_000 }, (_, index) => index).filter((index) => book.find(keyOf(index)) !== index);
  expect([wrong, lost, book.find(keyOf(20_000))]).toEqual([[], [], -1]);
});
