import * as fc from 'fast-check';
import { Temporal } from 'temporal-polyfill';
import { describe, expect, test } from 'vitest';
import { isOpenAt, nextOpening, type WeekHours } from '../../../../shared/domain/hours/hours.ts';

const minuteMs = 60_000;
const dayMs = 86_400_000;
const scale = Number(process.env['BATON_TEST_SCALE'] ?? '0.1');

const closed: WeekHours = [[], [], [], [], [], [], []];
const business = [{ from: '09:00', to: '17:30' }];
const weekdays: WeekHours = [business, business, business, business, business, [], []];

function utc(text: string): number {
  return Temporal.Instant.from(text).epochMilliseconds;
}

/** When the hours open next, read back as UTC. */
function opens(hours: WeekHours, timeZone: string, at: string, holidays: readonly string[] = []): string | null {
  const moment = nextOpening(hours, holidays, timeZone, utc(at));
  return moment === null ? null : new Date(moment).toISOString();
}

function every(day: WeekHours[number]): WeekHours {
  return closed.map(() => day);
}

describe('working hours', () => {
  test('begin with their first minute and are over with their last', () => {
    const at = (time: string) => isOpenAt(weekdays, [], 'Europe/Berlin', utc(`2026-05-11T${time}+02:00`));
    expect(['08:59:59.999', '09:00', '17:29:59.999', '17:30'].map(at)).toEqual([false, true, true, false]);
  });

  test('open next on Monday when the week is over, and at once while they are open', () => {
    expect([
      opens(weekdays, 'Europe/Berlin', '2026-05-15T15:30:00Z'),
      opens(weekdays, 'Europe/Berlin', '2026-05-11T10:00:00.007Z'),
      opens(weekdays, 'America/New_York', '2026-05-11T12:59:00Z'),
    ]).toEqual(['2026-05-18T07:00:00.000Z', '2026-05-11T10:00:00.007Z', '2026-05-11T13:00:00.000Z']);
  });

  test('that pass midnight belong to the day on which they begin', () => {
    const fridayNight: WeekHours = closed.map((day, index) => (index === 4 ? [{ from: '22:00', to: '02:00' }] : day));
    const at = (moment: string) => isOpenAt(fridayNight, [], 'UTC', utc(moment));
    expect({
      open: ['2026-05-15T21:59Z', '2026-05-15T22:00Z', '2026-05-16T01:59Z', '2026-05-16T02:00Z'].map(at),
      friday: at('2026-05-15T01:00Z'),
      next: opens(fridayNight, 'UTC', '2026-05-16T02:00:00Z'),
    }).toEqual({ open: [false, true, true, false], friday: false, next: '2026-05-22T22:00:00.000Z' });
  });

  test('from 00:00 to 00:00 are a whole day', () => {
    const sunday: WeekHours = closed.map((day, index) => (index === 6 ? [{ from: '00:00', to: '00:00' }] : day));
    const at = (moment: string) => isOpenAt(sunday, [], 'UTC', utc(moment));
    expect(['2026-05-16T23:59Z', '2026-05-17T00:00Z', '2026-05-17T23:59Z', '2026-05-18T00:00Z'].map(at)).toEqual([
      false,
      true,
      true,
      false,
    ]);
  });

  test('are closed on a holiday, but for what began the evening before', () => {
    const nights = every([{ from: '20:00', to: '02:00' }]);
    const at = (moment: string) => isOpenAt(nights, ['2026-12-25'], 'UTC', utc(moment));
    expect({
      open: ['2026-12-25T01:30Z', '2026-12-25T20:30Z', '2026-12-26T01:30Z', '2026-12-26T20:30Z'].map(at),
      next: opens(weekdays, 'UTC', '2026-12-24T18:00:00Z', ['2026-12-25', '2026-12-28']),
    }).toEqual({ open: [true, false, false, true], next: '2026-12-29T09:00:00.000Z' });
  });

  test('that the clock jumps into open with the jump, and what it jumps over does not open at all', () => {
    const at = '2024-03-31T00:00:00Z';
    expect([
      opens(every([{ from: '02:30', to: '03:30' }]), 'Europe/Berlin', at),
      opens(every([{ from: '02:10', to: '02:50' }]), 'Europe/Berlin', at),
      opens(closed.with(4, business), 'Pacific/Apia', '2011-12-29T12:00:00Z'),
    ]).toEqual(['2024-03-31T01:00:00.000Z', '2024-04-01T00:10:00.000Z', '2012-01-05T19:00:00.000Z']);
  });

  test('that the clock shows twice are open both times', () => {
    const early = every([{ from: '02:00', to: '02:30' }]);
    expect([
      opens(early, 'Europe/Berlin', '2024-10-27T00:29:00Z'),
      opens(early, 'Europe/Berlin', '2024-10-27T00:30:00Z'),
      opens(early, 'Europe/Berlin', '2024-10-27T01:30:00Z'),
    ]).toEqual(['2024-10-27T00:29:00.000Z', '2024-10-27T01:00:00.000Z', '2024-10-28T01:00:00.000Z']);
  });

  test('that never come within 400 days do not open', () => {
    const christmas = Array.from({ length: 400 }, (_, day) => new Date(dayMs * day).toISOString().slice(0, 10));
    const start = '1970-01-01T00:00:00Z';
    expect([
      opens(closed, 'America/New_York', start),
      opens(every(business), 'UTC', start, christmas),
      opens(every(business), 'UTC', start, christmas.slice(0, -1)),
    ]).toEqual([null, null, '1971-02-04T09:00:00.000Z']);
  });

  test('with a malformed time or in an unknown zone are refused', () => {
    expect(() => isOpenAt(every([{ from: '9:00', to: '17:00' }]), [], 'UTC', 0)).toThrow(RangeError);
    expect(() => isOpenAt(every([{ from: '09:00', to: '24:00' }]), [], 'UTC', 0)).toThrow(RangeError);
    expect(() => nextOpening(weekdays, [], 'Mars/Olympus', 0)).toThrow(RangeError);
  });
});

/** The wall clock as the platform shows it, minute by minute. */
function createWall(timeZone: string): (ms: number) => { date: string; time: string } {
  const format = new Intl.DateTimeFormat('sv-SE', {
    timeZone,
    hourCycle: 'h23',
    year: 'numeric',
    month: '2-digit',
    day: '2-digit',
    hour: '2-digit',
    minute: '2-digit',
  });
  return (ms) => {
    const [date = '', time = ''] = format.format(ms).split(' ');
    return { date, time };
  };
}

/** Slow and plain: looks up the openings of the day and of the day before, and compares texts. */
function isOpenSlowly(hours: WeekHours, holidays: readonly string[], { date, time }: { date: string; time: string }) {
  const today = Temporal.PlainDate.from(date);
  const openings = (day: Temporal.PlainDate) =>
    holidays.includes(day.toString()) ? [] : (hours[day.dayOfWeek - 1] ?? []);
  const isLate = ({ from, to }: { from: string; to: string }) => to <= from;
  return (
    openings(today).some((span) => span.from <= time && (isLate(span) || time < span.to)) ||
    openings(today.subtract({ days: 1 })).some((span) => isLate(span) && time < span.to)
  );
}

const zones = Intl.supportedValuesOf('timeZone');
const minutes = fc.nat(24 * 60 - 1).map((minute) => {
  const pad = (value: number) => String(value).padStart(2, '0');
  return `${pad(Math.floor(minute / 60))}:${pad(minute % 60)}`;
});
const week = fc.array(fc.array(fc.record({ from: minutes, to: minutes }), { maxLength: 2 }), {
  minLength: 7,
  maxLength: 7,
});
const moment = fc
  .tuple(
    fc.constantFrom(...zones),
    fc.nat({ max: (utc('2037-01-01T00:00Z') - utc('1995-01-01T00:00Z')) / minuteMs }),
    fc.integer({ min: -2000, max: 400 }),
    fc.boolean(),
  )
  .map(([timeZone, minute, before, isNearChange]) => {
    const any = utc('1995-01-01T00:00Z') + minute * minuteMs;
    const change = Temporal.Instant.fromEpochMilliseconds(any)
      .toZonedDateTimeISO(timeZone)
      .getTimeZoneTransition('next');
    const near = isNearChange && change ? change.epochMilliseconds + before * minuteMs : any;
    return { timeZone, at: near };
  });

test('in every zone and around its clock changes, the hours are those that a slow reading of the wall finds', () => {
  const windowMinutes = 3 * 24 * 60;
  fc.assert(
    fc.property(week, fc.array(fc.nat(4), { maxLength: 2 }), moment, (hours, free, { timeZone, at }) => {
      const wall = createWall(timeZone);
      const holidays = free.map((day) => wall(at + (day - 1) * dayMs).date);
      const isOpen = (ms: number) => isOpenSlowly(hours, holidays, wall(ms));
      let opening = at;
      while (opening < at + windowMinutes * minuteMs && !isOpen(opening)) opening += minuteMs;
      const found = nextOpening(hours, holidays, timeZone, at) ?? Infinity;
      if (opening < at + windowMinutes * minuteMs) expect([timeZone, at, found]).toEqual([timeZone, at, opening]);
      else expect(found).toBeGreaterThanOrEqual(opening);
      for (const ms of [at, opening - minuteMs, opening, opening + 97 * minuteMs]) {
        expect([timeZone, ms, isOpenAt(hours, holidays, timeZone, ms)]).toEqual([timeZone, ms, isOpen(ms)]);
      }
    }),
    { numRuns: Math.ceil(3000 * scale) },
  );
});

test('what a moment was asked about before does not change the answer', () => {
  const moments = fc.array(moment, { minLength: 1, maxLength: 5 });
  fc.assert(
    fc.property(week, moments, (hours, asked) => {
      const answers = () => asked.map(({ timeZone, at }) => nextOpening(hours, [], timeZone, at));
      const first = answers();
      const backwards = asked.toReversed().map(({ timeZone, at }) => nextOpening(hours, [], timeZone, at));
      expect([answers(), backwards.toReversed()]).toEqual([first, first]);
    }),
    { numRuns: Math.ceil(500 * scale) },
  );
});
