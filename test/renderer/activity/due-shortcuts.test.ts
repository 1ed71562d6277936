import { expect, test } from 'vitest';
import { inputOf } from '../../../renderer/features/activity/composer-input.ts';
import { dueShortcuts, tomorrowMorning } from '../../../renderer/features/activity/due-shortcuts.ts';
import { dayTimeOf, momentOfDayTime } from '../../../renderer/features/activity/office-time.ts';

const zone = 'America/New_York';
const at = (text: string) => new Date(text).getTime();
const shown = (now: string) => dueShortcuts(at(now), zone).map(({ label, day, time }) => `${label}: ${day} ${time}`);

test('the usual moments stand on the office’s wall', () => {
  expect(shown('2026-05-13T14:02:00Z')).toEqual([
    'In 1 hour: 2026-05-13 11:05',
    'This evening: 2026-05-13 18:00',
    'Tomorrow 9:00: 2026-05-14 09:00',
    'Monday 9:00: 2026-05-18 09:00',
  ]);
});

test('this evening is no offer once it is near or past, and Monday none on a Sunday', () => {
  expect(shown('2026-05-13T21:30:00Z').map((line) => line.split(':')[0])).toEqual([
    'In 1 hour',
    'Tomorrow 9',
    'Monday 9',
  ]);
  expect(shown('2026-05-17T14:00:00Z').map((line) => line.split(':')[0])).toEqual([
    'In 1 hour',
    'This evening',
    'Tomorrow 9',
  ]);
});

test('on a Monday, Monday is the one after', () => {
  expect(shown('2026-05-11T14:00:00Z').at(-1)).toBe('Monday 9:00: 2026-05-18 09:00');
});

test('a day and a time are read in the office’s zone, over a clock change too', () => {
  expect(momentOfDayTime({ day: '2026-11-01', time: '09:00' }, zone)).toBe(at('2026-11-01T14:00:00Z'));
  expect(momentOfDayTime({ day: '2026-10-31', time: '09:00' }, zone)).toBe(at('2026-10-31T13:00:00Z'));
  expect(momentOfDayTime({ day: '', time: '09:00' }, zone)).toBeNull();
  expect(dayTimeOf(at('2026-05-12T02:30:00Z'), zone)).toEqual({ day: '2026-05-11', time: '22:30' });
  expect(tomorrowMorning(at('2026-05-12T02:30:00Z'), zone)).toEqual({ day: '2026-05-12', time: '09:00' });
  expect(tomorrowMorning(at('2026-05-11T23:00:00Z'), 'Asia/Tokyo').day).toBe('2026-05-13');
});

test('a follow-up that would be overdue at once is not planned', () => {
  const clock = { now: at('2026-05-11T14:00:00Z'), timeZone: zone };
  const draft = { leadId: 4, kind: 'followUp', text: ' call back ', disposition: null } as const;
  const read = (day: string, time: string) => inputOf({ ...draft, due: { day, time } }, clock);
  expect(read('2026-05-11', '09:30')).toEqual({
    problem: { at: 'due', text: 'That moment has passed. Choose a later one.' },
  });
  expect(read('', '09:30')).toEqual({ problem: { at: 'day', text: 'Choose the day.' } });
  expect(read('2026-05-11', '25:99')).toEqual({ problem: { at: 'time', text: 'Say the time, as 09:30.' } });
  expect(read('2026-05-11', '10:30')).toEqual({
    input: { kind: 'followUp', leadId: 4, dueAt: at('2026-05-11T14:30:00Z'), text: 'call back' },
  });
});
