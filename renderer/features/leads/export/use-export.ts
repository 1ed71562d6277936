import type { LeadFormat } from '../../../../shared/contract/export.ts';
import type { Target } from '../../../../shared/contract/lead-filter.ts';
import { countOf } from '../../../lib/format.ts';
import { useColumns } from '../table/shown-columns.ts';
import { useFileExport } from '../use-file-export.ts';
import { useLeadsView } from '../view-state.ts';

export const formatWords: Readonly<Record<LeadFormat, string>> = { csv: 'CSV', xlsx: 'Excel' };

/** Writes leads to a file as the table shows them. */
export function useExport() {
  const { run, isRunning, isWriting } = useFileExport('export.leads');
  const sort = useLeadsView((view) => view.sort);
  const columns = useColumns();
  return {
    isRunning,
    isWriting,
    run: (target: Target, count: number, format: LeadFormat) =>
      run(
        { target, sort: [...sort], columns: columns.map(({ id }) => id), format },
        `Export ${countOf(count, 'lead')} as ${formatWords[format]}`,
        ({ rows }) => `${countOf(rows, 'lead')} exported`,
      ),
  };
}
