import { expect, test } from 'vitest';
import { readInquiry, type Vocabulary } from '../../../../shared/domain/reading/read-inquiry.ts';

const inquiry = [
  'Hi, my wife and I are relocating from Denver to Maple Heights in August and are looking for a 4 bedroom house,',
  "budget 900k, good schools. We don't want a condo. Our lease ends on July 31, and we would like to see a few places",
  'on the weekend of the 12th. You can reach me at 415 555 2671. Thanks, Mike',
].join(' ');
const vocabulary: Vocabulary = {
  country: 'US',
  areas: Array.from({ length: 400 }, (_, at) =>
    at % 2 === 0 ? `Maple Heights ${at}` : `${10_000 + at * 9}-${10_000 + at * 9 + 5}`,
  ),
};
const length = 20_000;
const hostile: Readonly<Record<string, string>> = {
  letters: 'a',
  spaces: ' ',
  digits: '7',
  commas: ',',
  'line ends': '\n',
  accents: 'e\u0301',
  emoji: '🏠',
  'Chinese words': '我想买房子 ',
  numbers: '450,000 ',
  decimals: '1.',
  ranges: '450-',
  'grouped numbers': '100 ',
  dollars: '$1 ',
  'postal codes': '10009 ',
  wishes: 'want to sell and ',
  'half wishes': 'want my ',
  denials: 'not ',
  conditions: 'if we ',
  rooms: '2 bed ',
  contractions: "don't ",
  places: 'moving from Maple Heights 2 ',
  budgets: 'budget around about near approx 400k ',
  'insured things': 'insure my very old house ',
  inquiries: inquiry,
};

function millisecondsOf(act: () => void): number {
  const started = performance.now();
  act();
  return performance.now() - started;
}

for (const [name, piece] of Object.entries(hostile)) {
  test(`20,000 letters of ${name} are read in less than 20 ms`, () => {
    const text = piece.repeat(Math.ceil(length / piece.length)).slice(0, length);
    const times = Array.from({ length: 8 }, () => millisecondsOf(() => readInquiry(text, vocabulary)));
    expect(Math.min(...times)).toBeLessThan(20);
  });
}

test('time grows with the text, not with its square', () => {
  const timeOf = (times: number) => {
    const text = 'want to sell and $450,000 in Maple Heights 2 or buy a 2 bed house. '.repeat(times);
    return Math.min(...Array.from({ length: 8 }, () => millisecondsOf(() => readInquiry(text, vocabulary))));
  };
  timeOf(200);
  expect(timeOf(800) / Math.max(timeOf(100), 0.2)).toBeLessThan(40);
});

test('a usual inquiry costs about a tenth of a millisecond or less', () => {
  const rounds = Array.from({ length: 20 }, () =>
    millisecondsOf(() => {
      for (let time = 0; time < 200; time += 1) readInquiry(inquiry, vocabulary);
    }),
  );
  const each = Math.min(...rounds) / 200;
  console.log(`an inquiry of ${inquiry.length} letters: ${each.toFixed(3)} ms`);
  expect(each).toBeLessThan(0.2);
});
