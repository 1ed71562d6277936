import { type ReactNode, useEffect, useState } from 'react';
import { useNow } from '../../../lib/use-now.ts';
import { useOfficeZone } from '../../../lib/use-office.ts';
import { useQuery } from '../../../lib/use-query.ts';
import { toastError } from '../../../ui/toast-store.ts';
import { filterSentence } from '../filters/filter-parts.ts';
import { isNothingSelected } from '../selection.ts';
import { useColumns } from '../table/shown-columns.ts';
import type { Names } from '../use-names.ts';
import { useLeadsView } from '../view-state.ts';
import { standingOf } from '../views/standing.ts';
import { useViews } from '../views/use-views.ts';
import { PrintSheet } from './print-sheet.tsx';
import { type PrintRows, readPrintRows } from './read-print-rows.ts';

type Printing = PrintRows & { readonly isSelection: boolean; readonly filter: string };

/** Prints the ticked leads, or all that match, as the table shows them; `sheet` must be drawn for it. */
export function usePrint(names: Names): { readonly print: () => Promise<void>; readonly sheet: ReactNode } {
  const [printing, setPrinting] = useState<Printing | null>(null);
  const onScreen = useLeadsView();
  const { view } = standingOf(onScreen, useViews());
  const columns = useColumns();
  const timeZone = useOfficeZone();
  const now = useNow();
  const office = useQuery('session.current', {}).data?.officeName ?? '';

  useEffect(() => {
    if (printing === null) return undefined;
    const done = () => setPrinting(null);
    window.addEventListener('afterprint', done, { once: true });
    window.print();
    return () => window.removeEventListener('afterprint', done);
  }, [printing]);

  async function print(): Promise<void> {
    const { selection, filter, sort } = useLeadsView.getState();
    const read = await readPrintRows(selection, { filter, sort: [...sort] });
    if ('code' in read) {
      toastError(read);
      return;
    }
    const isSelection = !isNothingSelected(selection);
    const words = isSelection && selection.kind === 'ids' ? '' : filterSentence(filter, names, timeZone);
    setPrinting({ ...read, isSelection, filter: words });
  }

  const sheet = printing && (
    <PrintSheet
      {...printing}
      title={view?.name === undefined || view.id === 'all' ? 'Leads' : view.name}
      office={office}
      columns={columns.map(({ id }) => id)}
      names={names}
      timeZone={timeZone}
      now={now}
    />
  );
  return { print, sheet };
}
