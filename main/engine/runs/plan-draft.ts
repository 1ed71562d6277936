import type { HeldReason, RunDetail } from '../../../shared/contract/runs.ts';
import type { DistributionLevel } from '../../../shared/domain/distribution/types.ts';

/** The figures of a plan whose leads stand in the table. */
export type WrittenDraft = {
  readonly title: string;
  readonly total: number;
  readonly placed: number;
  readonly kept: number;
  readonly leftOver: number;
  readonly skipped: number;
  readonly summary: RunSummary;
};

/** The figures of a run that are kept whole, as JSON. */
export type RunSummary = {
  readonly perAgent: RunDetail['perAgent'];
  readonly leftovers: RunDetail['leftovers'];
  readonly certificate: RunDetail['certificate'];
  readonly counts: RunDetail['counts'];
  readonly levels: Readonly<Record<string, DistributionLevel>>;
  readonly mends: RunDetail['mends'];
  /** Agents as [id, given, owed as a fraction]: what commit writes to the ledger. */
  readonly ledger: readonly (readonly [number, number, string])[];
  /** A change of status, tags or pool: where it leads, in words, and why leads are skipped that it is not open to. */
  readonly change: {
    readonly to: string;
    readonly skips: readonly { readonly reason: HeldReason; readonly count: number }[];
  } | null;
  /** An undo: how many leads it could not put back. */
  readonly notRestored: number;
  /** Those of them that nobody touched: the agent has left, or the status was retired. */
  readonly cannotReturn: number;
  /** Leads that routing left over: why its fallback took none of them, in words; null where there is none. */
  readonly fallback: string | null;
};

export const emptySummary: RunSummary = {
  perAgent: [],
  leftovers: [],
  certificate: null,
  counts: null,
  levels: {},
  mends: [],
  ledger: [],
  change: null,
  notRestored: 0,
  cannotReturn: 0,
  fallback: null,
};
