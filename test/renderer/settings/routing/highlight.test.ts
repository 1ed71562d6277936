import fc from 'fast-check';
import { expect, it } from 'vitest';
import type { Proposal } from '../../../../shared/contract/needs.ts';
import { highlight } from '../../../../renderer/features/settings/routing/try/highlight.ts';
import { needWords } from '../../../../renderer/features/settings/routing/try/need-words.ts';

const text = 'Two bedrooms in Riverside, up to 450,000.';

function proposal(field: Proposal['field'], words: string, value: Proposal['value']): Proposal {
  const start = text.indexOf(words);
  return { field, value, words, start, end: start + words.length };
}

it('marks the words that say something, with what they say', () => {
  const pieces = highlight(text, [
    proposal('rooms', 'Two bedrooms', { rooms: 2 }),
    proposal('areas', 'Riverside', { areas: ['Riverside'] }),
    proposal('price', 'up to 450,000', { priceMax: 45_000_000 }),
  ]);
  expect(pieces.map((piece) => [piece.text, ...piece.says])).toEqual([
    ['Two bedrooms', 'Rooms: 2'],
    [' in '],
    ['Riverside', 'Area: Riverside'],
    [', '],
    ['up to 450,000', 'Price: up to 450,000'],
    ['.'],
  ]);
});

it('does not mark what was read from another text', () => {
  const other = { ...proposal('areas', 'Riverside', { areas: ['Riverside'] }), start: 3, end: 12 };
  expect(highlight(text, [other])).toEqual([{ start: 0, text, says: [] }]);
});

it('keeps the text as it is, whatever overlaps', () => {
  const anywhere = fc.tuple(fc.nat(text.length), fc.nat(text.length)).map(([one, other]): Proposal => {
    const [start, end] = [Math.min(one, other), Math.max(one, other)];
    return { field: 'subject', value: { subject: 'buying' }, words: text.slice(start, end), start, end };
  });
  fc.assert(
    fc.property(fc.array(anywhere, { maxLength: 6 }), (proposals) => {
      const pieces = highlight(text, proposals);
      expect(pieces.map((piece) => piece.text).join('')).toBe(text);
      for (const { start, end, words } of proposals.filter((one) => one.words !== '')) {
        const marked = pieces.filter((piece) => piece.start >= start && piece.start < end);
        expect(marked.map((piece) => piece.text).join('')).toBe(words);
        expect(marked.every(({ says }) => says.includes('Subject: buying'))).toBe(true);
      }
    }),
  );
});

it('says a need in words', () => {
  const words = (field: Proposal['field'], value: Proposal['value']) => needWords({ field, value });
  expect([
    words('price', { priceMin: 10_000_000, priceMax: null }),
    words('price', { priceMin: 10_000_000, priceMax: 20_000_000 }),
    words('price', { priceMin: 10_000_000, priceMax: 10_000_000 }),
    words('areas', { areas: ['Harbor Point', '02130'] }),
    words('language', { language: 'es' }),
    words('rooms', { rooms: 2.5 }),
    words('line', { line: 'refinance' }),
  ]).toEqual(['from 100,000', '100,000 to 200,000', '100,000', 'Harbor Point, 02130', 'Spanish', '2.5', 'refinance']);
});
