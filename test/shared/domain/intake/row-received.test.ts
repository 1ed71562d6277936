import { expect, test } from 'vitest';
import { createMomentReader } from '../../../../shared/domain/intake/moment.ts';
import { readReceived } from '../../../../shared/domain/intake/row-received.ts';

const readMoment = createMomentReader({ timeZone: 'Europe/London', dayFirst: null });

/** The moment or the reason, then what is kept in the inquiry text. */
function received(date: string | null, time: string | null): unknown[] {
  const extras: string[] = [];
  const at = readReceived(date, time, { readMoment, leavesOut: [] }, extras);
  return [typeof at === 'number' ? new Date(at).toISOString() : at, ...extras];
}

test('a time is put to the date beside it', () => {
  expect([received('14.07.2026', '6:22 PM'), received('2026-07-14', '18:22 Z'), received('2026-07-14', null)]).toEqual([
    ['2026-07-14T17:22:00.000Z'],
    ['2026-07-14T18:22:00.000Z'],
    ['2026-07-13T23:00:00.000Z'],
  ]);
});

test('a time that cannot be put to a date is kept as it was written', () => {
  expect([
    received('2026-07-14', 'evening'),
    received('2026-07-14 10:00', '6:22 PM'),
    received(null, '6:22 PM'),
  ]).toEqual([
    ['2026-07-13T23:00:00.000Z', 'Time as written: evening'],
    ['2026-07-14T09:00:00.000Z', 'Time as written: 6:22 PM'],
    [null, 'Time as written: 6:22 PM'],
  ]);
});

test('a date of zeros, as databases and spreadsheets write it, is none', () => {
  const dates = ['0000-00-00', '0000-00-00 00:00:00', '0', '1/0/1900', '0/0/00', '1899-12-30 00:00:00'];
  expect(dates.map((date) => received(date, null))).toEqual(dates.map(() => [null]));
  expect(received('0000-00-01', null)[0]).toMatchObject({ repair: 'badDate' });
});

test('an ambiguous or unreadable date stays so with a time', () => {
  expect([received('03/04/2026', '6:22 PM')[0], received('soon', '6:22 PM')[0]]).toEqual([
    { reason: '“03/04/2026” can be read day first or month first.', isAmbiguousDate: true },
    { reason: '“soon” is not a date that can be read.', repair: 'badDate' },
  ]);
});
