import { clsx } from 'clsx';
import { useState } from 'react';
import type { Run } from '../../../../shared/contract/runs.ts';
import { formatNumber, formatStamp } from '../../../lib/format.ts';
import { href, navigate } from '../../../lib/route.ts';
import { useOfficeZone } from '../../../lib/use-office.ts';
import { useQuery } from '../../../lib/use-query.ts';
import { Button } from '../../../ui/button.tsx';
import { RelativeTime } from '../../../ui/relative-time.tsx';
import { EmptyState, ErrorState, SkeletonRows } from '../../../ui/states.tsx';
import { useNames, type Names } from '../../leads/use-names.ts';
import { placedWords, stateLabels } from '../run-words.ts';

const perPage = 50;

/** Every run that was carried out, newest first. */
export function RunLog() {
  const [offset, setOffset] = useState(0);
  const names = useNames();
  const { data, error, isLoading, isStale, refetch } = useQuery('runs.list', { offset, limit: perPage });
  if (error) return <ErrorState error={error} onRetry={() => void refetch()} />;
  if (isLoading || data === undefined) return <SkeletonRows label="Reading the log" />;
  if (data.total === 0) {
    return (
      <EmptyState
        title="No run yet"
        text="A run is one bulk act with its plan, its result and its undo. Preview the first one: nothing changes until you say so."
      />
    );
  }
  return (
    <>
      <table className={clsx('w-full table-fixed text-left', isStale && 'dimmed')}>
        <caption className="sr-only">Runs, newest first</caption>
        <thead className="text-xs text-muted">
          <tr className="h-8 border-b border-hairline">
            <th scope="col" className="w-22 pl-6 font-normal">
              When
            </th>
            <th scope="col" className="w-[24%] px-2 font-normal">
              Run
            </th>
            <th scope="col" className="px-2 font-normal">
              Outcome
            </th>
            <th scope="col" className="w-20 px-2 text-right font-normal">
              Leads
            </th>
            <th scope="col" className="w-40 pr-2 pl-6 font-normal">
              By
            </th>
            <th scope="col" className="w-28 pr-6 pl-2 font-normal">
              State
            </th>
          </tr>
        </thead>
        <tbody>
          {data.rows.map((run) => (
            <Row key={run.id} run={run} names={names} />
          ))}
        </tbody>
      </table>
      {data.total > perPage && (
        <nav aria-label="Pages of the log" className="flex items-center gap-2 px-6 py-3">
          <span className="figures grow text-muted">
            {formatNumber(offset + 1)} to {formatNumber(offset + data.rows.length)} of {formatNumber(data.total)}
          </span>
          <Button disabled={offset === 0} onClick={() => setOffset(Math.max(0, offset - perPage))}>
            Newer
          </Button>
          <Button disabled={offset + perPage >= data.total} onClick={() => setOffset(offset + perPage)}>
            Older
          </Button>
        </nav>
      )}
    </>
  );
}

const stateLooks: Partial<Record<Run['state'], string>> = {
  undone: 'text-ink',
  failed: 'font-medium text-breached-ink',
};

function Row({ run, names }: { run: Run; names: Names }) {
  const timeZone = useOfficeZone();
  const at = run.committedAt ?? run.plannedAt;
  const path = `/runs/${run.id}`;
  return (
    // The title is the link; the rest of the row only makes its target larger.
    // oxlint-disable-next-line jsx-a11y/click-events-have-key-events, jsx-a11y/no-noninteractive-element-interactions
    <tr className="h-9 border-b border-hairline hover:bg-hover" onClick={() => navigate(path)}>
      <td className="pl-6 text-muted" title={formatStamp(at, timeZone)}>
        <RelativeTime at={at} />
      </td>
      <td className="truncate px-2" title={run.title}>
        <a
          href={href(path)}
          onClick={(event) => event.stopPropagation()}
          className="font-medium underline-offset-2 hover:underline"
        >
          {run.title}
        </a>
      </td>
      <td className="truncate px-2" title={run.sentence}>
        {run.sentence}
      </td>
      <td className="figures px-2 text-right">{placedWords(run)}</td>
      <td className="truncate pr-2 pl-6 text-muted">
        {run.actorId === null ? 'the schedule' : names.agentName(run.actorId)}
      </td>
      <td className="truncate pr-6 pl-2">
        <span className={stateLooks[run.state] ?? 'text-muted'}>{stateLabels[run.state]}</span>
      </td>
    </tr>
  );
}
