import fc from 'fast-check';
import { expect, test } from 'vitest';
import { clausesOf } from '../../../../shared/domain/match/clauses.ts';
import { addUp, cuesOf, specialties } from '../../../../shared/domain/match/cues.ts';
import { plainInquiry } from '../../../../shared/domain/match/spelling.ts';
import { stemsOf } from '../../../../shared/domain/match/stem.ts';

function speaksMostOf(text: string, voice: 'client' | 'agent' = 'client'): string | undefined {
  const sums = addUp(cuesOf(text, voice));
  return specialties[sums.indexOf(Math.max(...sums))];
}

test('the forms of a word are one stem', () => {
  expect(stemsOf('Renting, rented; RENTS')).toEqual(['rent', 'rent', 'rent']);
  expect(stemsOf('properties property planning planned')).toEqual(['properti', 'properti', 'plan', 'plan']);
  expect(stemsOf('Büro São José')).toEqual(stemsOf('buro sao jose'));
});

test('a text speaks of what its words stand for, in several languages', () => {
  expect(speaksMostOf('My tenant has not paid, can you evict him and find someone new?')).toBe('letting');
  expect(speaksMostOf('Wir suchen ein Bürohaus mit Laden, Gewerbe, am Bahnhof')).toBe('commercial-space');
  expect(speaksMostOf('Heredamos la casa de mi madre, que falleció en marzo')).toBe('estate-sale');
  expect(speaksMostOf('moim lokatorom kończy się umowa najmu')).toBe('letting');
  expect(speaksMostOf('我想投资出租物业，看回报')).toBe('investing');
});

test('a phrase counts once and takes its words with it', () => {
  const cues = cuesOf('Two loading docks, a loading dock.', 'client').map(({ cue }) => cue);
  expect(cues.filter((cue) => cue === 'load dock')).toHaveLength(1);
  expect(cues).not.toContain('dock');
});

test('some words mean one thing from a client and another from an agent', () => {
  const renting = specialties.indexOf('renting');
  const sums = (['client', 'agent'] as const).map((voice) => addUp(cuesOf('my lease is up', voice))[renting]!);
  expect(sums[0]!).toBeGreaterThan(sums[1]!);
});

test('what is refused or put off weighs less than what is asked for', () => {
  const weights = (text: string) => clausesOf(text).map(({ weight }) => weight);
  expect(weights("I'm not looking for a house. I want a flat.")).toEqual([0.3, 1]);
  expect(weights('Please insure the boat, but the car can wait until summer.')).toEqual([1, 0.5]);
  expect(weights('We have never bought before and nobody insures me.')).toEqual([1]);
  expect(weights('I want to sell; some day we may buy. Please no more listings of condos')).toEqual([1, 0.5, 0.3]);
});

test('the parts of an inquiry hold every letter of it', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme', maxLength: 200 }), (text) => {
      const letters = (value: string) => value.match(/[\p{L}\p{N}]/gu)?.filter((letter) => letter !== 't').length ?? 0;
      expect(clausesOf(text).reduce((sum, clause) => sum + letters(clause.text), 0)).toBeLessThanOrEqual(letters(text));
      expect(clausesOf(text).every(({ weight }) => weight > 0 && weight <= 1)).toBe(true);
    }),
  );
});

test('a message full of slips is read as it was meant', () => {
  expect(plainInquiry('need apartmnt asap 1 bdrm 4 me n my dog')).toBe('need apartment asap 1 bedroom 4 me and my dog');
  expect(plainInquiry('wat insurence do i need 4 my truk, pulld over n no licens')).toBe(
    'what insurance do i need 4 my truck, pull over and no license',
  );
});

test('a text that is written with care is left alone, whatever its words', () => {
  const careful = [
    'Would the colleague from the veterinary clinic kindly confirm the appointment?',
    'We exchanged our dilapidated farmstead for a bungalow near Whittlesea.',
    '',
  ];
  expect(careful.map(plainInquiry)).toEqual(careful);
});

test('what was set right once stays as it is', () => {
  const word = fc.constantFrom(
    'apartmnt',
    'u',
    'n',
    'house',
    'insurence',
    'frist',
    'Riverside',
    '450k',
    'tenat',
    'wat',
    '2day',
  );
  fc.assert(
    fc.property(fc.array(word, { maxLength: 12 }), (words) => {
      const once = plainInquiry(words.join(' '));
      expect(plainInquiry(once)).toBe(once);
    }),
  );
});
