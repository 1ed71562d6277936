import { expect, test } from 'vitest';
import { byInterest, deskScale, evenEnds, takesPart } from '../../../renderer/features/runs/desk-bar.ts';
import { planChanges } from '../../../renderer/features/runs/plan-changes.ts';
import { commitLabel } from '../../../renderer/features/runs/run-words.ts';
import { fakeRun } from '../../helpers/fake-office.ts';

const quiet = { kept: 0, taken: 0, cap: 20, gate: null, gateText: null } as const;
const ana = { ...quiet, agentId: 2, name: 'Ana', before: 8, given: 6, after: 14 };
const ben = { ...quiet, agentId: 3, name: 'Ben', before: 10, given: 2, kept: 1, taken: 3, after: 9 };
const cleo = {
  ...quiet,
  agentId: 4,
  name: 'Cleo',
  before: 5,
  given: 0,
  after: 5,
  gate: 'away',
  gateText: 'away',
} as const;

test('the even share is what the run deals over the weights of those who take part, on top of what stays', () => {
  const even = evenEnds([ana, ben, cleo], (agentId) => (agentId === 2 ? 2 : 1));
  expect([...even]).toEqual([
    [2, 8 + 6],
    [3, 6 + 3],
  ]);
  expect([...evenEnds([cleo], () => 1)]).toEqual([]);
});

test('all bars have one scale, and a cap far above every desk does not squeeze them', () => {
  expect(deskScale([ana, ben, cleo])).toBe(20);
  expect(deskScale([{ ...ana, cap: 5000 }, ben])).toBe(28);
  expect(deskScale([])).toBe(1);
});

test('agents for whom the run decides something come first', () => {
  expect(byInterest([cleo, ben, ana]).map((agent) => agent.name)).toEqual(['Ana', 'Ben', 'Cleo']);
  expect([ana, ben, cleo].map(takesPart)).toEqual([true, true, false]);
});

test('a plan made anew is told by the sums and agents that differ', () => {
  const before = { ...fakeRun, perAgent: [ana, ben] };
  const after = { ...fakeRun, placed: 40, leftOver: 5, perAgent: [{ ...ana, given: 4 }, cleo] };
  expect(planChanges(before, after)).toEqual([
    { label: 'Assigned', before: 42, after: 40 },
    { label: 'Left over', before: 3, after: 5 },
    { label: 'Ana', before: 6, after: 4 },
    { label: 'Ben', before: 2, after: 0 },
  ]);
  expect(planChanges(before, before)).toEqual([]);
});

test('the button of a plan names its number, and there is none for a plan that changes nothing', () => {
  const counts = { imported: 10, updated: 2, inquiries: 1, skipped: 5, blank: 0, rejected: 1 };
  expect([
    commitLabel(fakeRun),
    commitLabel({ ...fakeRun, placed: 0 }),
    commitLabel({ ...fakeRun, kind: 'import', counts }),
    commitLabel({ ...fakeRun, kind: 'import', counts: { ...counts, imported: 0, updated: 0, inquiries: 0 } }),
  ]).toEqual(['Assign 42', null, 'Import 13 leads', null]);
});
