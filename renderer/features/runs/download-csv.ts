import type { Envelope } from '../../../shared/contract/envelope.ts';
import type { OutputOf } from '../../../shared/contract/index.ts';
import { theClient } from '../../lib/client.ts';
import { toastError } from '../../ui/toast-store.ts';

const byteOrderMark = '\uFEFF';

/** Hands a CSV to the broker's download folder; the mark at its start lets spreadsheets read it as UTF-8. */
export function downloadCsv(fileName: string, csv: string): void {
  save(fileName, csv.startsWith(byteOrderMark) ? [csv] : [byteOrderMark, csv]);
}

/** Reads the leads of a run part after part and hands them over as one file; says so if a part cannot be read. */
export async function exportRunCsv(runId: number): Promise<void> {
  const parts: string[] = [];
  let offset: number | null = 0;
  while (offset !== null) {
    const envelope: Envelope<OutputOf<'runs.export'>> = await theClient().call('runs.export', { runId, offset });
    if (!envelope.ok) {
      toastError(envelope.error);
      return;
    }
    parts.push(envelope.value.csv);
    offset = envelope.value.next;
  }
  save(`baton-run-${runId}.csv`, parts);
}

function save(fileName: string, parts: string[]): void {
  const url = URL.createObjectURL(new Blob(parts, { type: 'text/csv;charset=utf-8' }));
  const link = document.createElement('a');
  link.href = url;
  link.download = fileName;
  link.click();
  URL.revokeObjectURL(url);
}
