import type { Outcome, RunDetail } from '../../../../shared/contract/runs.ts';

export type OutcomeCount = { readonly outcome: Outcome; readonly count: number };

/** What became of the leads of a run, those left over aside, in the order in which one asks for it. */
export function outcomeCounts(run: RunDetail): readonly OutcomeCount[] {
  return countsOf(run).filter(({ count }, index) => index === 0 || count > 0);
}

function countsOf(run: RunDetail): readonly OutcomeCount[] {
  switch (run.kind) {
    case 'import':
      return [
        { outcome: 'created', count: run.counts?.imported ?? 0 },
        { outcome: 'updated', count: run.counts?.updated ?? 0 },
        { outcome: 'inquiry', count: run.counts?.inquiries ?? 0 },
      ];
    case 'undo':
      return [{ outcome: 'restored', count: run.placed }];
    case 'tag':
      return [
        { outcome: 'tagged', count: run.placed },
        { outcome: 'skipped', count: run.skipped },
      ];
    default:
      return [
        { outcome: 'placed', count: run.placed },
        { outcome: 'kept', count: run.kept },
        { outcome: 'skipped', count: run.skipped },
      ];
  }
}
