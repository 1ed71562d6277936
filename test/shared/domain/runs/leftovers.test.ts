import { expect, test } from 'vitest';
import type { Gate } from '../../../../shared/contract/gates.ts';
import type { HeldReason } from '../../../../shared/contract/runs.ts';
import { describeLeftoverReason, leftoverReason } from '../../../../shared/domain/runs/leftovers.ts';

test.each<readonly [readonly (Gate | null)[], HeldReason, string]>([
  [['inactive', 'not_primary'], 'no_primary', 'no primary agent may take it'],
  [['not_primary', 'away'], 'away', 'agents away'],
  [['other_place', 'no_subject', 'inactive'], 'no_subject', 'no agent lists the subject'],
  [['no_subject', 'no_match'], 'no_match', 'no agent’s criteria match'],
  [['no_match', 'at_cap'], 'agents_at_cap', 'agents at cap'],
  [['no_match', 'low_match'], 'no_match', 'no agent’s criteria match'],
  [['no_match', null], 'agents_at_cap', 'agents at cap'],
  [[], 'nobody_eligible', 'no agent eligible'],
])('a lead whose agents fail at %j stays over: %s', (gates, reason, words) => {
  expect(leftoverReason(gates)).toBe(reason);
  expect(describeLeftoverReason(reason)).toBe(words);
});
