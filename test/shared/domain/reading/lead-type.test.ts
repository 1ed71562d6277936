import { expect, test } from 'vitest';
import { readOne } from './read-one.ts';

const named: readonly (readonly [string, string])[] = [
  ['We want to buy a house', 'house'],
  ['Looking for a 3 bed bungalow', 'house'],
  ['We want to sell our house', 'house'],
  ['We want to buy a condo, we live in a house now', 'condo'],
  ['Anything but a condo: we want to buy a house', 'house'],
  ["We don't want a condo, we want to buy a house", 'house'],
  ['Want to buy a 2-bedroom condo with parking', 'condo'],
  ['Looking for an apartment to rent', 'apartment'],
  ['My landlord is selling so I need an apartment to rent', 'apartment'],
  ['Interested in the vacant lot on Mill Road', 'land'],
  ['We want to buy a piece of land', 'land'],
  ['Looking to buy a small farm', 'farm'],
  ['We want to sell the farm and keep the house', 'farm'],
  ['I want to buy a duplex', 'multi-family'],
  ['Interested in an apartment building', 'multi-family'],
  ['We need office space to rent', 'office'],
  ['Looking for retail space to lease', 'retail'],
  ['Wanted: warehouse with a dock', 'warehouse'],
  ['Queremos comprar una casa', 'house'],
  ['Je souhaite vendre ma maison', 'house'],
  ['Wir möchten ein Grundstück kaufen', 'land'],
  ['Procuramos moradia para comprar', 'house'],
  ['I need insurance for our family, a family plan', 'family'],
  ['Business insurance for a new café, please', 'business'],
  ["I'm self-employed and need a mortgage", 'self-employed'],
  ['Mortgage on 1099 income, is that possible?', 'self-employed'],
];

test.each(named)('“%s” is for a %s', (text, leadType) => {
  expect(readOne('leadType', text)).toEqual([{ leadType }]);
});

test('an apartment to buy is one outside North America, where condos have no name of their own', () => {
  expect([
    readOne('leadType', 'Ich möchte eine Wohnung kaufen', { country: 'DE' }),
    readOne('leadType', 'Quiero comprar un piso', { country: 'ES' }),
    readOne('leadType', 'We want to buy a flat', { country: 'GB' }),
    readOne('leadType', 'I want to buy an apartment', { country: 'US' }),
  ]).toEqual([[{ leadType: 'apartment' }], [{ leadType: 'apartment' }], [{ leadType: 'apartment' }], []]);
});

const unnamed: readonly string[] = [
  'We own a house.',
  'We already own a house',
  'Our house was damaged',
  'The house across the street sold in a week',
  'We want to buy a house or a condo',
  'No condos please',
  'We want to buy, but not a house',
  'Instead of a house?',
  'A townhouse or a house, we want to buy either',
  'We want to buy a townhouse',
  'Is there an open house on Sunday?',
  'We are house hunting',
  'Shall I come to your office?',
  'I have an office job and want to buy something',
  'I want to buy a lot of things',
  'We want to buy a condominum',
  'We want to buy a hous',
  'First house, about 380k',
  'Can I afford to buy a house with my credit score?',
  'We need a mortgage to buy a house',
  'Please insure my house',
  'My husband is self-employed and we need a mortgage',
  "I'm not self-employed, I need a mortgage",
  'My brother wants to buy a house',
  'I rent a room in a house',
  'Wir wollen kein Haus kaufen',
  'Nous ne voulons pas acheter une maison',
];

test.each(unnamed)('“%s” says nothing of a lead type', (text) => {
  expect(readOne('leadType', text)).toEqual([]);
});

test('an office whose agents ask for no kind of person reads none', () => {
  const text = "I'm self-employed and need a mortgage";
  expect([
    readOne('leadType', text, { leadTypes: ['houses', 'condos'] }),
    readOne('leadType', text, { leadTypes: ['Individuals'] }),
  ]).toEqual([[], [{ leadType: 'self-employed' }]]);
});

test('an office whose agents ask for no type of property reads none; one that does needs fewer signs', () => {
  const text = 'A plain little house in Riverside, max 430k.';
  expect([
    readOne('leadType', text),
    readOne('leadType', text, { leadTypes: ['Houses', 'condos'] }),
    readOne('leadType', 'We want to buy a house', { leadTypes: ['person', 'family'] }),
  ]).toEqual([[], [{ leadType: 'house' }], []]);
});
