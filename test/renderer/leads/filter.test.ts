import { expect, test } from 'vitest';
import { otherChips, without } from '../../../renderer/features/leads/filters/other-chips.ts';
import type { LeadFilter } from '../../../shared/contract/lead-filter.ts';
import { isSameFilter, valuesOf, withText, withToggled, withValues } from '../../../renderer/features/leads/filter.ts';

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

test('a filter is the same whatever the order in which it was put together', () => {
  expect(isSameFilter({ statusIds: [1, 2], text: 'a' }, { text: 'a', statusIds: [2, 1] })).toBe(true);
  expect(isSameFilter({ statusIds: [1] }, { statusIds: [1], text: 'a' })).toBe(false);
});

test('what another screen filters for is seen as a chip of its own and can be cleared', () => {
  const filter = { statusIds: [1], statusCategories: ['unassigned', 'working'] as const, createdFrom: 5, runId: 7 };
  const attention = { needsAttention: true as const };
  const mutable = { ...filter, ...attention, statusCategories: [...filter.statusCategories] };
  const chips = otherChips(mutable, (at) => `moment ${at}`);
  expect(chips.map(({ label, value }) => `${label}: ${value}`)).toEqual([
    'Run: 7',
    'List: needs attention',
    'Stage: unassigned or working',
    'Created: since moment 5',
  ]);
  expect(chips.reduce((rest, chip) => without(rest, chip.keys), mutable as LeadFilter)).toEqual({ statusIds: [1] });
});
