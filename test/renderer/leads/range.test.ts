import { expect, test } from 'vitest';
import { rangeChange, sizeOf } from '../../../renderer/features/leads/range.ts';

test('a range that grows ticks, one that shrinks unticks, one that crosses its anchor does both', () => {
  expect([
    rangeChange(5, 5, 8),
    rangeChange(5, 8, 6),
    rangeChange(5, 8, 5),
    rangeChange(5, 8, 3),
    rangeChange(5, 2, 4),
    rangeChange(5, 2, 7),
  ]).toEqual([
    { on: [5, 8], off: null },
    { on: [5, 6], off: [7, 8] },
    { on: [5, 5], off: [6, 8] },
    { on: [3, 5], off: [6, 8] },
    { on: [4, 5], off: [2, 3] },
    { on: [5, 7], off: [2, 4] },
  ]);
  expect(sizeOf([3, 5])).toBe(3);
});
