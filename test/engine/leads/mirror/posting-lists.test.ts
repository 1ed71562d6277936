import fc from 'fast-check';
import { expect, test } from 'vitest';
import { emptyBits, slotsOf } from '../../../../main/engine/leads/mirror/bits.ts';
import {
  addPosted,
  createPostingLists,
  growPostingLists,
  post,
} from '../../../../main/engine/leads/mirror/posting-lists.ts';
import { createVocabulary, wordNumber, wordsWith } from '../../../../main/engine/leads/mirror/vocabulary.ts';

test('a list gives back the slots that were posted to it, short or long, in any order', () => {
  const slots = 3_000_000;
  fc.assert(
    fc.property(
      fc.array(fc.tuple(fc.nat({ max: 9 }), fc.nat({ max: slots - 1 })), { maxLength: 300 }),
      fc.nat({ max: 40_000 }),
      (posts, run) => {
        const lists = createPostingLists(4);
        growPostingLists(lists, 10);
        const expected = Array.from({ length: 10 }, () => new Set<number>());
        const note = (list: number, slot: number) => {
          post(lists, list, slot);
          expected[list]?.add(slot);
        };
        for (const [list, slot] of posts) note(list, slot);
        for (let slot = 0; slot < run; slot += 1) note(slot % 3, slot * 70);
        for (const [list, wanted] of expected.entries()) {
          const bits = emptyBits(slots);
          addPosted(lists, list, bits);
          expect(Array.from(slotsOf(bits))).toEqual([...wanted].toSorted((a, b) => a - b));
        }
      },
    ),
    { numRuns: 30 },
  );
});

test('a vocabulary numbers each word once and finds the words that hold a part', () => {
  fc.assert(
    fc.property(fc.array(fc.stringMatching(/^[a-c]{1,7}$/), { minLength: 1, maxLength: 200 }), (words) => {
      const vocabulary = createVocabulary();
      const numbers = new Map<string, number>();
      for (const word of words) {
        const bytes = Buffer.from(`-${word}-`);
        const number = wordNumber(vocabulary, bytes, 1, bytes.length - 1);
        expect(numbers.get(word) ?? number).toBe(number);
        numbers.set(word, number);
      }
      for (const part of ['a', 'ab', 'cab']) {
        const expected = [...numbers].filter(([word]) => word.includes(part)).map(([, number]) => number);
        expect([...wordsWith(vocabulary, Buffer.from(part))]).toEqual(expected.toSorted((a, b) => a - b));
      }
    }),
  );
});

test('a vocabulary grows without forgetting', () => {
  const vocabulary = createVocabulary();
  const word = (index: number) => Buffer.from(`word${index}`);
  for (const round of [0, 1]) {
    for (let index = 0; index < 20_000; index += 1) {
      const bytes = word(index);
      if (wordNumber(vocabulary, bytes, 0, bytes.length) !== index) throw new Error(`round ${round}, word ${index}`);
    }
  }
  expect([...wordsWith(vocabulary, word(19_999))]).toEqual([19_999]);
});
