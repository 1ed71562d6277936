import { clsx } from 'clsx';
import { countOf, formatNumber, formatWhen } from '../../lib/format.ts';
import { useNow } from '../../lib/use-now.ts';
import { useOfficeZone } from '../../lib/use-office.ts';
import { useQuery } from '../../lib/use-query.ts';
import { useNextRun } from '../../lib/use-schedule.ts';

type FooterProps = {
  readonly total: number | null;
  readonly isBehind: boolean;
  readonly hasSchedule: boolean;
};

/** What is shown, of how many, and when the next run is. */
export function Footer({ total, isBehind, hasSchedule }: FooterProps) {
  const all = useQuery('leads.facets', { filter: {}, fields: [] }).data?.total ?? null;
  return (
    <footer className="figures flex h-8 shrink-0 items-center gap-1.5 border-t border-hairline px-4 text-xs text-muted">
      {total !== null && (
        <span className={clsx(isBehind && 'dimmed')}>
          {all === null || all === total ? countOf(total, 'lead') : `${formatNumber(total)} of ${countOf(all, 'lead')}`}
        </span>
      )}
      {hasSchedule && <NextRun />}
    </footer>
  );
}

function NextRun() {
  const now = useNow();
  const timeZone = useOfficeZone();
  const next = useNextRun();
  return next ? <span>· next run {formatWhen(next.at, now, timeZone)}</span> : null;
}
