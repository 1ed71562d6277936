import type { LeftoverReason, RunDetail } from '../../../../shared/contract/runs.ts';
import { countOf } from '../../../lib/format.ts';
import { href } from '../../../lib/route.ts';

const said: Readonly<Record<LeftoverReason, (count: number) => string>> = {
  agents_at_cap: (count) => `${countOf(count, 'lead')} found every agent who could take ${them(count)} at cap.`,
  nobody_eligible: (count) => `${countOf(count, 'lead')} found no agent who may take ${them(count)}.`,
  do_not_contact: (count) =>
    `${countOf(count, 'lead')} flagged Do not contact ${count === 1 ? 'stays' : 'stay'} where ${count === 1 ? 'it is' : 'they are'}.`,
};

const mends: Readonly<Record<LeftoverReason, { readonly text: string; readonly path: string } | null>> = {
  agents_at_cap: { text: 'Raise a lead cap', path: '/team' },
  nobody_eligible: { text: 'Look at the team', path: '/team' },
  do_not_contact: null,
};

/** Why leads are left over, and what would mend it. */
export function LeftoverReasons({ leftovers }: { readonly leftovers: RunDetail['leftovers'] }) {
  return (
    <ul className="border-b border-hairline px-6 py-2">
      {leftovers.map(({ reason, count }) => {
        const mend = mends[reason];
        return (
          <li key={reason} className="flex min-h-6 items-center gap-2">
            {said[reason](count)}
            {mend && (
              <a href={href(mend.path)} className="text-accent underline-offset-2 hover:underline">
                {mend.text}
              </a>
            )}
          </li>
        );
      })}
    </ul>
  );
}

function them(count: number): string {
  return count === 1 ? 'it' : 'them';
}
