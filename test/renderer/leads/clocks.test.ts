import { expect, test } from 'vitest';
import { clockWords } from '../../../renderer/features/leads/panel/clocks.tsx';
import { agentSlaState, slaState } from '../../../shared/domain/sla/sla.ts';

const minute = 60_000;
const lead = { createdAt: 0, slaMinutes: 5 };

test('a clock says what is left, how far it is over and how it ended', () => {
  const words = (now: number, firstResponseAt: number | null = null) =>
    clockWords(slaState({ ...lead, firstResponseAt }, now), firstResponseAt);
  expect(words(minute)).toBe('4:00 left');
  expect(words(4.5 * minute)).toBe('0:30 left, at risk');
  expect(words(185 * minute)).toBe('over by 3 h');
  expect(words(9 * minute, 3 * minute)).toBe('met, answered after 3 m');
  expect(words(9 * minute, 500)).toBe('met, answered at once');
  expect(words(30 * minute, 17 * minute)).toBe('answered 12 m late');
});

test('an agent who got an answered lead owes no first response', () => {
  const state = agentSlaState({ assignedAt: 10 * minute, firstResponseAt: 3 * minute, slaMinutes: 5 }, 30 * minute);
  expect(state && clockWords(state, 3 * minute - 10 * minute)).toBe('met before it began');
});
