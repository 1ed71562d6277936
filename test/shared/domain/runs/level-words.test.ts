import { expect, test } from 'vitest';
import { describeLoss, type Contestant } from '../../../../shared/domain/runs/level-words.ts';

const ana: Contestant = { name: 'Ana', level: { base: 0, total: 6, weight: 1 }, owed: '0' };

test('levels are compared as what each would stand at with the lead, weights included', () => {
  expect(describeLoss({ ...ana, name: 'Ben' }, ana)).toBe('lost on level 7 against 6');
  const heavy = { name: 'Cleo', level: { base: 0, total: 12, weight: 2 }, owed: '0' };
  expect(describeLoss(heavy, ana)).toBe('lost on level 13/2 against 6');
});

test('those who stand even read what the ledger owed them', () => {
  const ben = { name: 'Ben', level: { base: 0, total: 5, weight: 1 }, owed: '-1/3' };
  expect(describeLoss(ben, ana)).toBe('even with Ana at level 6, but owed -1/3 against 0');
  expect(describeLoss({ ...ben, owed: '0' }, ana)).toBe('even with Ana at level 6, owed alike: not yet the turn');
  expect(describeLoss({ ...ben, owed: '1/3' }, ana)).toBe('even with Ana at level 6');
});
