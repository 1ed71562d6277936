import { useState } from 'react';
import type { Agent } from '../../../shared/contract/team.ts';
import { formatNumber } from '../../lib/format.ts';
import { useQuery } from '../../lib/use-query.ts';
import { Button } from '../../ui/button.tsx';
import { EmptyState, ErrorState, SkeletonRows } from '../../ui/states.tsx';
import { EntryRow } from './entry-row.tsx';

const pageSize = 50;
const figureHead = 'w-14 pl-2 text-right font-normal';

/** The entries of an agent, newest first, as many pages of them as were asked for. */
export function LedgerEntries({ agent }: { agent: Agent }) {
  const [pages, setPages] = useState(1);
  const { data, error, refetch } = useQuery('ledger.entries', pageOf(agent.id, 0));
  if (!data) {
    return error ? (
      <ErrorState error={error} onRetry={() => void refetch()} fit="part" />
    ) : (
      <SkeletonRows label="Reading the entries" />
    );
  }
  if (data.total === 0) {
    return (
      <EmptyState
        title="Nothing was given yet"
        text={`The first run that gives ${agent.name} a lead is listed here, with what it came to.`}
      />
    );
  }
  const shown = Math.min(data.total, pages * pageSize);
  return (
    <section>
      <table className="w-full table-fixed text-left">
        <caption className="sr-only">Entries, newest first</caption>
        <thead className="text-xs text-muted">
          <tr className="h-8 border-b border-hairline">
            <th scope="col" className="font-normal">
              Entry
            </th>
            <th scope="col" className={figureHead}>
              Given
            </th>
            <th scope="col" className={figureHead} title="What the even share came to">
              Entitled
            </th>
            <th scope="col" className={figureHead} title="Entitled to, less given">
              Owed
            </th>
            <th scope="col" className={figureHead} title="What is owed once this entry counts">
              Balance
            </th>
          </tr>
        </thead>
        {Array.from({ length: pages }, (_, page) => (
          <EntryPage key={page} agentId={agent.id} page={page} />
        ))}
      </table>
      <footer className="flex min-h-12 items-center gap-2">
        <span role="status" className="figures grow text-muted">
          {`${formatNumber(shown)} of ${formatNumber(data.total)} shown`}
        </span>
        {shown < data.total && <Button onClick={() => setPages(pages + 1)}>Show older</Button>}
      </footer>
    </section>
  );
}

function pageOf(agentId: number, page: number) {
  return { agentId, limit: pageSize, offset: page * pageSize };
}

function EntryPage({ agentId, page }: { agentId: number; page: number }) {
  const { data, error, refetch } = useQuery('ledger.entries', pageOf(agentId, page));
  if (data) {
    return (
      <tbody>
        {data.rows.map((entry) => (
          <EntryRow key={entry.id} entry={entry} />
        ))}
      </tbody>
    );
  }
  return (
    <tbody>
      <tr>
        <td colSpan={5}>
          {error ? (
            <ErrorState error={error} onRetry={() => void refetch()} fit="part" />
          ) : (
            <SkeletonRows rows={3} label="Reading older entries" />
          )}
        </td>
      </tr>
    </tbody>
  );
}
