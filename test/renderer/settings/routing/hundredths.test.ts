import fc from 'fast-check';
import { expect, it } from 'vitest';
import { routingSchema } from '../../../../shared/contract/settings.ts';
import {
  formatHundredths,
  readHundredths,
  toHundredths,
} from '../../../../renderer/features/settings/routing/hundredths.ts';
import { fakeRouting } from '../../../helpers/fake-office.ts';

it('reads a number from 0 to 1 as people type it', () => {
  expect(['0.55', '.5', '0,5', '1', '1.00', '0', '0.'].map(readHundredths)).toEqual([55, 50, 50, 100, 100, 0, 0]);
});

it('refuses what is no number from 0 to 1', () => {
  expect(['', '.', '1.01', '2', 'a', '-0.1', '0.555'].map(readHundredths)).toEqual([
    null,
    null,
    null,
    null,
    null,
    null,
    null,
  ]);
});

it('every hundredth survives writing, reading and the contract', () => {
  fc.assert(
    fc.property(fc.integer({ min: 0, max: 100 }), (hundredths) => {
      expect(readHundredths(formatHundredths(hundredths))).toBe(hundredths);
      const { threshold } = routingSchema.parse({ ...fakeRouting, threshold: hundredths / 100 });
      expect(toHundredths(threshold)).toBe(hundredths);
    }),
  );
});
