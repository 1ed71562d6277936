import type { LeftoverReason, Outcome, Run, RunDetail, RunState } from '../../../shared/contract/runs.ts';
import { countOf, formatNumber } from '../../lib/format.ts';

export const stateLabels: Readonly<Record<RunState, string>> = {
  planned: 'Preview',
  committed: 'Carried out',
  undone: 'Undone',
  cancelled: 'Cancelled',
  failed: 'Failed',
};

export const leftoverLabels: Readonly<Record<LeftoverReason, string>> = {
  agents_at_cap: 'agents at cap',
  nobody_eligible: 'nobody eligible',
  do_not_contact: 'do not contact',
};

export const outcomeLabels: Readonly<Record<Outcome, string>> = {
  placed: 'Assigned',
  kept: 'Kept',
  left_over: 'Left over',
  skipped: 'Skipped',
  created: 'Imported',
  updated: 'Updated',
  inquiry: 'Inquiry added',
  restored: 'Put back',
};

/** What the primary button of a plan will do, with its number; null: carrying it out would change nothing. */
export function commitLabel(run: RunDetail): string | null {
  if (run.kind === 'import') {
    const leads = run.counts === null ? 0 : run.counts.imported + run.counts.updated + run.counts.inquiries;
    return leads === 0 ? null : `Import ${countOf(leads, 'lead')}`;
  }
  return run.placed === 0 ? null : `Assign ${formatNumber(run.placed)}`;
}

export function placedWords(run: Run): string {
  if (run.kind === 'import') return formatNumber(run.counts?.imported ?? 0);
  return formatNumber(run.placed);
}
