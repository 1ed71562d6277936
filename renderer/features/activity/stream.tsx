import { useState } from 'react';
import { formatNumber } from '../../lib/format.ts';
import { useNow } from '../../lib/use-now.ts';
import { useOfficeZone } from '../../lib/use-office.ts';
import { useQuery } from '../../lib/use-query.ts';
import { Button } from '../../ui/button.tsx';
import { ErrorState, Skeleton } from '../../ui/states.tsx';
import { dayWords } from './day-words.ts';
import { byDay, isShown, type StreamEntry, type StreamFilter, streamOf } from './stream-entries.ts';
import { StreamFilterRow } from './stream-filter-row.tsx';
import { ActivityLine, TimelineLine } from './stream-line.tsx';
import type { Names } from './timeline-words.ts';

type StreamProps = {
  readonly lead: { readonly id: number; readonly name: string };
  readonly names: Names;
  readonly filter: StreamFilter;
  readonly onFilterChange: (filter: StreamFilter) => void;
};

const atOnce = 60;

/** What people did and wrote and what happened to the lead, in one stream, newest first. */
export function Stream({ lead, names, filter, onFilterChange }: StreamProps) {
  const log = useQuery('activity.list', { leadId: lead.id }, { keepsPrevious: false });
  const timeline = useQuery('timeline.list', { leadId: lead.id }, { keepsPrevious: false });
  const error = (log.data === undefined && log.error) || (timeline.data === undefined && timeline.error);
  const again = () => void Promise.all([log.refetch(), timeline.refetch()]);
  if (error) return <ErrorState error={error} onRetry={again} fit="part" />;
  if (log.data === undefined || timeline.data === undefined) return <Skeleton className="h-16" />;
  const entries = streamOf(log.data, timeline.data);
  return (
    <>
      <StreamFilterRow value={filter} onChange={onFilterChange} />
      <Days key={filter} lead={lead} names={names} entries={entries.filter((entry) => isShown(entry, filter))} />
    </>
  );
}

type DaysProps = Pick<StreamProps, 'lead' | 'names'> & { readonly entries: readonly StreamEntry[] };

function Days({ lead, names, entries }: DaysProps) {
  const now = useNow(60_000);
  const timeZone = useOfficeZone();
  const [isWhole, setWhole] = useState(false);
  const shown = isWhole ? entries : entries.slice(0, atOnce);
  const hidden = entries.length - shown.length;
  if (entries.length === 0) {
    return <p className="pt-2 text-muted">Nothing of this kind yet. What you add above stands here.</p>;
  }
  return (
    <>
      {byDay(shown, timeZone).map(({ day, at, entries: ofDay }) => (
        <section key={day} aria-label={dayWords(at, now, timeZone)} className="pt-2">
          <h4 className="text-xs font-medium text-muted">{dayWords(at, now, timeZone)}</h4>
          <ol className="flex flex-col">
            {ofDay.map((entry) => (
              <li key={entry.key}>
                {entry.source === 'log' ? (
                  <ActivityLine activity={entry.activity} leadName={lead.name} names={names} />
                ) : (
                  <TimelineLine entry={entry.entry} names={names} />
                )}
              </li>
            ))}
          </ol>
        </section>
      ))}
      {hidden > 0 && (
        <Button variant="quiet" size="small" className="mt-2 -ml-2" onClick={() => setWhole(true)}>
          {formatNumber(hidden)} older
        </Button>
      )}
    </>
  );
}
