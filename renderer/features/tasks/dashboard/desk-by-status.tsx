import type { Dashboard } from '../../../../shared/contract/tasks.ts';
import { countOf, formatNumber } from '../../../lib/format.ts';
import { StatusBadge } from '../../../ui/status-badge.tsx';
import type { Names } from '../../leads/use-names.ts';
import { ShareBar } from './share-bar.tsx';

type DeskByStatusProps = { readonly desk: Dashboard['desk']; readonly names: Names };

/** The desk in pipeline order, one bar a status, all to one scale. */
export function DeskByStatus({ desk, names }: DeskByStatusProps) {
  const longest = Math.max(1, ...desk.byStatus.map(({ count }) => count));
  if (desk.size === 0) return <p className="text-muted">The desk is empty.</p>;
  return (
    <table className="w-full table-fixed border-collapse">
      <caption className="sr-only">{countOf(desk.size, 'lead')} on the desk, by status</caption>
      <colgroup>
        <col className="w-36" />
        <col />
      </colgroup>
      <thead className="sr-only">
        <tr>
          <th scope="col">Status</th>
          <th scope="col">Leads</th>
        </tr>
      </thead>
      <tbody>
        {desk.byStatus.map(({ statusId, count }) => {
          const status = names.status(statusId);
          return (
            <tr key={statusId} className="h-7">
              <th scope="row" className="pr-3 text-left font-normal">
                <StatusBadge name={names.statusName(statusId)} colour={status?.colour ?? 'grey'} />
              </th>
              <td>
                <span className="flex items-center gap-3">
                  <ShareBar share={count / longest} />
                  <span className="figures w-12 shrink-0 text-right">{formatNumber(count)}</span>
                </span>
              </td>
            </tr>
          );
        })}
      </tbody>
    </table>
  );
}
