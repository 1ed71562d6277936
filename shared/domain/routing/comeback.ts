import type { LeftoverReason } from '../../contract/leftover-reasons.ts';
import type { Gate } from '../../contract/gates.ts';
import { leftoverReason } from '../runs/leftovers.ts';

/** What brought a closed lead back. */
export type ComebackCause = 'inquiry' | 'by_hand';

export type ComebackOutcome =
  | { readonly kind: 'stays'; readonly owner: string }
  | { readonly kind: 'moved'; readonly owner: Owner | null; readonly to: string }
  | { readonly kind: 'waits'; readonly owner: Owner | null; readonly why: string };

/** The agent whom the lead had, and the gate that keeps it from staying, in words as "off rotation". */
export type Owner = { readonly name: string; readonly gateText: string };

const beginnings: Readonly<Record<ComebackCause, string>> = {
  inquiry: 'Came back with a new inquiry',
  by_hand: 'Reactivated by hand',
};

/** What became of a lead that came back, in one sentence. `why` of one that waits stands in brackets at its end. */
export function describeComeback(cause: ComebackCause, outcome: ComebackOutcome): string {
  const beginning = beginnings[cause];
  switch (outcome.kind) {
    case 'stays':
      return `${beginning}; stays with ${outcome.owner}.`;
    case 'moved':
      return `${beginning}; ${ownerWords(outcome.owner)}it went to ${outcome.to}.`;
    case 'waits':
      return `${beginning}; ${ownerWords(outcome.owner)}it needs attention (${outcome.why}).`;
  }
}

function ownerWords(owner: Owner | null): string {
  return owner === null ? '' : `${owner.name} could not keep it (${owner.gateText}), so `;
}

type Waiting = {
  /** At which its owner failed; null: it had none. */
  readonly gate: Gate | null;
  /** It is flagged Do not contact. */
  readonly isSilent: boolean;
};

/** Why a lead waits that nobody routed. */
export function waitingReason({ gate, isSilent }: Waiting): LeftoverReason {
  if (isSilent) return 'do_not_contact';
  return gate === null ? 'nobody_eligible' : leftoverReason([gate]);
}
