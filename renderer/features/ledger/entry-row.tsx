import type { LedgerEntry } from '../../../shared/contract/ledger.ts';
import { formatNumber, formatStamp } from '../../lib/format.ts';
import { href } from '../../lib/route.ts';
import { useOfficeZone } from '../../lib/use-office.ts';
import { useQuery } from '../../lib/use-query.ts';
import { Figure } from './figure.tsx';

const figureClass = 'figures py-2 pl-2 text-right';

export function EntryRow({ entry }: { entry: LedgerEntry }) {
  return (
    <tr className="border-b border-hairline align-top">
      <th scope="row" className="py-2 font-normal">
        <What entry={entry} />
        <WhenAndWho entry={entry} />
        {entry.note !== '' && <p className="break-words whitespace-pre-line">{entry.note}</p>}
      </th>
      <td className={figureClass}>{formatNumber(entry.given).replace('-', '−')}</td>
      <td className={figureClass}>
        <Figure text={entry.entitled} />
      </td>
      <td className={figureClass}>
        <Figure text={entry.owed} />
      </td>
      <td className={figureClass}>
        <Figure text={entry.owedAfter} />
      </td>
    </tr>
  );
}

function What({ entry }: { entry: LedgerEntry }) {
  if (entry.runId === null) return <p className="font-medium">{byHandWords(entry)}</p>;
  return (
    <p className="break-words">
      <a href={href(`/runs/${entry.runId}`)} className="font-medium underline-offset-2 hover:underline">
        {entry.runTitle}
      </a>
      {entry.runState === 'undone' && <span className="text-muted"> (undone since)</span>}
    </p>
  );
}

function byHandWords({ kind, owed }: LedgerEntry): string {
  if (kind === 'by_hand') return 'Given by hand';
  return owed.startsWith('-') ? 'Debit by hand' : 'Credit by hand';
}

function WhenAndWho({ entry: { at, actorId } }: { entry: LedgerEntry }) {
  const zone = useOfficeZone();
  const agents = useQuery('team.list', {}).data ?? [];
  const who = actorId === null ? 'Baton' : (agents.find(({ id }) => id === actorId)?.name ?? `Agent ${actorId}`);
  return (
    <p className="text-xs break-words text-muted">
      <time dateTime={new Date(at).toISOString()} className="figures">
        {formatStamp(at, zone)}
      </time>{' '}
      <span className="inline-block max-w-full">{`by ${who}`}</span>
    </p>
  );
}
