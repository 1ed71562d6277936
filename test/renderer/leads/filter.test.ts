import { expect, test } from 'vitest';
import {
  isEmptyFilter,
  isSameFilter,
  isTimed,
  valuesOf,
  withDates,
  withScore,
  withSide,
  withText,
  withToggled,
  withValues,
} from '../../../renderer/features/leads/filter.ts';

test('each chip sets its own part of the filter and clears it again', () => {
  const filter = withToggled(withToggled(withToggled({}, 'status', 3), 'agent', null), 'agent', 7);
  const whole = withText(withToggled(withToggled(filter, 'temperature', 'hot'), 'age', 'older'), ' dana ');
  expect(whole).toEqual({ statusIds: [3], agentIds: [null, 7], temperatures: ['hot'], ages: ['older'], text: 'dana' });
  expect(withText(withValues(withToggled(whole, 'age', 'older'), 'agent', []), '  ')).toEqual({
    statusIds: [3],
    temperatures: ['hot'],
  });
});

test('sources and branches may be asked for as "without"', () => {
  expect(withToggled(withToggled({}, 'source', null), 'branch', null)).toEqual({
    sourceIds: [null],
    branchIds: [null],
  });
  expect(valuesOf({ sourceIds: [null, 2] }, 'source')).toEqual([null, 2]);
});

test('values can be ruled out instead, and turned from the one into the other', () => {
  const filter = withToggled(withToggled({ text: 'a' }, 'source', 2, 'none'), 'tag', 'vip list', 'none');
  expect(filter).toEqual({ text: 'a', not: { sourceIds: [2], tags: ['vip list'] } });
  expect(withSide(filter, 'source', 'none')).toEqual({ text: 'a', sourceIds: [2], not: { tags: ['vip list'] } });
  expect(withSide(withSide(filter, 'source', 'none'), 'source', 'any')).toEqual(filter);
  expect(withToggled(withValues(filter, 'tag', [], 'none'), 'source', 2, 'none')).toEqual({ text: 'a' });
});

test('a score from 0 to 100 and a span without ends ask for nothing', () => {
  expect(withScore({ score: { from: 60, to: 100 } }, { from: 0, to: 100 })).toEqual({});
  expect(withScore({}, { from: 60, to: 100 })).toEqual({ score: { from: 60, to: 100 } });
  expect(withDates({ created: { days: 'today' } }, 'created', {})).toEqual({});
  expect(withDates({}, 'followUp', { days: 'today' })).toEqual({ followUp: { days: 'today' } });
});

test('a filter is the same whatever the order in which it was put together', () => {
  expect(isSameFilter({ statusIds: [1, 2], text: 'a' }, { text: 'a', statusIds: [2, 1] })).toBe(true);
  expect(isSameFilter({ statusIds: [1] }, { statusIds: [1], text: 'a' })).toBe(false);
  expect(isSameFilter({ not: { tags: ['a', 'b'] } }, { not: { tags: ['b', 'a'] }, sourceIds: [] })).toBe(true);
  expect(isEmptyFilter({ not: {}, statusIds: [] })).toBe(true);
});

test('it is known which filters change by the passing of time', () => {
  expect(
    [
      { slas: ['at_risk' as const] },
      { not: { ages: ['hour' as const] } },
      { overdue: true as const },
      { changed: { olderThanHours: 24 } },
    ].map(isTimed),
  ).toEqual([true, true, true, true]);
  expect([{}, { statusIds: [1] }, { created: { from: 5 } }].map(isTimed)).toEqual([false, false, false]);
});
