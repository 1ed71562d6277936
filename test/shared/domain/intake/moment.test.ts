import * as fc from 'fast-check';
import { Temporal } from 'temporal-polyfill';
import { describe, expect, test } from 'vitest';
import { createMomentReader, needsDateOrder, parseMoment } from '../../../../shared/domain/intake/moment.ts';

function iso(raw: string, dayFirst: boolean | null = null, timeZone = 'Europe/Berlin'): string {
  const result = parseMoment(raw, { timeZone, dayFirst });
  return 'at' in result ? new Date(result.at).toISOString() : result.problem;
}

describe('the date styles of lead files', () => {
  test('a date with an offset is that moment, wherever the office is', () => {
    const written = [
      '2026-03-14T18:22:10-03:00',
      '2026-03-14T18:22:10+05:30',
      '2026-03-14T18:22:10Z',
      '2026-03-14T18:22:10+0000',
    ];
    expect([...written, '2026-03-14 18:22:10.123456 UTC'].map((raw) => iso(raw))).toEqual([
      '2026-03-14T21:22:10.000Z',
      '2026-03-14T12:52:10.000Z',
      '2026-03-14T18:22:10.000Z',
      '2026-03-14T18:22:10.000Z',
      '2026-03-14T18:22:10.000Z',
    ]);
  });

  test('a date without an offset is on the office wall, summer and winter', () => {
    expect(
      [
        '2024-03-12 09:14',
        '2024-07-12 09:14:05',
        '2024-03-12',
        '3/15/2024 2:30 PM',
        '15.03.2024 14:30',
        '12 Mar 2024',
        'Mar 12, 2024 2:30 PM',
      ].map((raw) => iso(raw)),
    ).toEqual([
      '2024-03-12T08:14:00.000Z',
      '2024-07-12T07:14:05.000Z',
      '2024-03-11T23:00:00.000Z',
      '2024-03-15T13:30:00.000Z',
      '2024-03-15T13:30:00.000Z',
      '2024-03-11T23:00:00.000Z',
      '2024-03-12T13:30:00.000Z',
    ]);
  });

  test('midnight and noon are read as clocks with twelve hours mean them', () => {
    expect(
      ['1/1/2024 12:05 AM', '1/1/2024 12:05 PM', '1/1/2024 11:05 p.m.', '1/1/2024 13:05 PM'].map((raw) =>
        iso(raw, null, 'UTC'),
      ),
    ).toEqual([
      '2024-01-01T00:05:00.000Z',
      '2024-01-01T12:05:00.000Z',
      '2024-01-01T23:05:00.000Z',
      '“1/1/2024 13:05 PM” is not a date that can be read.',
    ]);
  });

  test('03/04/2025 is a problem until someone has said what it means', () => {
    expect([iso('03/04/2025', null, 'UTC'), iso('03/04/2025', true, 'UTC'), iso('03/04/25', false, 'UTC')]).toEqual([
      '“03/04/2025” can be read day first or month first.',
      '2025-04-03T00:00:00.000Z',
      '2025-03-04T00:00:00.000Z',
    ]);
  });

  test('what no calendar has is a problem: serials, 30 February, before 1970, after 2255', () => {
    const written = ['45123.5', '2025-02-30', '31/31/2025', '1969-12-31', '2300-01-01', '2025-01-01 25:00', 'soon', ''];
    expect(written.filter((raw) => !iso(raw, true).endsWith('is not a date that can be read.'))).toEqual([]);
  });
});

describe('the order of day and month', () => {
  test('a part above 12 or a dot proves it, and nothing else does', () => {
    expect(
      [
        ['03/04/2025', '13/04/2025'],
        ['03/04/2025', '04/13/2025'],
        ['03.04.2025', '05/06/2025'],
        ['03/04/2025', '2025-04-13'],
        ['03/03/2025', '2025-04-13'],
        ['03/04/2025', '13/04/2025', '04/13/2025'],
        ['13/04/2025', '04/13/2025'],
        [],
      ].map(needsDateOrder),
    ).toEqual([
      { order: 'day_first', mustAsk: false },
      { order: 'month_first', mustAsk: false },
      { order: 'day_first', mustAsk: false },
      { order: null, mustAsk: true },
      { order: null, mustAsk: false },
      { order: null, mustAsk: true },
      { order: null, mustAsk: false },
      { order: null, mustAsk: false },
    ]);
  });
});

test('any wall time in any zone is the moment that the calendar of that zone gives it', () => {
  const moments = fc.record({
    timeZone: fc.constantFrom(...Intl.supportedValuesOf('timeZone')),
    ms: fc.array(fc.integer({ min: Date.UTC(1980, 0, 1), max: Date.UTC(2037, 0, 1) }), { minLength: 5, maxLength: 5 }),
  });
  fc.assert(
    fc.property(moments, ({ timeZone, ms }) => {
      const read = createMomentReader({ timeZone, dayFirst: true });
      for (const near of ms.flatMap((at) => [at, at + 60_000, at + 3_600_000])) {
        const wall = Temporal.PlainDateTime.from(new Date(near).toISOString().slice(0, 19));
        const [date = '', time = ''] = wall.toString({ smallestUnit: 'second' }).split('T');
        const [year, month, day] = date.split('-');
        const at = wall.toZonedDateTime(timeZone).epochMilliseconds;
        expect([read(`${date} ${time}`), read(`${day}/${month}/${year} ${time}`)]).toEqual([{ at }, { at }]);
      }
    }),
    { numRuns: 100 },
  );
});
