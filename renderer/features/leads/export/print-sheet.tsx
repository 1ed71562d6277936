import { createPortal } from 'react-dom';
import type { LeadColumn } from '../../../../shared/contract/leads.ts';
import { countOf, formatNumber, formatStamp } from '../../../lib/format.ts';
import { columnLabel, columnMeta } from '../table/columns.tsx';
import type { Names } from '../use-names.ts';
import { printText } from './print-text.ts';
import type { PrintRows } from './read-print-rows.ts';
import './print.css';

export type PrintSheetProps = PrintRows & {
  readonly title: string;
  readonly office: string;
  /** The filter in words; empty: all leads. */
  readonly filter: string;
  readonly isSelection: boolean;
  readonly columns: readonly LeadColumn[];
  readonly names: Names;
  readonly timeZone: string;
  readonly now: number;
};

/** What goes to paper in the place of the screen. */
export function PrintSheet(props: PrintSheetProps) {
  const { title, office, filter, isSelection, rows, total, columns, names, timeZone, now } = props;
  const count =
    rows.length < total
      ? `The first ${formatNumber(rows.length)} of ${countOf(total, 'lead')}`
      : countOf(total, 'lead');
  return createPortal(
    <section className="print-sheet" aria-hidden>
      <header>
        <h1>{title}</h1>
        <p>
          {office} · {isSelection ? `${count}, selected` : count} · {formatStamp(now, timeZone)} ({timeZone})
        </p>
        {filter !== '' && <p>{filter}</p>}
      </header>
      <table>
        <thead>
          <tr>
            {columns.map((id) => (
              <th key={id} scope="col" data-figure={columnMeta(id).isFigure || undefined}>
                {columnLabel(id)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map((lead) => (
            <tr key={lead.id}>
              {columns.map((id) => (
                <td key={id} data-figure={columnMeta(id).isFigure || undefined}>
                  {printText(id, lead, { names, timeZone, now })}
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </section>,
    document.body,
  );
}
