import type { Gate } from '../../contract/gates.ts';

export type GatedAgent = {
  readonly status: 'active' | 'inactive';
  readonly leadRecipient: boolean;
  /** The most working leads; null = no cap. */
  readonly leadCap: number | null;
  /** Working leads that count against the cap. */
  readonly deskSize: number;
};

/** The first gate that keeps an agent out of automatic assignment whatever the lead is, or null if all are passed. */
export function firstFailingGate(agent: GatedAgent): Gate | null {
  if (agent.status === 'inactive') return 'inactive';
  if (!agent.leadRecipient) return 'not_recipient';
  if (agent.leadCap !== null && agent.deskSize >= agent.leadCap) return 'at_cap';
  return null;
}

/** A gate in the words of the desk, as in "at cap 20/20". */
export function describeGate(gate: Gate, agent: Pick<GatedAgent, 'leadCap' | 'deskSize'>): string {
  switch (gate) {
    case 'inactive':
      return 'inactive';
    case 'not_chosen':
      return 'not chosen';
    case 'not_recipient':
      return 'off rotation';
    case 'away':
      return 'away';
    case 'outside_hours':
      return 'outside hours';
    case 'other_place':
      return 'other branch or department';
    case 'no_match':
      return 'criteria do not match';
    case 'at_cap':
      return `at cap ${agent.deskSize}/${agent.leadCap ?? '–'}`;
    case 'present_agent':
      return 'has the lead now';
  }
}
