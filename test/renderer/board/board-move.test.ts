import { expect, it } from 'vitest';
import { cardTarget, liftTarget, placeOf } from '../../../renderer/features/board/board-move.ts';

const columns = [
  { statusId: 2, total: 5 },
  { statusId: 3, total: 0 },
  { statusId: 4, total: 2 },
];
const layout = { columns, cardsPerScreen: 3, beside: () => 4 };

it('stands on the first card of the first column that has any', () => {
  expect(placeOf(null, columns)).toEqual({ statusId: 2, index: 0 });
  expect(placeOf(null, [{ statusId: 3, total: 0 }])).toBeNull();
});

it('stands on the last card when the column got shorter, and elsewhere when it is empty or gone', () => {
  expect(placeOf({ statusId: 4, index: 7 }, columns)).toEqual({ statusId: 4, index: 1 });
  expect(placeOf({ statusId: 3, index: 1 }, columns)).toEqual({ statusId: 2, index: 0 });
  expect(placeOf({ statusId: 9, index: 1 }, columns)).toEqual({ statusId: 2, index: 0 });
});

it.each([
  ['ArrowDown', 2, 3],
  ['ArrowDown', 4, 4],
  ['ArrowUp', 0, 0],
  ['End', 1, 4],
  ['Home', 3, 0],
  ['PageDown', 0, 3],
  ['PageUp', 4, 1],
])('%s leads from card %i to card %i of the column', (key, from, to) => {
  expect(cardTarget(key, { statusId: 2, index: from }, layout)).toEqual({ statusId: 2, index: to });
});

it('goes to the card beside in the next column that has cards, and stays at the edges', () => {
  expect(cardTarget('ArrowRight', { statusId: 2, index: 3 }, layout)).toEqual({ statusId: 4, index: 1 });
  expect(cardTarget('ArrowLeft', { statusId: 4, index: 0 }, layout)).toEqual({ statusId: 2, index: 4 });
  expect(cardTarget('ArrowRight', { statusId: 4, index: 0 }, layout)).toBeNull();
  expect(cardTarget('ArrowLeft', { statusId: 2, index: 0 }, layout)).toBeNull();
  expect(cardTarget('q', { statusId: 2, index: 0 }, layout)).toBeNull();
});

it('carries a lifted card over every column, the empty ones too', () => {
  expect(liftTarget('ArrowRight', 2, columns)).toBe(3);
  expect(liftTarget('ArrowLeft', 4, columns)).toBe(3);
  expect(liftTarget('ArrowRight', 4, columns)).toBe(4);
  expect([liftTarget('Home', 3, columns), liftTarget('End', 3, columns)]).toEqual([2, 4]);
  expect(liftTarget('ArrowDown', 3, columns)).toBeNull();
});
