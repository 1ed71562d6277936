import { expect, test } from 'vitest';
import { describeResponses } from '../../../../shared/domain/sla/response-times.ts';

const minute = 60_000;
const counts = (times: readonly number[]) => describeResponses(times).spread.map(({ count }) => count);

test('without an answer there is no median', () => {
  expect(describeResponses([])).toEqual({
    medianMs: null,
    p90Ms: null,
    spread: [5, 15, 60, 240, 1440, null].map((upToMinutes) => ({ upToMinutes, count: 0 })),
  });
});

test('median and nine tenths are values that occurred, by nearest rank', () => {
  const middle = (times: readonly number[]) => {
    const { medianMs, p90Ms } = describeResponses(times);
    return [medianMs, p90Ms];
  };
  expect([middle([7]), middle([2, 1]), middle([3, 1, 2]), middle([10, 9, 8, 7, 6, 5, 4, 3, 2, 1])]).toEqual([
    [7, 7],
    [1, 2],
    [2, 3],
    [5, 9],
  ]);
  expect(middle(Array.from({ length: 11 }, (_, index) => index))).toEqual([5, 9]);
});

test('an answer belongs to the first step that it does not exceed', () => {
  expect(
    counts([0, 5 * minute, 5 * minute + 1, 15 * minute, 60 * minute + 1, 1440 * minute, 1440 * minute + 1]),
  ).toEqual([2, 2, 0, 1, 1, 1]);
});
