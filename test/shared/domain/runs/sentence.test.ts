import { expect, test } from 'vitest';
import { changeSentence } from '../../../../shared/domain/runs/change-sentence.ts';
import { distributionSentence, lastRunSentence, planSentence } from '../../../../shared/domain/runs/sentence.ts';

const figures = {
  placed: 2000,
  agents: 6,
  leftOver: 1137,
  leftovers: [{ reason: 'agents_at_cap' as const, count: 1137 }],
};

test('the sentences of a run separate thousands as its figures do', () => {
  expect(planSentence(figures)).toBe('2,000 leads to 6 agents, 1,137 left over (agents at cap).');
  const last = lastRunSentence('2026-05-11 09:00', distributionSentence(figures));
  expect(last).toBe(
    'Last run: 2026-05-11 09:00 — 2,000 leads assigned across 6 agents, 1,137 unassigned (agents at cap).',
  );
  const change = { kind: 'archive', to: '', changed: 1200, skipped: 1001, skips: [], isPlan: false } as const;
  expect(changeSentence(change)).toBe('1,200 leads archived, 1,001 skipped (archived or trashed already).');
});
