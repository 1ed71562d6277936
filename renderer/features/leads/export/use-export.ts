import type { Target } from '../../../../shared/contract/lead-filter.ts';
import { countOf } from '../../../lib/format.ts';
import { useConfirmed } from '../../../lib/use-confirmed.ts';
import { toast, toastError } from '../../../ui/toast-store.ts';
import { copyText } from '../copy-text.ts';
import { useColumns } from '../table/shown-columns.ts';
import { useLeadsView } from '../view-state.ts';

/** Writes leads to a file as the table shows them, once the broker's password is given. */
export function useExport() {
  const exporting = useConfirmed('export.leads');
  const sort = useLeadsView((view) => view.sort);
  const columns = useColumns();

  async function run(target: Target, count: number): Promise<void> {
    const input = { target, sort: [...sort], columns: columns.map(({ id }) => id) };
    const envelope = await exporting.run(input, `Export ${countOf(count, 'lead')}`);
    if (!envelope.ok) {
      if (envelope.error.code !== 'CANCELLED') toastError(envelope.error);
      return;
    }
    const { path, rows } = envelope.value;
    toast({
      title: `${countOf(rows, 'lead')} exported`,
      text: path,
      act: { label: 'Copy path', onSelect: () => void copyText(path, 'Path') },
    });
  }

  return { run, isRunning: exporting.isRunning };
}
