import type { Activity } from '../../contract/activity.ts';
import type { Status } from '../../contract/statuses.ts';

type Disposition = NonNullable<Activity['disposition']>;
type Known = Pick<Status, 'id' | 'name' | 'category' | 'isRetired'>;

const nameAfter: Readonly<Partial<Record<Disposition, string>>> = {
  no_answer: 'Not Picked',
  missed: 'Missed',
};

/**
 * The status that a call with this outcome moves a lead to; null = the lead stays where it is. Only a call that reached
 * nobody moves one, and only a lead that is still to be worked: a closed one stays closed.
 */
export function statusAfterCall<S extends Known>(
  disposition: Disposition,
  present: Known | undefined,
  statuses: readonly S[],
): S | null {
  const isOpen = present?.category === 'working' || present?.category === 'unassigned';
  const next = statuses.find((status) => status.name === nameAfter[disposition] && !status.isRetired);
  return isOpen && next !== undefined && next.id !== present.id ? next : null;
}
