import type { DistributionAgent } from '../../distribution/types.ts';
import type { Fraction } from '../../ledger/fraction.ts';

/** What each lead makes of each agent: both as indexes into the snapshot. */
export type Preference =
  /** The agent with the higher number is preferred, equal numbers are a tie. Whole numbers up to 2^53. */
  | { readonly kind: 'scores'; readonly of: (lead: number, agent: number) => number }
  /** Every lead draws lots for its agents; the same seed draws the same lots. */
  | { readonly kind: 'random'; readonly seed: string };

export type PreferenceSnapshot = {
  /** `room` null = no cap; an inactive agent receives nothing. */
  readonly agents: readonly DistributionAgent[];
  /** Signature -> ids of the agents who pass every gate. */
  readonly signatures: readonly (readonly number[])[];
  /** In service order; none has an agent. */
  readonly leads: { readonly ids: Float64Array | Int32Array; readonly signature: Int32Array };
  /** What the ledger owes each agent before this plan; absent = 0. */
  readonly owed: ReadonlyMap<number, Fraction>;
  readonly preference: Preference;
};

/** How much a lead wishes for an agent, both by index: higher comes first, equal is a tie. */
export type Wishes = (lead: number) => (agent: number) => number;
