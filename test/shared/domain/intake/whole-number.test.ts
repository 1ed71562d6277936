import { getCountries } from 'libphonenumber-js/max';
import { expect, test } from 'vitest';
import { isWholeWithoutZero, wholeLengths } from '../../../../shared/domain/intake/whole-number.ts';

test('how long the phones of people are is known for every country', () => {
  expect([...wholeLengths('BR')]).toEqual([10, 11]);
  expect([...wholeLengths('IN'), ...wholeLengths('US')]).toEqual([10, 10]);
  expect(getCountries().filter((country) => wholeLengths(country).size === 0)).toEqual([]);
});

test('a number of eight digits is whole in Norway, and may be one of the town in Germany', () => {
  expect([isWholeWithoutZero('NO', 8), isWholeWithoutZero('DE', 8), isWholeWithoutZero('DE', 9)]).toEqual([
    true,
    false,
    true,
  ]);
});
