import { gates, type Gate } from '../../contract/gates.ts';
import type { HeldReason, LeftoverReason } from '../../contract/runs.ts';

const reasonOfGate: Partial<Record<Gate, LeftoverReason>> = {
  not_primary: 'no_primary',
  not_recipient: 'not_recipient',
  away: 'away',
  outside_hours: 'outside_hours',
  other_place: 'other_place',
  no_subject: 'no_subject',
  no_match: 'no_match',
  low_match: 'no_match',
  at_cap: 'agents_at_cap',
};

/**
 * Why leads stay over whose agents fail at these gates, null standing for an agent who passes them all: what stands in
 * the way of those who come furthest.
 */
export function leftoverReason(firstFailing: Iterable<Gate | null>): LeftoverReason {
  const furthest = furthestGate(firstFailing);
  if (furthest === null) return 'agents_at_cap';
  return reasonOfGate[furthest] ?? 'nobody_eligible';
}

/** The gate asked last among those given; null as soon as one passes them all; `inactive` where there is nobody. */
export function furthestGate(firstFailing: Iterable<Gate | null>): Gate | null {
  let furthest: Gate = 'inactive';
  for (const gate of firstFailing) {
    if (gate === null) return null;
    if (gates.indexOf(gate) > gates.indexOf(furthest)) furthest = gate;
  }
  return furthest;
}

const reasonWords: Record<HeldReason, string> = {
  agents_at_cap: 'agents at cap',
  no_match: 'no agent’s criteria match',
  no_subject: 'no agent lists the subject',
  no_primary: 'no primary agent may take it',
  other_place: 'no agent in its branch or department',
  outside_hours: 'outside working hours',
  away: 'agents away',
  not_recipient: 'agents off rotation',
  nobody_eligible: 'no agent eligible',
  do_not_contact: 'do not contact',
  under_cover: 'under vacation cover',
  has_agent: 'has an agent',
  closed: 'not in the unassigned pool',
  tags_full: 'more than 50 tags',
  touched_since: 'changed since',
  cannot_return: 'its agent or status is gone',
};

/** A reason as it stands in brackets behind a figure, as in "3 unassigned (agents at cap)". */
export function describeLeftoverReason(reason: HeldReason): string {
  return reasonWords[reason];
}
