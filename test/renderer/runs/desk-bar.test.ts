import { expect, test } from 'vitest';
import {
  barOf,
  byInterest,
  deskScale,
  deskWords,
  evenEnd,
  isOfInterest,
} from '../../../renderer/features/runs/desk-bar.ts';
import { fakeDesk } from '../../helpers/fake-office.ts';

const ana = fakeDesk({ agentId: 2, name: 'Ana', before: 8, given: 6, evenShare: 5.5 });
const ben = fakeDesk({ agentId: 3, name: 'Ben', before: 10, given: 2, kept: 1, taken: 3, evenShare: 5.5 });
const cleo = fakeDesk({ agentId: 4, name: 'Cleo', before: 5, gate: 'away', gateText: 'away until 4 Dec' });

test('a bar holds what stays and what is added, also where leads are given that lie on no desk', () => {
  expect([ana, ben, cleo].map(barOf)).toEqual([
    { stays: 8, added: 6 },
    { stays: 7, added: 2 },
    { stays: 5, added: 0 },
  ]);
  expect(barOf({ ...ana, given: 6, after: 9 })).toEqual({ stays: 8, added: 1 });
  expect(barOf({ ...ana, taken: 40, given: 6, after: 7 })).toEqual({ stays: 7, added: 0 });
});

test('the even share stands on what stays, a kept lead counting into it', () => {
  expect([ana, ben, cleo].map(evenEnd)).toEqual([13.5, 6 + 5.5, null]);
});

test('there is no even share to draw on a desk that leads out of work do not lie on', () => {
  expect(evenEnd({ ...ana, given: 400, after: 8, evenShare: 390 })).toBeNull();
});

test('all bars have one scale, and a cap far above every desk does not squeeze them', () => {
  expect(deskScale([ana, ben, cleo])).toBe(20);
  expect(deskScale([{ ...ana, cap: 5000 }, ben])).toBe(28);
  expect(deskScale([{ ...cleo, cap: null, evenShare: 40 }])).toBe(45);
  expect(deskScale([])).toBe(1);
});

test('agents for whom the run decides something come first', () => {
  expect(byInterest([cleo, ben, ana]).map((agent) => agent.name)).toEqual(['Ana', 'Ben', 'Cleo']);
  expect([ana, ben, cleo, { ...cleo, gate: 'at_cap' as const }].map(isOfInterest)).toEqual([true, true, false, true]);
});

test('kept and taken leads and the gate are said in words', () => {
  expect([ana, ben, cleo].map(deskWords)).toEqual(['', '1 kept, 3 taken', 'away until 4 Dec']);
});
