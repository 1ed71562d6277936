import type { HeldReason, Outcome, RunKind } from '../../contract/runs.ts';
import { describeLeftoverReason } from './leftovers.ts';

const doneBy: Readonly<Record<RunKind, string>> = {
  auto: 'Assigned',
  top_up: 'Assigned',
  assign: 'Assigned',
  distribute: 'Assigned',
  status: 'Status set',
  tag: 'Tagged',
  archive: 'Archived',
  recycle: 'Recycled',
  route: 'Assigned',
  import: 'Imported',
  // An undo puts back; what it places, it does again.
  undo: 'Done again',
};

const outcomeWords: Readonly<Record<Exclude<Outcome, 'placed'>, string>> = {
  kept: 'Kept',
  left_over: 'Left over',
  skipped: 'Skipped',
  tagged: 'Tagged',
  created: 'Imported',
  updated: 'Updated',
  inquiry: 'Inquiry added',
  restored: 'Put back',
};

export type LeadFate = {
  readonly kind: RunKind;
  readonly outcome: Outcome;
  readonly reason: HeldReason | null;
  readonly toAgentId: number | null;
};

/** What became of a lead of a run, in a word or two. */
export function describeOutcome({ kind, outcome, toAgentId }: LeadFate): string {
  if (outcome !== 'placed') return outcomeWords[outcome];
  return kind === 'assign' && toAgentId === null ? 'Returned to the pool' : doneBy[kind];
}

/** Why that became of it, in words. */
export function describeWhy({ kind, outcome, reason }: LeadFate): string {
  if (reason !== null) return describeLeftoverReason(reason);
  switch (outcome) {
    case 'placed':
      if (kind === 'undo') return 'untouched since the undo';
      if (kind === 'route') return 'routed on arrival';
      return kind === 'auto' || kind === 'top_up' || kind === 'distribute'
        ? 'the most even of all ways to deal'
        : 'chosen by hand';
    case 'tagged':
      return kind === 'undo' ? 'untouched since the undo' : 'chosen by hand';
    case 'kept':
      return 'nobody else could take it';
    case 'left_over':
      return describeLeftoverReason('nobody_eligible');
    case 'skipped':
      return 'nothing to change';
    case 'created':
      return 'new in the file';
    case 'updated':
    case 'inquiry':
      return 'known already';
    case 'restored':
      return 'untouched since the run';
  }
}
