import { expect, test } from 'vitest';
import { readInquiry } from '../../../../shared/domain/reading/read-inquiry.ts';
import { office } from './read-one.ts';

test('an inquiry is read with the words that say so', () => {
  const text =
    'Hi! We’d like to buy a three-bedroom house in Riverside or Fairview (02132), between $450,000 and 500k. José';
  const proposals = readInquiry(text, office);
  expect(proposals.map(({ field, value, words }) => ({ field, value, words }))).toEqual([
    { field: 'subject', value: { subject: 'buying' }, words: 'like to buy' },
    { field: 'areas', value: { areas: ['Riverside'] }, words: 'Riverside' },
    { field: 'areas', value: { areas: ['Fairview'] }, words: 'Fairview' },
    { field: 'areas', value: { areas: ['02132'] }, words: '02132' },
    { field: 'price', value: { priceMin: 45_000_000, priceMax: 50_000_000 }, words: 'between $450,000 and 500k' },
    { field: 'rooms', value: { rooms: 3 }, words: 'three-bedroom' },
    { field: 'leadType', value: { leadType: 'house' }, words: 'house' },
  ]);
  expect(proposals.map(({ start, end }) => text.slice(start, end))).toEqual(proposals.map(({ words }) => words));
});

test('words before accents and emoji stand where they stand in the text', () => {
  const text = '🏠🏠 Ça alors, ﬁne! Nous souhaitons acheter une maison à sao joao jusqu’à 400 000 €';
  const proposals = readInquiry(text, { ...office, country: 'FR' });
  expect(proposals.map(({ words }) => words)).toEqual([
    'souhaitons acheter',
    'sao joao',
    'jusqu’à 400 000 €',
    'maison',
  ]);
});

test("a form's answers are read as what they answer", () => {
  const text = 'Interest: Selling\nProperty type: House\nBedrooms: 4\nPrice: 650000\nCity: Fairview\nZip: 02132';
  expect(readInquiry(text, office).map(({ value }) => value)).toEqual([
    { subject: 'selling' },
    { areas: ['Fairview'] },
    { areas: ['02132'] },
    { priceMin: 65_000_000, priceMax: 65_000_000 },
    { rooms: 4 },
    { leadType: 'house' },
  ]);
});

test('of somebody who neither sells nor buys now only the place is known', () => {
  const text = "We're not selling, nor do we want a condo. Maybe later, in a year or two. Riverside is lovely.";
  expect(readInquiry(text, office).map(({ value }) => value)).toEqual([{ areas: ['Riverside'] }]);
});

test('what is said of the need that comes second is not read into the first', () => {
  const values = (text: string) => readInquiry(text, office).map(({ value }) => value);
  expect([
    values('We want to sell first, then buy a house for up to 500k.'),
    values('Before we buy a condo for 400k we need to know what ours is worth.'),
    values('We want to sell our condo for 500k first, then buy a house.'),
  ]).toEqual([
    [{ subject: 'selling' }],
    [{ subject: 'valuation' }],
    [{ subject: 'selling' }, { priceMin: 50_000_000, priceMax: 50_000_000 }, { leadType: 'condo' }],
  ]);
});

test('an empty text and an office that knows no place say nothing', () => {
  expect([readInquiry('', office), readInquiry('Riverside', { areas: [], country: '' })]).toEqual([[], []]);
});
