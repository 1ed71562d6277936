import { expect, test } from 'vitest';
import type { DistributionPlan } from '../../../../shared/domain/distribution/types.ts';
import { checkFallback } from '../../../../shared/domain/routing/fallback-check.ts';
import type { AgentFacts } from '../../../../shared/domain/routing/gates.ts';
import { routedAgent } from './routed-agent.ts';

const certificate = { proven: true, statement: 'Nobody may take the lead.' } as const;
const leadIds = [11, 12, 13];

function planOf(to: readonly number[]): DistributionPlan {
  return { to: Float64Array.from(to), perAgent: [], ledger: [], leftover: [] };
}

function check(planned: readonly number[], to: readonly number[], given: Partial<AgentFacts> = {}) {
  const agent = { ...routedAgent(7, 'Fay', { leadCap: 3, deskSize: 1 }), ...given };
  return checkFallback({ planned: planOf(planned), certificate, plan: planOf(to), leadIds, fallback: agent });
}

test('what the fallback takes is proven beside the plan, and said', () => {
  expect(check([5, 0, 0], [5, 7, 7])).toEqual({
    proven: true,
    statement: 'Nobody may take the lead. The fallback takes 2 leads that nobody of the pool may take, within its cap.',
  });
  expect(check([5, 0, 0], [5, 0, 0])).toBe(certificate);
});

test.each([
  ['a lead that the plan gave to somebody', [5, 0, 0], [7, 0, 0], {}, 'inconsistent', 11],
  ['a lead for somebody who is not the fallback', [0, 0, 0], [0, 6, 0], {}, 'inconsistent', 12],
  ['more than its cap', [0, 0, 0], [7, 7, 7], {}, 'over_room', 11],
  ['leads while it is away', [0, 0, 0], [0, 0, 7], { awayUntil: 1 }, 'ineligible', 13],
  ['leads off rotation', [0, 0, 0], [0, 0, 7], { leadRecipient: false }, 'ineligible', 13],
] as const)('a fallback that takes %s is refuted', (_, planned, to, fallback, fault, leadId) => {
  expect(check(planned, to, fallback)).toMatchObject({ proven: false, fault, path: [{ leadId }] });
});
