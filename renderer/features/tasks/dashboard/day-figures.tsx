import type { ReactNode } from 'react';
import type { Dashboard } from '../../../../shared/contract/tasks.ts';
import { formatNumber } from '../../../lib/format.ts';
import { useNow } from '../../../lib/use-now.ts';
import { useOfficeZone } from '../../../lib/use-office.ts';
import { dayLabel, dayOf } from './days.ts';

/** The day in five figures. What stands on the desk and what is to be done is so now, whichever day is looked at. */
export function DayFigures({ dashboard }: { readonly dashboard: Dashboard }) {
  const { desk, calls, responses, followUps, received, day } = dashboard;
  const today = dayOf(useNow(60_000), useOfficeZone());
  const when = day === today ? 'today' : dayLabel(day, today);
  const isFull = desk.cap !== null && desk.size >= desk.cap;
  return (
    // The line before the first figure of each row is cut off.
    <div className="overflow-hidden border-y border-hairline">
      <dl className="-ml-6 grid grid-cols-5 max-[1000px]:grid-cols-3 max-[700px]:grid-cols-2">
        <Figure name={day === today ? 'Desk' : 'Desk now'} value={desk.size} of={desk.cap}>
          {formatNumber(desk.hot)} hot
          {desk.cap === null && ' · no cap'}
          {isFull && (
            <>
              {' · '}
              <span className="text-risk-ink">at cap</span>
            </>
          )}
        </Figure>
        <Figure name={`Calls ${when}`} value={calls.made} of={calls.target}>
          {formatNumber(calls.connected)} connected
          {calls.target === null ? ' · no target' : <TargetLine share={calls.made / calls.target} />}
        </Figure>
        <Figure name="First responses owed" value={responses.owed}>
          <Overdue count={responses.overdue} />
        </Figure>
        <Figure name="Follow-ups due today" value={followUps.overdue + followUps.today}>
          <Overdue count={followUps.overdue} />
          {` · ${formatNumber(followUps.later)} later`}
        </Figure>
        <Figure name={`Received ${when}`} value={received.today}>
          {formatNumber(received.days30)} in 30 days
        </Figure>
      </dl>
    </div>
  );
}

type FigureProps = {
  readonly name: string;
  readonly value: number;
  /** What it is measured against; null = nothing. */
  readonly of?: number | null;
  readonly children: ReactNode;
};

function Figure({ name, value, of = null, children }: FigureProps) {
  return (
    <div className="min-w-0 -ml-px border-l border-hairline py-4 pr-4 pl-6">
      <dt className="text-muted">{name}</dt>
      <dd className="figures whitespace-nowrap">
        <span className="text-2xl">{formatNumber(value)}</span>
        {of !== null && <span className="text-muted"> of {formatNumber(of)}</span>}
      </dd>
      <dd className="figures text-xs text-muted">{children}</dd>
    </div>
  );
}

function Overdue({ count }: { readonly count: number }) {
  return <span className={count > 0 ? 'text-breached-ink' : undefined}>{formatNumber(count)} overdue</span>;
}

/** How much of the target is reached; the figure above says the same. */
function TargetLine({ share }: { readonly share: number }) {
  return (
    <svg aria-hidden width="100%" height="4" className="keeps-colour mt-1.5 block">
      <rect width="100%" height="4" rx="2" className="fill-pressed" />
      <rect
        width={`${Math.min(1, share) * 100}%`}
        height="4"
        rx="2"
        className={share >= 1 ? 'fill-met' : 'fill-accent'}
      />
    </svg>
  );
}
