import { Download } from 'lucide-react';
import { useState } from 'react';
import type { RunDetail } from '../../../shared/contract/runs.ts';
import { theClient } from '../../lib/client.ts';
import { countOf, formatNumber } from '../../lib/format.ts';
import { Button } from '../../ui/button.tsx';
import { toastError } from '../../ui/toast-store.ts';
import { downloadCsv } from './download-csv.ts';

/** The rows that an import refuses, each with its reason; the whole of them as a CSV to mend. */
export function RejectedRows({ run }: { readonly run: RunDetail }) {
  const rejected = run.counts?.rejected ?? run.rejected.length;

  return (
    <section className="mt-6">
      <header className="flex items-center gap-3">
        <h3 className="grow font-medium">{countOf(rejected, 'rejected row')}</h3>
        <DownloadRejected runId={run.id} />
      </header>
      <p className="text-muted">Mend them in the CSV, which says the reason of each, and import it again.</p>
      <table className="mt-2 w-full text-left">
        <thead className="text-xs text-muted">
          <tr className="h-7 border-b border-hairline">
            <th scope="col" className="w-20 pr-4 text-right font-normal">
              Line
            </th>
            <th scope="col" className="font-normal">
              Why
            </th>
          </tr>
        </thead>
        <tbody>
          {run.rejected.map((row) => (
            <tr key={row.line} className="border-b border-hairline">
              <td className="figures py-1.5 pr-4 text-right text-muted">{formatNumber(row.line)}</td>
              <td className="py-1.5">{row.reason}</td>
            </tr>
          ))}
        </tbody>
      </table>
      {rejected > run.rejected.length && (
        <p className="pt-2 text-muted">The first {run.rejected.length}; the CSV holds all of them.</p>
      )}
    </section>
  );
}

/** All of them as they stood in the file, each with its reason. */
export function DownloadRejected({ runId }: { readonly runId: number }) {
  const [isBusy, setBusy] = useState(false);

  async function download(): Promise<void> {
    setBusy(true);
    const envelope = await theClient().call('intake.rejected', { runId });
    setBusy(false);
    if (envelope.ok) downloadCsv(`rejected-rows-run-${runId}.csv`, envelope.value.csv);
    else toastError(envelope.error);
  }

  return (
    <Button size="small" icon={Download} isBusy={isBusy} onClick={() => void download()}>
      Download as CSV
    </Button>
  );
}
