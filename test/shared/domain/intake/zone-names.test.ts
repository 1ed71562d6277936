import { expect, test } from 'vitest';
import { createMomentReader } from '../../../../shared/domain/intake/moment.ts';
import { zoneOfTitles } from '../../../../shared/domain/intake/zone-names.ts';

const zoneOf = (title: string) => zoneOfTitles([title], 'Asia/Kolkata');

test('the title of a column of dates may name whose clock wrote them', () => {
  expect(
    [
      'Date (EST)',
      'Created (UTC)',
      'Fecha (GMT-5)',
      'created_at_utc',
      'SubmittedTimeUTC',
      'Added [UTC+05:30]',
      'Time GMT',
    ].map(zoneOf),
  ).toEqual(['-05:00', '+00:00', '-05:00', '+00:00', '+00:00', '+05:30', '+00:00']);
  expect(
    ['Date (Pacific Time)', 'Date (ET)', 'Created (Europe/Madrid)', 'Received (IST)', 'Date (EST timezone)'].map(
      zoneOf,
    ),
  ).toEqual(['America/Los_Angeles', 'America/New_York', 'Europe/Madrid', '+05:30', '-05:00']);
});

test('what else stands at the end of a title is no zone', () => {
  expect(
    ['Date', 'Date (dd/mm)', 'Date (required)', 'created_at', 'DATE ET', 'Lead Date est', 'Date (BST)'].map(zoneOf),
  ).toEqual(Array.from({ length: 7 }, () => null));
});

test('a date is read by the clock that its column names, unless it tells an offset itself', () => {
  const read = createMomentReader({
    timeZone: 'Europe/London',
    wallZone: '-05:00',
    dayFirst: null,
    readsNumbers: true,
  });
  const utc = (text: string) => {
    const moment = read(text);
    return 'at' in moment ? new Date(moment.at).toISOString().slice(0, 16) : moment.problem;
  };
  expect(['2026-03-14 18:22', '2026-03-14T18:22:00Z', '2026-03-14 18:22 PST', '46095.765'].map(utc)).toEqual([
    '2026-03-14T23:22',
    '2026-03-14T18:22',
    '2026-03-15T02:22',
    '2026-03-14T23:21',
  ]);
});
