import { expect, test } from 'vitest';
import type { Status } from '../../../../shared/contract/statuses.ts';
import { statusAfterCall } from '../../../../shared/domain/statuses/status-after-call.ts';

function status(id: number, name: string, category: Status['category'] = 'working', isRetired = false) {
  return { id, name, category, isRetired };
}

const contacting = status(3, 'Contacting');
const notPicked = status(4, 'Not Picked');
const missed = status(5, 'Missed');
const lost = status(9, 'Lost', 'lost');
const office = [status(1, 'Unassigned', 'unassigned'), contacting, notPicked, missed, lost];

test('a call that reached nobody moves an open lead, any other call moves none', () => {
  const after = (['connected', 'no_answer', 'missed', 'wrong_number', 'busy'] as const).map(
    (disposition) => statusAfterCall(disposition, contacting, office)?.name ?? null,
  );
  expect(after).toEqual([null, 'Not Picked', 'Missed', null, null]);
});

test('a closed lead stays closed, and one that is there already stays there', () => {
  expect(statusAfterCall('no_answer', lost, office)).toBeNull();
  expect(statusAfterCall('no_answer', notPicked, office)).toBeNull();
  expect(statusAfterCall('no_answer', undefined, office)).toBeNull();
});

test('a status that the office has retired or renamed is not entered', () => {
  expect(statusAfterCall('missed', contacting, [contacting, { ...missed, isRetired: true }])).toBeNull();
  expect(statusAfterCall('missed', contacting, [contacting, { ...missed, name: 'Rang in vain' }])).toBeNull();
});
