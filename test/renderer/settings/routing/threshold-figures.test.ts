import fc from 'fast-check';
import { expect, it } from 'vitest';
import {
  figuresAt,
  thresholdSentence,
  type ScoredLead,
} from '../../../../renderer/features/settings/routing/scores/threshold-figures.ts';
import { officeNow } from '../../../helpers/fake-office.ts';

function lead(...scores: readonly (number | null)[]): ScoredLead {
  return {
    leadId: 1,
    name: 'Dana Whitfield',
    inquiry: 'A house.',
    createdAt: officeNow,
    comparison: 'meaning',
    scores: scores.map((score, index) => ({ agentId: index + 1, score })),
  };
}

const sentenceAt = (threshold: number, leads: readonly ScoredLead[]) =>
  thresholdSentence(threshold, figuresAt(leads, threshold));

it('counts a score at the threshold as passing and one below it as not', () => {
  expect(figuresAt([lead(55, 54), lead(10), lead()], 55)).toEqual({ leads: 3, found: 1, nobody: 2, average: 1 / 3 });
});

it('lets an agent who wrote nothing pass every threshold', () => {
  expect(figuresAt([lead(20, null)], 100)).toEqual({ leads: 1, found: 1, nobody: 0, average: 1 });
});

it('says what a threshold would have done in plain sentences', () => {
  const leads = [lead(80, 60), lead(70), lead(20)];
  expect(sentenceAt(55, leads)).toBe(
    'At 0.55, 2 of 3 leads find somebody; for 1 nobody passes and the whole pool stays in. On average 1.0 agent passes.',
  );
  expect(sentenceAt(75, leads)).toBe(
    'At 0.75, 1 of 3 leads finds somebody; for 2 nobody passes and the whole pool stays in. On average 0.3 agents pass.',
  );
  expect(sentenceAt(0, leads)).toBe('At 0.00, all 3 leads find somebody. On average 1.3 agents pass.');
  expect(sentenceAt(100, leads)).toBe(
    'At 1.00, none of 3 leads finds somebody: nobody passes and the whole pool stays in.',
  );
  expect(sentenceAt(30, [lead(40)])).toBe('At 0.30, the one lead finds somebody. On average 1.0 agent passes.');
});

const score = fc.option(fc.integer({ min: 0, max: 100 }));
const leadsOf = fc.array(
  fc.array(score, { maxLength: 6 }).map((scores) => lead(...scores)),
  { maxLength: 12 },
);
const threshold = fc.integer({ min: 0, max: 100 });

it('never lets more through when the threshold rises', () => {
  fc.assert(
    fc.property(leadsOf, threshold, threshold, (leads, one, other) => {
      const [low, high] = [figuresAt(leads, Math.min(one, other)), figuresAt(leads, Math.max(one, other))];
      expect(high.found).toBeLessThanOrEqual(low.found);
      expect(high.average).toBeLessThanOrEqual(low.average);
      expect(low.found + low.nobody).toBe(leads.length);
    }),
  );
});
