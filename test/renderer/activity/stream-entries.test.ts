import { expect, test } from 'vitest';
import { dayWords } from '../../../renderer/features/activity/day-words.ts';
import { byDay, isShown, nextFollowUp, streamOf } from '../../../renderer/features/activity/stream-entries.ts';
import { activity, happened } from './activity-office.ts';

const hour = 3_600_000;
/** Monday 11 May 2026, 09:00 in Berlin. */
const now = Date.UTC(2026, 4, 11, 7, 0);

test('the log and the timeline are one stream, newest first', () => {
  const log = [
    activity({ id: 2, kind: 'call', at: now - hour }),
    activity({ id: 1, kind: 'note', at: now - 3 * hour }),
  ];
  const timeline = [happened({ kind: 'status', at: now }), happened({ kind: 'created', at: now - 4 * hour })];
  expect(streamOf(log, timeline).map(({ key }) => key)).toEqual(['timeline 2', 'log 2', 'log 1', 'timeline 1']);
});

test('a filter shows its kind; e-mails and messages are one', () => {
  const kinds = ['note', 'call', 'followUp', 'email', 'message'] as const;
  const stream = streamOf(
    kinds.map((kind, index) => activity({ id: index + 1, kind })),
    [happened({ kind: 'created' })],
  );
  const shown = (filter: Parameters<typeof isShown>[1]) => stream.filter((entry) => isShown(entry, filter)).length;
  expect([
    shown('all'),
    shown('notes'),
    shown('calls'),
    shown('followUps'),
    shown('messages'),
    shown('timeline'),
  ]).toEqual([6, 1, 1, 1, 2, 1]);
});

test('days are the office’s, not the machine’s', () => {
  const late = Date.UTC(2026, 4, 10, 22, 30);
  const stream = streamOf([activity({ id: 1, kind: 'note', at: late })], []);
  expect(byDay(stream, 'Europe/Berlin').map(({ day }) => day)).toEqual(['2026-05-11']);
  expect(byDay(stream, 'America/New_York').map(({ day }) => day)).toEqual(['2026-05-10']);
});

test('a day is called as one says it', () => {
  const words = (daysAgo: number) => dayWords(now - daysAgo * 24 * hour, now, 'Europe/Berlin');
  expect([words(0), words(1), words(2), words(400)]).toEqual([
    'Today',
    'Yesterday',
    'Saturday 9 May',
    'Sunday 6 April 2025',
  ]);
});

test('the next follow-up is the open one that is due first', () => {
  const due = (id: number, dueAt: number, completedAt: number | null = null) =>
    activity({ id, kind: 'followUp', dueAt, completedAt });
  expect(nextFollowUp([due(1, now + hour), due(2, now - hour), due(3, now - 2 * hour, now)])?.id).toBe(2);
  expect(nextFollowUp([due(3, now, now), activity({ id: 4, kind: 'note' })])).toBeNull();
});
