import { expect, test } from 'vitest';
import { readOne } from './read-one.ts';

const counted: readonly (readonly [string, number, string?])[] = [
  ['3 bed house', 3],
  ['3br in Riverside', 3],
  ['a three-bedroom condo', 3],
  ['4-bedroom', 4],
  ['2.5 rooms', 2.5],
  ['1 bdrm', 1],
  ['2BHK near the station', 2, 'IN'],
  ['two large bedrooms', 2],
  ['at least 3 bedrooms', 3],
  ['3+ beds', 3],
  ['3-Zimmer-Wohnung', 3, 'DE'],
  ['3,5 Zimmer', 3.5, 'CH'],
  ['drei Zimmer', 3, 'DE'],
  ['2 quartos', 2, 'PT'],
  ['T2 em Lisboa', 2, 'PT'],
  ['appartement T3 ou F3', 3, 'FR'],
  ['3 habitaciones', 3, 'ES'],
  ['dos dormitorios', 2, 'ES'],
  ['4 pièces', 4, 'FR'],
  ['2 chambres', 2, 'FR'],
  ['We live in a 2 bed flat and want to buy a 4 bed house', 4],
  ['want to sell our 3 bedroom house', 3],
];

for (const [text, rooms, country = 'US'] of counted) {
  test(`“${text}” is ${rooms} rooms`, () => {
    expect(readOne('rooms', text, { country })).toEqual([{ rooms }]);
  });
}

const uncounted: readonly string[] = [
  '2-3 bedrooms',
  'two or three bedrooms',
  'not a 2 bed',
  '3 bathrooms',
  'T2 at Heathrow',
  'F1 race',
  'our 3 bed house is too small',
  'bedroom 3 is damp',
  'a 2 bed or a 3 bed',
  'three bedders',
  '0 bed',
  '45 rooms hotel',
  '3 brothers',
  'the 2 beds 3 baths 4 bedroom thing',
];

test.each(uncounted)('“%s” says nothing of rooms', (text) => {
  expect(readOne('rooms', text)).toEqual([]);
});
