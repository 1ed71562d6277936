import { expect, it } from 'vitest';
import { entryAt, groupSpans, lineOf } from '../../../renderer/features/tasks/task-layout.ts';
import { placeOfAddress, tasksPath } from '../../../renderer/features/tasks/task-address.ts';
import { nextWords, overdueCount, summaryOf } from '../../../renderer/features/tasks/task-words.ts';
import type { TaskGroup } from '../../../shared/contract/tasks.ts';
import { officeNow } from '../../helpers/fake-office.ts';
import { fakeTask } from './task-office.ts';

const counts = (sizes: Partial<Record<TaskGroup, number>>) =>
  (['response_overdue', 'response_due', 'follow_up_overdue', 'follow_up_today', 'follow_up_later'] as const).map(
    (group) => ({ group, count: sizes[group] ?? 0 }),
  );

const spans = groupSpans(counts({ response_due: 2, follow_up_today: 1, follow_up_later: 3 }));

it('leaves out empty groups and says where each begins among all tasks', () => {
  expect(spans).toEqual([
    { group: 'response_due', first: 0, count: 2 },
    { group: 'follow_up_today', first: 2, count: 1 },
    { group: 'follow_up_later', first: 3, count: 3 },
  ]);
});

it('puts a heading above each group', () => {
  const lines = Array.from({ length: 10 }, (_, line) => entryAt(line, spans));
  expect(lines.map((entry) => (entry?.kind === 'task' ? entry.index : (entry?.span.group ?? null)))).toEqual([
    'response_due',
    0,
    1,
    'follow_up_today',
    2,
    'follow_up_later',
    3,
    4,
    5,
    null,
  ]);
});

it('finds the line of every task again', () => {
  for (let index = 0; index < 6; index += 1) expect(entryAt(lineOf(index, spans), spans)).toMatchObject({ index });
});

it.each<[readonly string[], number | null, number | null, boolean, string]>([
  [['tasks'], null, null, false, '/tasks'],
  [['tasks', '12'], null, 12, false, '/tasks/12'],
  [['tasks', '12', 'day'], null, 12, true, '/tasks/12/day'],
  [['tasks', 'day'], null, null, false, '/tasks'],
  [['tasks', 'Dana'], null, null, false, '/tasks'],
  [['tasks'], 2, 2, false, '/tasks/2'],
  [['tasks', '12', 'day'], 2, 2, true, '/tasks/2/day'],
  [['tasks', 'day'], 2, 2, true, '/tasks/2/day'],
])('reads %j, signed in as agent %s', (segments, ownId, agentId, isDay, path) => {
  const place = placeOfAddress(segments, ownId);
  expect(place).toEqual({ agentId, isDay });
  expect(tasksPath(place)).toBe(path);
});

it('says in one line what is to be done and what of it is overdue', () => {
  expect(summaryOf(counts({ follow_up_later: 4 }))).toBe('Nothing is due');
  expect(summaryOf(counts({ response_due: 1 }))).toBe('1 to do');
  const busy = counts({ response_overdue: 1200, response_due: 3, follow_up_overdue: 2, follow_up_later: 9 });
  expect(summaryOf(busy)).toBe('1,205 to do, 1,202 overdue');
  expect(overdueCount(busy)).toBe(1202);
});

it('says when the next follow-up is due', () => {
  const tomorrow = fakeTask({ leadId: 1, group: 'follow_up_later', dueAt: officeNow + 24 * 3_600_000 });
  expect(nextWords(tomorrow, officeNow, 'Europe/Berlin')).toBe('Next follow-up tomorrow 09:00.');
  expect(nextWords(undefined, officeNow, 'Europe/Berlin')).toBe('A follow-up that is planned for a lead appears here.');
});
