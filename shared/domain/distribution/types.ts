import type { Fraction } from '../ledger/fraction.ts';

export type DistributionAgent = {
  readonly id: number;
  /** How many leads of the snapshot the agent may hold, own ones included; null = no cap. */
  readonly room: number | null;
  /** The starting level: a whole number, 0 or more. */
  readonly base: number;
  /** The share against the others: a whole number, 1 to 1000. */
  readonly weight: number;
  readonly active: boolean;
};

export type DistributionSnapshot = {
  readonly agents: readonly DistributionAgent[];
  /** Signature -> ids of the agents who pass every gate. Whether the present agent is listed makes no difference. */
  readonly signatures: readonly (readonly number[])[];
  /** In service order. `from` is the present agent, 0 = none; one whom the snapshot does not know ranks as inactive. */
  readonly leads: {
    readonly ids: Int32Array | Float64Array;
    readonly signature: Int32Array;
    readonly from: Float64Array;
  };
  /** What the ledger owes each agent before this plan; absent = 0. */
  readonly owed: ReadonlyMap<number, Fraction>;
};

/** The level of an agent is `total / weight`, where `total` is `base` and what the plan gives, kept leads included. */
export type DistributionLevel = { readonly base: number; readonly total: number; readonly weight: number };

export type AgentShare = {
  readonly agentId: number;
  /** Leads that end with the agent, kept ones included. */
  readonly given: number;
  readonly kept: number;
  readonly level: DistributionLevel;
};

/** What a plan adds to the ledger: the agent's entitlement to remainders, and how many of them were received. */
export type LedgerEntry = { readonly agentId: number; readonly credit: Fraction; readonly debit: number };

export type LeftoverReason = 'nobody_eligible' | 'no_room';

export type Leftover = {
  readonly signature: number;
  readonly from: number;
  readonly count: number;
  readonly reason: LeftoverReason;
};

export type DistributionPlan = {
  /** Per lead, in service order: the agent, or 0 = left over. A kept lead has its present agent. */
  readonly to: Float64Array;
  /** Every agent of the snapshot, by id. */
  readonly perAgent: readonly AgentShare[];
  readonly ledger: readonly LedgerEntry[];
  readonly leftover: readonly Leftover[];
};

export type CertificateFault =
  | 'over_room'
  | 'ineligible'
  | 'lost_agent'
  | 'places_more'
  | 'fewer_kept'
  | 'more_even'
  | 'inconsistent'
  | 'ledger';

/** One lead changing hands; null = nobody, or not known which. */
export type CertificateMove = {
  readonly leadId: number | null;
  readonly fromAgentId: number | null;
  readonly toAgentId: number | null;
};

export type Certificate =
  | { readonly proven: true; readonly statement: string }
  | {
      readonly proven: false;
      readonly fault: CertificateFault;
      /** The moves, made together, that would mend the fault. */
      readonly path: readonly CertificateMove[];
      readonly statement: string;
    };
