import fc from 'fast-check';
import { expect, test } from 'vitest';
import { daySpans } from '../../../../shared/contract/lead-filter.ts';
import { ageSpans } from '../../../../shared/domain/lead-filter/age-spans.ts';
import { followUpSpans } from '../../../../shared/domain/lead-filter/follow-up-spans.ts';
import { slaSpans } from '../../../../shared/domain/lead-filter/sla-spans.ts';
import { resolveSpan, type Span } from '../../../../shared/domain/lead-filter/span.ts';
import { slaState } from '../../../../shared/domain/sla/sla.ts';

const at = (iso: string) => Date.parse(iso);
const hour = 3_600_000;

function shown({ from, before }: Span): string[] {
  return [new Date(from).toISOString(), new Date(before).toISOString()];
}

test('days, weeks from Monday and months are those of the office’s zone', () => {
  // A Sunday evening in New York, where it is Monday already in UTC.
  const now = at('2026-06-01T02:30:00Z');
  const spans = Object.fromEntries(
    daySpans.map((days) => [days, shown(resolveSpan({ days }, now, 'America/New_York'))]),
  );
  expect(spans).toEqual({
    today: ['2026-05-31T04:00:00.000Z', '2026-06-01T04:00:00.000Z'],
    yesterday: ['2026-05-30T04:00:00.000Z', '2026-05-31T04:00:00.000Z'],
    this_week: ['2026-05-25T04:00:00.000Z', '2026-06-01T04:00:00.000Z'],
    last_week: ['2026-05-18T04:00:00.000Z', '2026-05-25T04:00:00.000Z'],
    this_month: ['2026-05-01T04:00:00.000Z', '2026-06-01T04:00:00.000Z'],
    last_month: ['2026-04-01T04:00:00.000Z', '2026-05-01T04:00:00.000Z'],
  });
});

test('a day on which the clock changes has 23 or 25 hours, and one without midnight begins when it begins', () => {
  const length = (iso: string, zone: string) => {
    const { from, before } = resolveSpan({ days: 'today' }, at(iso), zone);
    return (before - from) / hour;
  };
  expect(length('2026-03-29T12:00:00Z', 'Europe/Berlin')).toBe(23);
  expect(length('2026-10-25T12:00:00Z', 'Europe/Berlin')).toBe(25);
  // In Cairo the clock goes from midnight to 01:00.
  expect(shown(resolveSpan({ days: 'today' }, at('2026-04-24T12:00:00Z'), 'Africa/Cairo'))[0]).toBe(
    '2026-04-23T22:00:00.000Z',
  );
});

test('all that is asked of a moment must hold', () => {
  const now = at('2026-05-11T12:00:00Z');
  expect(resolveSpan({}, now, 'UTC')).toEqual({ from: -Infinity, before: Infinity });
  expect(resolveSpan({ withinHours: 48, olderThanHours: 24 }, now, 'UTC')).toEqual({
    from: now - 48 * hour,
    before: now - 24 * hour,
  });
  expect(shown(resolveSpan({ days: 'today', from: now - hour, before: now, withinHours: 5 }, now, 'UTC'))).toEqual([
    '2026-05-11T11:00:00.000Z',
    '2026-05-11T12:00:00.000Z',
  ]);
});

function namesOf(spans: Readonly<Record<string, Span>>, moment: number): string[] {
  return Object.entries(spans).flatMap(([name, { from, before }]) => (moment >= from && moment < before ? [name] : []));
}

test('an unanswered lead is in the span of exactly the state that its clock shows', () => {
  const now = at('2026-05-11T12:00:00Z');
  fc.assert(
    fc.property(
      fc.integer({ min: 1, max: 2000 }),
      fc.integer({ min: -100_000, max: 130_000_000 }),
      (slaMinutes, old) => {
        const createdAt = now - old;
        const { state } = slaState({ createdAt, firstResponseAt: null, slaMinutes }, now);
        expect(namesOf(slaSpans(now, slaMinutes), createdAt)).toEqual([state]);
      },
    ),
  );
  for (const slaMinutes of [1, 5, 7, 33]) {
    const risk = Math.max(slaMinutes * 12_000, 60_000);
    for (const left of [risk - 1, risk, 0, -1]) {
      const createdAt = now - slaMinutes * 60_000 + left;
      const { state } = slaState({ createdAt, firstResponseAt: null, slaMinutes }, now);
      expect([left, ...namesOf(slaSpans(now, slaMinutes), createdAt)]).toEqual([left, state]);
    }
  }
});

test('every lead has one age and every follow-up one state', () => {
  const now = at('2026-05-11T23:30:00Z');
  fc.assert(
    fc.property(fc.integer({ min: -100 * 24, max: 40 * 24 }), fc.integer({ min: -2, max: 2 }), (hours, extra) => {
      const moment = now + hours * hour + extra;
      expect(namesOf(ageSpans(now), moment)).toHaveLength(1);
      expect(namesOf(followUpSpans(now, 'Asia/Kolkata'), moment)).toHaveLength(1);
    }),
  );
  expect(namesOf(ageSpans(now), now - hour)).toEqual(['day']);
  expect(namesOf(ageSpans(now), now - hour + 1)).toEqual(['hour']);
  expect(namesOf(followUpSpans(now, 'Asia/Kolkata'), now - 1)).toEqual(['overdue']);
  expect(namesOf(followUpSpans(now, 'Asia/Kolkata'), now)).toEqual(['today']);
  expect(namesOf(followUpSpans(now, 'Asia/Kolkata'), at('2026-05-12T18:30:00Z'))).toEqual(['later']);
});
