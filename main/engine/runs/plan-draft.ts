import type { LeftoverReason, Outcome, RunDetail } from '../../../shared/contract/runs.ts';
import type { Gate } from '../../../shared/contract/gates.ts';
import type { Level } from '../assignment/api.ts';

/** What becomes of one lead in a plan. */
export type PlannedLead = {
  readonly leadId: number;
  readonly outcome: Outcome;
  readonly fromAgentId: number | null;
  readonly toAgentId: number | null;
  readonly fromStatusId: number;
  readonly toStatusId: number;
  readonly assignedAt: number | null;
  readonly leftoverReason: LeftoverReason | null;
};

/** A plan before it is stored: the decision, without any write. */
export type PlanDraft = {
  readonly title: string;
  readonly leads: Iterable<PlannedLead>;
  readonly total: number;
  readonly placed: number;
  readonly kept: number;
  readonly leftOver: number;
  readonly skipped: number;
  readonly summary: RunSummary;
};

/** A plan whose leads stand in the table already. */
export type WrittenDraft = Omit<PlanDraft, 'leads'>;

/** The figures of a run that are kept whole, as JSON. */
export type RunSummary = {
  readonly perAgent: RunDetail['perAgent'];
  readonly leftovers: RunDetail['leftovers'];
  readonly certificate: RunDetail['certificate'];
  readonly counts: RunDetail['counts'];
  readonly levels: Readonly<Record<string, Level>>;
  readonly gates: Readonly<Record<string, Gate>>;
  /** Agents as [id, given, owed as a fraction]: what commit writes to the ledger. */
  readonly ledger: readonly (readonly [number, number, string])[];
  /** An undo: how many leads it could not put back. */
  readonly notRestored: number;
};

export const emptySummary: RunSummary = {
  perAgent: [],
  leftovers: [],
  certificate: null,
  counts: null,
  levels: {},
  gates: {},
  ledger: [],
  notRestored: 0,
};
