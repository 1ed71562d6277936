import type { PlannedRow } from '../../../shared/contract/intake.ts';
import { countOf, formatNumber } from '../../lib/format.ts';
import { useQuery } from '../../lib/use-query.ts';

const shown = 20;

const outcomeWords: Readonly<Record<PlannedRow['outcome'], string>> = {
  create: 'new lead',
  update: 'updates a lead',
  inquiry: 'new inquiry',
  skip: 'skipped, known',
};

/** The first rows as they will be, before anything has changed. */
export function PlannedRows({ runId }: { readonly runId: number }) {
  const { data } = useQuery('intake.rows', { runId, limit: shown });
  if (data === undefined || data.rows.length === 0) return null;
  return (
    <section className="mt-6">
      <h3 className="mb-1 font-medium">
        {data.total > data.rows.length
          ? `The first ${data.rows.length} of ${countOf(data.total, 'row')} as they will be`
          : 'The rows as they will be'}
      </h3>
      <div className="overflow-x-auto">
        <table className="w-full border-collapse text-left whitespace-nowrap">
          <thead className="text-xs text-muted">
            <tr className="h-8 border-b border-hairline">
              {['Line', 'Name', 'E-mail', 'Phone', 'Source', 'Agent', 'Becomes'].map((title) => (
                <th key={title} scope="col" className="pr-4 font-normal">
                  {title}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {data.rows.map((row) => (
              <tr key={row.line} className="h-8 border-b border-hairline">
                <td className="figures pr-4 text-muted">{formatNumber(row.line)}</td>
                <th scope="row" title={row.name} className="max-w-48 truncate pr-4 font-medium">
                  {row.name}
                </th>
                <Cell text={row.email} />
                <Cell text={row.phone} />
                <Cell text={row.source} />
                <Cell text={row.agent} note={row.agent !== null && row.agentId === null ? 'unknown' : null} />
                <td className="text-muted">
                  {outcomeWords[row.outcome]}
                  {row.sameAsLine !== null && `, as line ${formatNumber(row.sameAsLine)}`}
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </section>
  );
}

function Cell({ text, note = null }: { readonly text: string | null; readonly note?: string | null }) {
  return (
    <td title={text ?? undefined} className="max-w-48 truncate pr-4">
      {text ?? <span className="text-muted">–</span>}
      {note !== null && <span className="text-risk-ink"> · {note}</span>}
    </td>
  );
}
