import fc from 'fast-check';
import { expect, test } from 'vitest';
import { nameKeys } from '../../../../shared/domain/intake/same-name.ts';
import { foldText } from '../../../../shared/domain/intake/text.ts';

test('a name of two words is looked for in both orders, with and without a comma', () => {
  expect(nameKeys('  Ana SÍLVA ').toSorted()).toEqual(['ana silva', 'ana, silva', 'silva ana', 'silva, ana']);
});

test('a name without a letter or digit is nobody’s', () => {
  expect([nameKeys('.'), nameKeys(' '), nameKeys('-, –')]).toEqual([[], [], []]);
});

const word = fc.stringMatching(/^[a-zé]{1,6}$/);

test('of up to four words every order finds every other, the name as it is written always, and never too many', () => {
  fc.assert(
    fc.property(fc.array(word, { minLength: 1, maxLength: 12 }), fc.nat(), (words, seed) => {
      const name = words.join(' ');
      const keys = nameKeys(name);
      expect(keys).toContain(foldText(name));
      expect([keys.length <= 144, new Set(keys).size]).toEqual([true, keys.length]);
      if (words.length > 4) return;
      const turned = words.toSpliced(seed % words.length, 1);
      const other = [...turned, words[seed % words.length]].join(' ');
      expect(nameKeys(other)).toContain(foldText(name));
    }),
  );
});
