import type { HeldReason, Outcome, Run, RunDetail, RunKind, RunState } from '../../../shared/contract/runs.ts';
import { describeOutcome, describeWhy } from '../../../shared/domain/runs/lead-fate.ts';
import { countOf, formatNumber } from '../../lib/format.ts';

export const stateLabels: Readonly<Record<RunState, string>> = {
  planned: 'Preview',
  committed: 'Carried out',
  undone: 'Undone',
  cancelled: 'Cancelled',
  failed: 'Failed',
};

const nothingLabels: Readonly<Record<RunKind, string>> = {
  auto: 'Nothing to assign',
  top_up: 'Nothing to assign',
  assign: 'Nothing to assign',
  distribute: 'Nothing to assign',
  route: 'Nothing to route',
  status: 'Nothing to change',
  tag: 'Nothing to tag',
  archive: 'Nothing to archive',
  recycle: 'Nothing to recycle',
  import: 'Nothing to import',
  undo: 'Nothing to put back',
};

/** What the primary button says where carrying a plan out would change nothing. */
export function nothingLabel(kind: RunKind): string {
  return nothingLabels[kind];
}

/** A plan has tagged nobody yet. */
const toBeTagged = 'To be tagged';

/** What became of leads of a run, as the head of a figure. */
export function outcomeLabel(run: RunDetail, outcome: Outcome): string {
  if (run.state === 'planned' && outcome === 'tagged') return toBeTagged;
  const receiver = run.perAgent.find((agent) => agent.given > 0);
  return describeOutcome({ kind: run.kind, outcome, reason: null, toAgentId: receiver?.agentId ?? null });
}

type Fated = {
  readonly outcome: Outcome;
  readonly leftoverReason: HeldReason | null;
  readonly toAgentId: number | null;
};

/** What became of one lead of a run or will, and where that calls for it why. */
export function fateOf(
  kind: RunKind,
  { outcome, leftoverReason: reason, toAgentId }: Fated,
  isPlanned = false,
): string {
  if (isPlanned && outcome === 'tagged') return toBeTagged;
  const fate = { kind, outcome, reason, toAgentId };
  if (outcome === 'skipped') return `Skipped: ${describeWhy(fate)}`;
  return outcome === 'left_over' ? describeWhy(fate) : describeOutcome(fate);
}

/**
 * What the primary button of a plan will do, with its number; null: carrying it out would change nothing.
 * `statusName` is where a change of status leads.
 */
export function commitLabel(run: RunDetail, statusName: string | null = null): string | null {
  const count = changedCount(run);
  if (count === 0) return null;
  const leads = formatNumber(count);
  switch (run.kind) {
    case 'import':
      return `Import ${countOf(count, 'lead')}`;
    case 'status':
      return statusName === null ? `Set ${leads}` : `Set ${leads} to ${statusName}`;
    case 'tag':
      return `Tag ${leads}`;
    case 'archive':
      return `Archive ${leads}`;
    case 'recycle':
      return `Recycle ${leads}`;
    case 'route':
      return `Route ${leads}`;
    default:
      return isReturn(run) ? `Return ${leads} to the pool` : `Assign ${leads}`;
  }
}

/** Leads that carrying the plan out would change. */
export function changedCount(run: Run): number {
  if (run.kind === 'import') {
    return run.counts === null ? 0 : run.counts.imported + run.counts.updated + run.counts.inquiries;
  }
  return run.placed;
}

/** Leads that go from their agents to nobody. */
export function isReturn(run: RunDetail): boolean {
  return run.kind === 'assign' && run.perAgent.every((agent) => agent.given === 0);
}

export function placedWords(run: Run): string {
  if (run.kind === 'import') return formatNumber(run.counts?.imported ?? 0);
  return formatNumber(run.placed);
}
