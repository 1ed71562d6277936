import { expect, test } from 'vitest';
import { isTimeZone, localDate, localStamp } from '../../../../shared/domain/schedule/local-time.ts';

test('a moment is shown as the office reads it from the wall', () => {
  const moment = Date.UTC(2026, 0, 1, 3, 4, 59, 999);
  expect([
    localStamp(moment, 'UTC'),
    localStamp(moment, 'America/New_York'),
    localStamp(moment, 'Asia/Kathmandu'),
    localDate(moment, 'America/New_York'),
  ]).toEqual(['2026-01-01 03:04', '2025-12-31 22:04', '2026-01-01 08:49', '2025-12-31']);
});

test('only a named zone is a zone', () => {
  const names = [
    'Europe/Berlin',
    'UTC',
    'America/Argentina/Ushuaia',
    '',
    'Mars/Olympus',
    '+05:30',
    '2024-01-01T00:00Z',
  ];
  expect(names.map(isTimeZone)).toEqual([true, true, true, false, false, false, false]);
});

test('every zone that the machine lists is a zone', () => {
  expect(Intl.supportedValuesOf('timeZone').filter((zone) => !isTimeZone(zone))).toEqual([]);
});
