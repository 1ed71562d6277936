import type { LeftoverReason, RunDetail } from '../../../../shared/contract/runs.ts';
import { countOf } from '../../../lib/format.ts';

type Said = (it: string, isOne: boolean) => string;

const said: Readonly<Record<LeftoverReason, Said>> = {
  agents_at_cap: (it) => `found every agent who could take ${it} at cap.`,
  no_match: (it) => `found no agent whose match criteria fit ${it}.`,
  no_subject: (_, isOne) => `found no agent who lists ${isOne ? 'its' : 'their'} subject.`,
  no_primary: () => 'found no primary agent.',
  other_place: (_, isOne) => `found no agent of ${isOne ? 'its' : 'their'} branch or department who receives leads.`,
  outside_hours: (it) => `found everyone who could take ${it} outside working hours.`,
  away: (it) => `found everyone who could take ${it} away.`,
  not_recipient: (it) => `found everyone who could take ${it} off rotation.`,
  nobody_eligible: (it) => `found no agent who may take ${it}.`,
  do_not_contact: (_, isOne) => `flagged Do not contact ${isOne ? 'stays where it is' : 'stay where they are'}.`,
  under_cover: (_, isOne) => `under vacation cover ${isOne ? 'stays where it is' : 'stay where they are'}.`,
};

/** Why leads are left over, the most frequent reason first. */
export function LeftoverReasons({ leftovers }: { readonly leftovers: RunDetail['leftovers'] }) {
  return (
    <ul aria-label="Why they are left over">
      {leftovers.map(({ reason, count }) => (
        <li key={reason} className="min-h-6">
          <span className="figures font-medium">{countOf(count, 'lead')}</span>{' '}
          {said[reason](count === 1 ? 'it' : 'them', count === 1)}
        </li>
      ))}
    </ul>
  );
}
