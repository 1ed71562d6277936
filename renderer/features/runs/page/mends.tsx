import type { LeftoverReason, Mend, RunDetail } from '../../../../shared/contract/runs.ts';
import { countOf } from '../../../lib/format.ts';
import { href } from '../../../lib/route.ts';
import { Button } from '../../../ui/button.tsx';
import type { RunWork } from '../use-run-work.ts';

type MendsProps = { readonly run: RunDetail; readonly work: RunWork };

/** What would place the leads left over: applied by a click, or advice with the place where a person can follow it. */
export function Mends({ run, work }: MendsProps) {
  if (run.mends.length === 0 || (run.state !== 'planned' && run.state !== 'committed')) return null;
  return (
    <ul aria-label="Mends" className="mt-2">
      {run.mends.map((mend, index) => (
        <li key={mend.text} className="flex min-h-8 flex-wrap items-center gap-x-3 gap-y-1 py-0.5">
          {mend.kind === 'advice' ? (
            <Advice mend={mend} run={run} />
          ) : (
            <>
              <span>
                <span className="font-medium">{mend.text}</span>
                <span className="text-muted">: places {countOf(mend.leads, 'lead')}</span>
              </span>
              <Button size="small" isBusy={work.label !== null} onClick={() => void work.mend(index, mend)}>
                Apply and plan again
              </Button>
            </>
          )}
        </li>
      ))}
    </ul>
  );
}

type Place = { readonly label: string; readonly path: string };

const team: Place = { label: 'Team', path: '/team' };
const hours: Place = { label: 'Office hours', path: '/settings/office' };
const auto: Place = { label: 'Auto lead assignment', path: '/settings/auto' };

const placesOf: Readonly<Record<LeftoverReason, readonly Place[]>> = {
  agents_at_cap: [],
  no_match: [team],
  no_subject: [team],
  no_primary: [team],
  other_place: [team],
  outside_hours: [hours, auto],
  away: [team],
  not_recipient: [team],
  nobody_eligible: [team],
  do_not_contact: [],
  under_cover: [],
};

/** A mend does not name the reason that it is about, so the run's reasons say where a person can act on it. */
function Advice({ mend, run }: { mend: Mend; run: RunDetail }) {
  const places = [...new Set(run.leftovers.flatMap(({ reason }) => placesOf[reason]))];
  return (
    <span>
      {mend.text}.{' '}
      {places.map(({ label, path }) => (
        <a key={path} href={href(path)} className="mr-3 text-accent underline-offset-2 hover:underline">
          {label}
        </a>
      ))}
    </span>
  );
}
