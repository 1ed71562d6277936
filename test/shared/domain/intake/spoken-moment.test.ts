import { expect, test } from 'vitest';
import { createMomentReader, needsDateOrder, parseMoment } from '../../../../shared/domain/intake/moment.ts';

const options = { timeZone: 'America/New_York', dayFirst: null };

function read(text: string, readsNumbers = false, timeZone = options.timeZone): string {
  const moment = createMomentReader({ ...options, timeZone, readsNumbers })(text);
  return 'at' in moment ? new Date(moment.at).toISOString().slice(0, 16) : 'unreadable';
}

test.each([
  ['English', 'Saturday, March 14, 2026 at 6:22 PM EST', '2026-03-14T23:22'],
  ['English', 'Sat, 14 Mar 2026 18:22:10 +0000', '2026-03-14T18:22'],
  ['English', 'Mar 14, 2026 at 6:22 PM', '2026-03-14T22:22'],
  ['English', 'March 14th 2026', '2026-03-14T04:00'],
  ['Spanish', '14 de marzo de 2026, 18:22 h', '2026-03-14T22:22'],
  ['Italian', 'sabato 14 marzo 2026, ore 18:22', '2026-03-14T22:22'],
  ['Italian', '14/03/2026 alle ore 18:22', '2026-03-14T22:22'],
  ['English', '3/14/2026 (Sat)', '2026-03-14T04:00'],
  ['English', '14-Mar-26', '2026-03-14T04:00'],
  ['English', 'March 14th, 2026', '2026-03-14T04:00'],
  ['English', 'Mar 14th, 2026, 6:22 PM', '2026-03-14T22:22'],
  ['English', 'Saturday, March 14th, 2026 at 6:22 PM EST', '2026-03-14T23:22'],
  ['English', '14th of March 2026', '2026-03-14T04:00'],
  ['English', '14/Mar/2026', '2026-03-14T04:00'],
  ['English', '3/14/2026 @ 6:22 PM', '2026-03-14T22:22'],
  ['English', '3/14/2026 - 6:22 PM', '2026-03-14T22:22'],
  ['English', 'March 14, 2026 at 6 PM', '2026-03-14T22:00'],
  ['English', '3/14/26 6:22p', '2026-03-14T22:22'],
  ['English', '3/14/2026 6pm', '2026-03-14T22:00'],
  ['English', 'Sat Mar 14 2026', '2026-03-14T04:00'],
  ['Logs', '14/Mar/2026:18:22:10 +0000', '2026-03-14T18:22'],
  ['Unix', 'Sat Mar 14 18:22:10 UTC 2026', '2026-03-14T18:22'],
  ['Unix', 'Sat Mar 14 18:22:10 2026', '2026-03-14T22:22'],
  ['Portuguese', '14/mar/2026', '2026-03-14T04:00'],
  ['German', '14.März.2026', '2026-03-14T04:00'],
  ['German', '14.03.2026 - 18:22', '2026-03-14T22:22'],
  ['Spanish', 'sábado, 14 de marzo de 2026', '2026-03-14T04:00'],
  ['Spanish', '14/03/2026 6:22 p. m.', '2026-03-14T22:22'],
  ['Portuguese', '14/03/2026 às 18:22', '2026-03-14T22:22'],
  ['Portuguese', '14 de fevereiro de 2026', '2026-02-14T05:00'],
  ['French', 'sam. 14 mars 2026 à 18h22', '2026-03-14T22:22'],
  ['French', '1er août 2026', '2026-08-01T04:00'],
  ['French', '14 juillet 2026', '2026-07-14T04:00'],
  ['French', '14 juin 2026', '2026-06-14T04:00'],
  ['German', '14. März 2026 um 18:22 Uhr', '2026-03-14T22:22'],
  ['German', '3. Okt. 2026', '2026-10-03T04:00'],
  ['Europe', '2026-03-14 18:22 CET', '2026-03-14T17:22'],
])('%s: %s', (_language, text, expected) => {
  expect(read(text)).toBe(expected);
});

test.each([
  '14 Foo 2026',
  '14.Foo.2026',
  'March March 2026',
  `14 ${' '.repeat(100_000)}x`,
  'yesterday',
  'Sat',
  '31 Feb 2026',
  '14 de 2026',
  'march',
])('%s is no date', (text) => {
  expect(read(text)).toBe('unreadable');
});

test.each([
  ['20260314', '2026-03-14T04:00'],
  ['20260314T182210Z', '2026-03-14T18:22'],
  ['20260314182210', '2026-03-14T22:22'],
  ['1773512530', '2026-03-14T18:22'],
  ['1773512530000', '2026-03-14T18:22'],
  ['1773512530123456', '2026-03-14T18:22'],
  ['1773512530.123', '2026-03-14T18:22'],
  ['46095', '2026-03-14T04:00'],
  ['46095,75', '2026-03-14T22:00'],
  ['20261301', 'unreadable'],
  ['20260231', 'unreadable'],
  ['4155550142', 'unreadable'],
  ['17', 'unreadable'],
])('the number %s in a column of dates', (text, expected) => {
  expect([read(text, true), read(text)]).toEqual([expected, 'unreadable']);
});

test('a spoken date whose order is open is asked like any other', () => {
  expect(needsDateOrder(['03/04/2026 at 6:22 PM'])).toEqual({ order: null, mustAsk: true });
  expect(parseMoment('03/04/2026 at 6:22 PM', options)).toMatchObject({ isAmbiguous: true });
});

test.each([
  ['Sat Mar 14 2026 18:22:10 GMT-0400 (Eastern Daylight Time)', '2026-03-14T22:22'],
  ['2026-03-14 18:22 UTC+2', '2026-03-14T16:22'],
  ['2026-03-14 18:22 GMT+5:30', '2026-03-14T12:52'],
  ['2026-03-14 18:22 (GMT+05:30)', '2026-03-14T12:52'],
  ['2026-03-14 18:22 GMT-0530', '2026-03-14T23:52'],
  ['3/14/2026 6:22 PM (EST)', '2026-03-14T23:22'],
  ['2026-03-14 (CET)', '2026-03-13T23:00'],
  ['14.03.2026 18:22 Uhr MEZ', '2026-03-14T17:22'],
  ['3/14/2026 6:22 p. m. EST', '2026-03-14T23:22'],
  ['3/14/2026 6:22 PM PT', '2026-03-15T01:22'],
  ['1/14/2026 6:22 PM PT', '2026-01-15T02:22'],
  ['1/14/2026 6:22 PM (Pacific Time)', '2026-01-15T02:22'],
  ['3/14/2026 6:22 PM Europe/Berlin', '2026-03-14T17:22'],
  ['2026-07-14T18:22:10[Europe/Berlin]', '2026-07-14T16:22'],
  ['2026-03-14T18:22:10-04:00[America/New_York]', '2026-03-14T22:22'],
  ['3/14/2026 6:22 PM Middle/Nowhere', 'unreadable'],
  ['3/14/2026 6:22 PM XYZ', 'unreadable'],
  ['3/14/2026 6:22 PM (call back)', 'unreadable'],
  ['2026-03-14 18:22 +99:00', 'unreadable'],
])('the zone behind a date counts: %s', (text, expected) => {
  expect(read(text)).toBe(expected);
});

test('a name that several countries have for their zones is read only where the office uses it', () => {
  expect([
    read('2026-07-14 18:22 IST', false, 'Asia/Kolkata'),
    read('2026-07-14 18:22 IST', false, 'Europe/Dublin'),
    read('2026-07-14 18:22 BST', false, 'Europe/London'),
    read('2026-07-14 18:22 BST', false, 'Asia/Kolkata'),
    read('2026-07-14 18:22 IST'),
  ]).toEqual(['2026-07-14T12:52', '2026-07-14T17:22', '2026-07-14T17:22', 'unreadable', 'unreadable']);
});

test('the order of day and month is asked and proven behind a zone, too', () => {
  expect(needsDateOrder(['03/04/2026 6:22 PM ET'])).toEqual({ order: null, mustAsk: true });
  expect(needsDateOrder(['03/04/2026 6:22 PM ET', '03/24/2026 @ 6 PM'])).toEqual({
    order: 'month_first',
    mustAsk: false,
  });
});
