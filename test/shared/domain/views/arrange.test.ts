import { expect, test } from 'vitest';
import { bearerOf, inOrderOf } from '../../../../shared/domain/views/arrange.ts';

const things = [
  { id: 1, name: 'Hot' },
  { id: 2, name: 'Älter' },
  { id: 3, name: 'stale' },
];

test('things stand in the order asked for, those not named behind them as they stood', () => {
  const ids = (order: readonly number[]) => inOrderOf(things, order).map(({ id }) => id);
  expect([ids([]), ids([3]), ids([9, 2, 1])]).toEqual([
    [1, 2, 3],
    [3, 1, 2],
    [2, 1, 3],
  ]);
});

test('a name is taken whatever its capitals and however its accents are written, but not by the thing itself', () => {
  expect([
    bearerOf(things, 'HOT', null)?.id,
    bearerOf(things, 'älter'.normalize('NFD'), null)?.id,
    bearerOf(things, 'Hot', 1),
    bearerOf(things, 'Hotter', null),
  ]).toEqual([1, 2, null, null]);
});
