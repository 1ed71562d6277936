import { clsx } from 'clsx';
import { useState } from 'react';
import { type PlannedRow, rowOutcomes } from '../../../shared/contract/intake.ts';
import type { RunDetail } from '../../../shared/contract/runs.ts';
import { countOf, formatNumber } from '../../lib/format.ts';
import { useOfficeZone } from '../../lib/use-office.ts';
import { useQuery } from '../../lib/use-query.ts';
import { SegmentedControl } from '../../ui/segmented-control.tsx';
import { useScrollStop } from '../../ui/use-scroll-stop.ts';
import { type PlannedColumn, plannedColumns } from './planned-columns.ts';

type Outcome = PlannedRow['outcome'];

const shown = 20;

const outcomeTitles: Readonly<Record<Outcome, string>> = {
  create: 'New leads',
  update: 'Updates',
  inquiry: 'New inquiries',
  skip: 'Skipped',
};

/** The first rows as they will be, before anything has changed; those of one outcome, if asked for. */
export function PlannedRows({ run }: { readonly run: RunDetail }) {
  const [outcome, setOutcome] = useState<Outcome | 'all'>('all');
  const outcomes = outcomesOf(run);
  const chosen = outcome !== 'all' && outcomes.includes(outcome) ? outcome : 'all';
  const { data } = useQuery('intake.rows', {
    runId: run.id,
    limit: shown,
    ...(chosen !== 'all' && { outcome: chosen }),
  });
  if (data === undefined || data.total === 0) return null;
  return (
    <section className="mt-6">
      <header className="mb-1 flex min-h-8 flex-wrap items-center gap-3">
        <h3 className="grow font-medium">
          {data.total > data.rows.length
            ? `The first ${data.rows.length} of ${countOf(data.total, 'row')} as they will be`
            : 'The rows as they will be'}
        </h3>
        {outcomes.length > 1 && (
          <SegmentedControl
            label="Rows shown"
            value={chosen}
            options={[
              { value: 'all', label: 'All' },
              ...outcomes.map((value) => ({ value, label: outcomeTitles[value] })),
            ]}
            onValueChange={setOutcome}
          />
        )}
      </header>
      <RowTable rows={data.rows} />
    </section>
  );
}

/** What becomes of some rows of the file. */
function outcomesOf({ counts }: RunDetail): readonly Outcome[] {
  if (counts === null) return [];
  const { imported: create, updated: update, inquiries: inquiry, skipped: skip } = counts;
  const byOutcome = { create, update, inquiry, skip };
  return rowOutcomes.filter((outcome) => byOutcome[outcome] > 0);
}

function RowTable({ rows }: { readonly rows: readonly PlannedRow[] }) {
  const { ref, isStop } = useScrollStop();
  const columns = plannedColumns(rows, useOfficeZone());
  return (
    <div
      ref={ref}
      className="overflow-x-auto"
      {...(isStop && { role: 'group', 'aria-label': 'Rows as they will be', tabIndex: 0 })}
    >
      <table className="w-full border-collapse text-left whitespace-nowrap">
        <thead className="text-xs text-muted">
          <tr className="h-8 border-b border-hairline">
            {['Line', 'Name', ...columns.map(({ title }) => title)].map((title) => (
              <th key={title} scope="col" className="pr-4 font-normal last:pr-0">
                {title}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <tr key={row.line} className="h-8 border-b border-hairline">
              <td className="figures pr-4 text-muted">{formatNumber(row.line)}</td>
              <th scope="row" title={row.name} className="max-w-48 truncate pr-4 font-medium">
                {row.name}
              </th>
              {columns.map((column) => (
                <Cell key={column.title} column={column} row={row} />
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

function Cell({ column, row }: { readonly column: PlannedColumn; readonly row: PlannedRow }) {
  const text = column.words(row);
  const note = column.note?.(row) ?? null;
  return (
    <td title={text ?? undefined} className={clsx('truncate pr-4 last:pr-0', column.isLong ? 'max-w-72' : 'max-w-48')}>
      {text ?? <span className="text-muted">–</span>}
      {note !== null && <span className="text-risk-ink"> · {note}</span>}
    </td>
  );
}
