import { expect, test } from 'vitest';
import { rowScale } from '../../../../renderer/features/leads/table/row-scale.ts';

const view = 700;

test('100,000 rows of any height lie as they are', () => {
  const scale = rowScale(100_000, 44, view);
  expect([scale.isScaled, scale.height]).toEqual([false, 4_400_000]);
  expect([scale.rowAt(44_000), scale.scrollTopOf(1000), scale.topOf(1000, 43_000)]).toEqual([1000, 44_000, 44_000]);
});

test('a million rows share a height that every browser draws, and both ends can be reached', () => {
  const scale = rowScale(1_000_000, 44, view);
  expect([scale.isScaled, scale.height]).toEqual([true, 8_000_000]);
  const bottom = scale.height - view;
  expect(scale.rowAt(0)).toBe(0);
  expect(scale.rowAt(bottom)).toBeCloseTo(1_000_000 - view / 44, 6);
  expect(scale.topOf(999_999, bottom) + 44).toBeCloseTo(scale.height, 3);
});

test('in a scaled list the row at the top is drawn at the top, wherever one has scrolled', () => {
  const scale = rowScale(1_000_000, 30, view);
  for (const row of [0, 1, 12_345, 500_000, 999_900]) {
    const scrollTop = scale.scrollTopOf(row);
    expect(scale.rowAt(scrollTop)).toBeCloseTo(row, 6);
    expect(scale.topOf(row, scrollTop) - scrollTop).toBeCloseTo(0, 3);
  }
});
