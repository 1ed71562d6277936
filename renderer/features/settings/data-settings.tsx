import { formatBytes, formatNumber, formatStamp } from '../../lib/format.ts';
import { useOfficeZone } from '../../lib/use-office.ts';
import { useQuery } from '../../lib/use-query.ts';
import { Panel } from '../../ui/panel.tsx';
import { ErrorState, SkeletonRows } from '../../ui/states.tsx';
import { DataExport } from './data-export.tsx';

export function DataSettings() {
  const { data, error, refetch } = useQuery('safety.status', {});
  const zone = useOfficeZone();
  return (
    <Panel title="Data" text="Everything is in one file on this machine. No network is needed or used.">
      {data ? (
        <dl className="border-t border-hairline">
          <Line name="Size of the file" value={formatBytes(data.bytes)} />
          <Line name="Leads" value={formatNumber(data.leads)} />
          <Line name="Last integrity check" value={formatStamp(data.checkedAt, zone)} note="passed" />
          <Line name="Data version" value={formatNumber(data.revision)} note="rises with every change" />
          <Line name="Schema" value={formatNumber(data.schemaVersion)} note="the form of the data in the file" />
        </dl>
      ) : error ? (
        <ErrorState error={error} fit="part" onRetry={() => void refetch()} />
      ) : (
        <SkeletonRows rows={4} label="Reading the state of the data" />
      )}
      <DataExport />
    </Panel>
  );
}

function Line({ name, value, note }: { name: string; value: string; note?: string }) {
  return (
    <div className="flex min-h-9 items-center gap-4 border-b border-hairline">
      <dt className="w-48 shrink-0 text-muted">{name}</dt>
      <dd className="figures">{value}</dd>
      {note && <dd className="text-muted">{note}</dd>}
    </div>
  );
}
