import fc from 'fast-check';
import { expect, test } from 'vitest';
import { markedParts, marksByInquiry } from '../../../renderer/features/leads/panel/marked-parts.ts';
import type { Proposal } from '../../../shared/contract/needs.ts';

const anyRange = fc
  .tuple(fc.nat({ max: 30 }), fc.nat({ max: 30 }))
  .map(([one, other]) => ({ start: Math.min(one, other), end: Math.max(one, other) }));

test('marking words neither adds to a text nor takes from it, and marks just what the ranges hold', () => {
  fc.assert(
    fc.property(fc.string({ minLength: 30, maxLength: 40, unit: 'binary' }), fc.array(anyRange), (text, ranges) => {
      const parts = markedParts(text, ranges);
      expect(parts.map(({ words }) => words).join('')).toBe(text);
      for (const { at, words, isMarked } of parts) {
        for (let index = at; index < at + words.length; index += 1) {
          expect(ranges.some(({ start, end }) => start <= index && index < end)).toBe(isMarked);
        }
      }
    }),
  );
});

test('a proposal is marked in the inquiry that says its words, and nowhere if none does', () => {
  const proposal = (words: string, start: number): Proposal => ({
    field: 'areas',
    value: {},
    words,
    start,
    end: start + words.length,
  });
  const inquiries = [
    { id: 2, text: 'Anything in Riverside?' },
    { id: 1, text: 'Riverside, 3 bed' },
  ];
  const [river, bed, gone, whole] = [
    proposal('Riverside', 12),
    proposal('3 bed', 11),
    proposal('Hill', 3),
    proposal('', 0),
  ];
  const found = marksByInquiry(inquiries, [river, bed, gone, whole]);
  expect([...found]).toEqual([
    [2, [river]],
    [1, [bed]],
  ]);
});
