import { expect, test } from 'vitest';
import { fitsArea, isComparable, readArea, readAreaPattern } from '../../../../shared/domain/criteria/area.ts';

/** Whether an area fits what an agent lists, or `null` where the two cannot be compared. */
function fits(listed: string, asked: string): boolean | null {
  const pattern = readAreaPattern(listed);
  const area = readArea(asked);
  if (typeof pattern === 'string' || area === null) throw new Error(`${listed} or ${asked} is no area`);
  return isComparable(pattern, area) ? fitsArea(pattern, area) : null;
}

test.each([
  ['Riverside', 'RIVERSIDE', true],
  ['São Paulo', 'sao paulo', true],
  ['St. John’s Wood', 'st johns wood', true],
  ['Saint-Denis', 'saint denis', true],
  ['Riverside', 'Riverside East', false],
  ['Stratford-upon-Avon', 'stratford upon avon', true],
  ['River*', 'Riverside', true],
  ['River*', 'Old River', false],
  ['東京', '東京', true],
])('of names, %s fits %s: %s', (listed, asked, isFit) => {
  expect(fits(listed, asked)).toBe(isFit);
});

test.each([
  ['02130', '02130', true],
  ['02130', '02131', false],
  ['02130', '02130-4512', true],
  ['SW1A 1AA', 'sw1a1aa', true],
  ['1250-142', '1250-142', true],
  ['01310-100', '01310100', true],
  ['100-0001', '1000001', true],
  ['021*', '02139', true],
  ['021*', '02239', false],
  ['SW*', 'SW7 2BX', true],
  ['SW*', 'SE7 2BX', false],
  ['EC1A*', 'ec1a 1bb', true],
  ['M5V*', 'M5V 2T6', true],
])('of postal codes, %s fits %s: %s', (listed, asked, isFit) => {
  expect(fits(listed, asked)).toBe(isFit);
});

test.each([
  ['02130-02136', '02130', true],
  ['02130-02136', '02136', true],
  ['02130–02136', '02133', true],
  ['02130 to 02136', '02133-1234', true],
  ['02130-02136', '02137', false],
  ['02130-02136', '2133', false],
  ['1011-1019', '1012 AB', true],
  ['01310-100 – 01319-999', '01315-200', true],
  ['SW1-SW9', 'SW3 2AB', true],
  ['SW1-SW9', 'SW11 2AB', false],
  ['SW1-SW20', 'SW11 2AB', true],
  ['SW1-SW9', 'NW3 2AB', false],
  ['SW1A-SW3', 'SW1A 1AA', true],
  ['SW1A-SW3', 'SW1W 9TQ', true],
  ['SW1A-SW3', 'SW1 1AA', false],
  ['SW1-SW3', 'SW3A 1AA', true],
  ['SW1A-SW1C', 'SW1D 1AA', false],
  ['M4B-M6K', 'M5V 2T6', true],
  ['M4B-M6K', 'M6L 2T6', false],
])('the range %s holds %s: %s', (listed, asked, isFit) => {
  expect(fits(listed, asked)).toBe(isFit);
});

test.each([
  ['02130-02136', 'Jamaica Plain'],
  ['021*', 'Boston'],
  ['SW*', 'Swansea'],
  ['Jamaica Plain', '02130'],
  ['Jam*', '02130'],
])('a place and a postal code cannot be compared: %s, %s', (listed, asked) => {
  expect(fits(listed, asked)).toBeNull();
});

test.each([
  ['02136-02130', 'backwards'],
  ['SW9-SW1', 'backwards'],
  ['SW3-SW1A', 'backwards'],
  ['0213-02136', 'unlike'],
  ['02130-2136', 'unlike'],
  ['SW1-NW3', 'unlike'],
  ['SW1A 1AA – SW1A 2AA', 'unlike'],
  ['*', 'nothing'],
  [' * ', 'nothing'],
  ['**', 'nothing'],
  ['—', 'nothing'],
  ['0*30', 'misplaced'],
  ['*30', 'misplaced'],
  ['02**', 'misplaced'],
])('%s is no area: %s', (listed, fault) => {
  expect(readAreaPattern(listed)).toBe(fault);
});

test('words with a number in them are names, and what nobody can compare is no area', () => {
  expect(
    ['7th Ward', '5 Points', 'Zone 2', 'Winston-Salem', '02130-Boston'].map((text) => readArea(text)?.kind),
  ).toEqual(['name', 'name', 'name', 'name', 'name']);
  expect(['', '…', ' - '].map(readArea)).toEqual([null, null, null]);
});
