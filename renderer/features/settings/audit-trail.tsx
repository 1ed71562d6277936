import { useState } from 'react';
import type { OutputOf } from '../../../shared/contract/index.ts';
import { countOf, formatNumber, formatStamp } from '../../lib/format.ts';
import { theClient } from '../../lib/client.ts';
import { useOfficeZone } from '../../lib/use-office.ts';
import { useQuery } from '../../lib/use-query.ts';
import { Banner } from '../../ui/banner.tsx';
import { Button } from '../../ui/button.tsx';
import { Panel } from '../../ui/panel.tsx';
import { EmptyState, ErrorState, SkeletonRows } from '../../ui/states.tsx';
import { toastError } from '../../ui/toast-store.ts';
import { useNames } from '../leads/use-names.ts';
import { detailWords } from './audit-detail.ts';
import { actionWords } from './audit-words.ts';

const pageSize = 50;
const cellClass = 'h-8 pr-6 font-[inherit] whitespace-nowrap';

export function AuditTrail() {
  const [offset, setOffset] = useState(0);
  const { data, error, isStale, refetch } = useQuery('audit.list', { offset, limit: pageSize });
  const names = useNames();
  const zone = useOfficeZone();
  const [verdict, setVerdict] = useState<OutputOf<'audit.verify'> | null>(null);
  const [isVerifying, setVerifying] = useState(false);

  async function verify(): Promise<void> {
    setVerifying(true);
    const envelope = await theClient().call('audit.verify', {});
    setVerifying(false);
    if (envelope.ok) setVerdict(envelope.value);
    else toastError(envelope.error);
  }

  return (
    <Panel
      isWide
      title="Audit trail"
      text="Who did what, without personal data. Each entry seals the one before it, so that nothing can be changed or taken out unseen."
      actions={
        <Button isBusy={isVerifying} onClick={() => void verify()}>
          Verify
        </Button>
      }
    >
      {verdict && <Verdict {...verdict} />}
      {!data && error && <ErrorState error={error} fit="part" onRetry={() => void refetch()} />}
      {!data && !error && <SkeletonRows label="Reading the audit trail" />}
      {data && data.total === 0 && (
        <EmptyState title="Nothing has happened yet" text="The first change will be written here." />
      )}
      {data && data.total > 0 && (
        <>
          <table className={isStale ? 'dimmed w-full border-collapse' : 'w-full border-collapse'}>
            <thead>
              <tr className="border-b border-hairline text-left text-xs font-medium text-muted">
                <th className={cellClass}>When</th>
                <th className={cellClass}>Who</th>
                <th className={cellClass}>What</th>
                <th className="w-full font-[inherit]">About</th>
                <th className="pl-6 font-[inherit]">Seal</th>
              </tr>
            </thead>
            <tbody>
              {data.rows.map((entry) => (
                <tr key={entry.id} className="border-b border-hairline">
                  <td className={`${cellClass} figures text-muted`}>{formatStamp(entry.at, zone)}</td>
                  <td className={cellClass}>{names.agent(entry.actorId)?.name ?? 'Baton'}</td>
                  <td className={cellClass}>{actionWords(entry.action)}</td>
                  <td className="max-w-0 truncate text-muted" title={detailWords(entry.detail, names)}>
                    {detailWords(entry.detail, names)}
                  </td>
                  <td className="figures pl-6 text-xs text-muted" title={entry.hash}>
                    {entry.hash.slice(0, 8)}
                  </td>
                </tr>
              ))}
            </tbody>
          </table>
          <footer className="flex items-center gap-2 py-3">
            <span className="figures mr-auto text-muted">
              {`${formatNumber(offset + 1)}–${formatNumber(offset + data.rows.length)} of ${countOf(data.total, 'entry', 'entries')}`}
            </span>
            <Button disabled={offset === 0} onClick={() => setOffset(Math.max(0, offset - pageSize))}>
              Newer
            </Button>
            <Button disabled={offset + data.rows.length >= data.total} onClick={() => setOffset(offset + pageSize)}>
              Older
            </Button>
          </footer>
        </>
      )}
    </Panel>
  );
}

function Verdict({ intact, entries, brokenAt }: OutputOf<'audit.verify'>) {
  return (
    <Banner tone={intact ? 'plain' : 'breached'} className="mb-4 rounded-control">
      {intact
        ? `Intact: the seals of all ${countOf(entries, 'entry', 'entries')} fit.`
        : `Entry ${brokenAt ?? '?'} does not fit its seal: the trail was changed outside Baton. Keep this file as it is and compare it with a backup.`}
    </Banner>
  );
}
