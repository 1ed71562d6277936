import { expect, test } from 'vitest';
import { createMomentReader, needsDateOrder, parseMoment } from '../../../../shared/domain/intake/moment.ts';

const options = { timeZone: 'America/New_York', dayFirst: null };

function read(text: string, readsNumbers = false): string {
  const moment = createMomentReader({ ...options, readsNumbers })(text);
  return 'at' in moment ? new Date(moment.at).toISOString().slice(0, 16) : 'unreadable';
}

test.each([
  ['English', 'Saturday, March 14, 2026 at 6:22 PM EST', '2026-03-14T23:22'],
  ['English', 'Sat, 14 Mar 2026 18:22:10 +0000', '2026-03-14T18:22'],
  ['English', 'Mar 14, 2026 at 6:22 PM', '2026-03-14T22:22'],
  ['English', 'March 14th 2026', '2026-03-14T04:00'],
  ['English', '14-Mar-26', '2026-03-14T04:00'],
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

test.each(['14 Foo 2026', 'yesterday', 'Sat', '31 Feb 2026', '14 de 2026', 'march'])('%s is no date', (text) => {
  expect(read(text)).toBe('unreadable');
});

test.each([
  ['20260314', '2026-03-14T04:00'],
  ['20260314T182210Z', '2026-03-14T18:22'],
  ['20260314182210', '2026-03-14T22:22'],
  ['1773512530', '2026-03-14T18:22'],
  ['1773512530000', '2026-03-14T18:22'],
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
