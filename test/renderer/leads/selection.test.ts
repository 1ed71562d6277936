import { describe, expect, test } from 'vitest';
import {
  allMatching,
  countOf,
  isSelected,
  mostIds,
  nothingSelected,
  stateOf,
  targetOf,
  toggled,
  withSelected,
} from '../../../renderer/features/leads/selection.ts';

const hot = { temperatures: ['hot' as const] };

describe('ticking leads', () => {
  test('ticked rows travel as ids', () => {
    const selection = toggled(withSelected(nothingSelected, [3, 4, 5, 6], true), 5);
    expect(targetOf(selection)).toEqual({ ids: [3, 4, 6] });
  });

  test('all that match travels as its filter and the few that were unticked', () => {
    const selection = withSelected(toggled(allMatching(hot), 7), [8, 9], false);
    expect(targetOf(selection)).toEqual({ filter: hot, except: [7, 8, 9] });
    expect(countOf(selection, 4218)).toBe(4215);
    expect([7, 10].map((id) => isSelected(selection, id))).toEqual([false, true]);
  });

  test('a lead that was unticked and ticked again is no exception any more', () => {
    expect(targetOf(toggled(toggled(allMatching({}), 7), 7))).toEqual({ filter: {}, except: [] });
  });

  test('nothing ticked and more ids than one call carries give no target', () => {
    const many = Array.from({ length: mostIds + 1 }, (_, index) => index + 1);
    expect(targetOf(nothingSelected)).toBeNull();
    expect(targetOf(withSelected(nothingSelected, many, true))).toBeNull();
    expect(targetOf(withSelected(allMatching({}), many, false))).toBeNull();
  });

  test('the header checkbox tells none, some and all of the rows on screen', () => {
    const some = withSelected(nothingSelected, [1, 2], true);
    expect([
      stateOf(nothingSelected, [1, 2]),
      stateOf(some, [1, 2]),
      stateOf(some, [1, 2, 3]),
      stateOf(some, [8, 9]),
      stateOf(allMatching({}), [1, 2]),
      stateOf(toggled(allMatching({}), 1), [1, 2]),
      stateOf(allMatching({}), []),
    ]).toEqual([false, true, 'indeterminate', 'indeterminate', true, 'indeterminate', false]);
  });
});
