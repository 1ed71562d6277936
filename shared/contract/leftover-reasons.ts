/** Why a lead stays unplaced: what stands in the way of the agents who come nearest to taking it. */
export const leftoverReasons = [
  'agents_at_cap',
  'no_match',
  'no_subject',
  'no_primary',
  'other_place',
  'outside_hours',
  'away',
  'not_recipient',
  'nobody_eligible',
  'do_not_contact',
  'under_cover',
] as const;
export type LeftoverReason = (typeof leftoverReasons)[number];

/** Why a run leaves a lead as it is: it stays unplaced, or what was asked for is not open to it. */
export const heldReasons = [
  ...leftoverReasons,
  'has_agent',
  'closed',
  'tags_full',
  'touched_since',
  'cannot_return',
] as const;
export type HeldReason = (typeof heldReasons)[number];
