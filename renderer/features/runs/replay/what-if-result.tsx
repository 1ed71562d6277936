import { clsx } from 'clsx';
import type { ReplayChange, RunDetail } from '../../../../shared/contract/runs.ts';
import { countOf, formatNumber } from '../../../lib/format.ts';
import { useQuery } from '../../../lib/use-query.ts';
import { AgentName } from '../../../ui/avatar.tsx';
import { ErrorState, Skeleton } from '../../../ui/states.tsx';
import { type DeskIf, desksThatDiffer } from './what-if.ts';

type WhatIfResultProps = { readonly run: RunDetail; readonly change: ReplayChange };

/** The plan that would have been, and for whom it would have been another. */
export function WhatIfResult({ run, change }: WhatIfResultProps) {
  const { data, error, isStale, refetch } = useQuery('runs.replay', { runId: run.id, change });
  if (error) return <ErrorState error={error} onRetry={() => void refetch()} fit="part" />;
  if (data === undefined) return <Skeleton className="h-24" />;
  const desks = desksThatDiffer(run.perAgent, data.perAgent);
  const fare = data.differences === 1 ? 'lead would have fared' : 'leads would have fared';
  return (
    <div className={clsx(isStale && 'dimmed')}>
      <p className="font-medium">It would have been: {data.sentence}</p>
      <p className="mt-1 text-muted">
        {data.isSame
          ? 'The same plan, lead by lead: the change makes no difference.'
          : `${formatNumber(data.differences)} ${fare} differently. ${data.certificate.proven ? 'Proven to be as even as it can be.' : data.certificate.statement}`}
      </p>
      {desks.length > 0 && <Desks desks={desks} />}
      {!data.isSame && desks.length === 0 && (
        <p className="mt-3 text-muted">
          Every agent would have been given as many; only the leads would have been others.
        </p>
      )}
      {desks.length > 0 && desks.length < data.perAgent.length && (
        <p className="mt-2 text-muted">
          For {countOf(data.perAgent.length - desks.length, 'agent')} nothing would have been different.
        </p>
      )}
    </div>
  );
}

function Desks({ desks }: { desks: readonly DeskIf[] }) {
  return (
    <table className="mt-3 w-full text-left">
      <caption className="sr-only">Agents who would have fared differently</caption>
      <thead className="text-xs text-muted">
        <tr className="h-7 border-b border-hairline">
          <th scope="col" className="pr-4 font-normal">
            Agent
          </th>
          <th scope="col" className="pr-4 text-right font-normal">
            Given
          </th>
          <th scope="col" className="pr-4 text-right font-normal">
            Desk after
          </th>
          <th scope="col" className="font-normal">
            <span className="sr-only">Gate</span>
          </th>
        </tr>
      </thead>
      <tbody>
        {desks.map(({ desk, given, after }) => (
          <tr key={desk.agentId} className="h-8 border-b border-hairline">
            <th scope="row" className="max-w-40 pr-4 font-normal" title={desk.name}>
              <AgentName agentId={desk.agentId} name={desk.name} />
            </th>
            <td className="figures pr-4 text-right whitespace-nowrap">
              <span className="text-muted">{formatNumber(given)} → </span>
              <span className="font-medium">{formatNumber(desk.given)}</span>
            </td>
            <td className="figures pr-4 text-right whitespace-nowrap">
              <span className="text-muted">{formatNumber(after)} → </span>
              {formatNumber(desk.after)}
              {desk.cap !== null && <span className="text-muted"> of {formatNumber(desk.cap)}</span>}
            </td>
            <td className="text-muted">{desk.gateText ?? ''}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
