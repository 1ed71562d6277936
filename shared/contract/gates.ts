/**
 * Why automatic assignment skips an agent for a lead, in the order in which the gates are asked. Only a distribution by
 * hand asks who was chosen, only the top-up who has a cap to be filled up to, only routing who is primary, who lists the
 * subject and whose match is high enough.
 */
export const gates = [
  'inactive',
  'not_chosen',
  'not_primary',
  'no_cap',
  'not_recipient',
  'away',
  'outside_hours',
  'other_place',
  'no_subject',
  'no_match',
  'at_cap',
  'low_match',
  'present_agent',
] as const;

export type Gate = (typeof gates)[number];
