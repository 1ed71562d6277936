/**
 * Why automatic assignment skips an agent for a lead, in the order in which the gates are asked. Only a distribution by
 * hand asks who was chosen, only the top-up who has a cap to be filled up to.
 */
export const gates = [
  'inactive',
  'not_chosen',
  'no_cap',
  'not_recipient',
  'away',
  'outside_hours',
  'other_place',
  'no_match',
  'at_cap',
  'present_agent',
] as const;

export type Gate = (typeof gates)[number];
