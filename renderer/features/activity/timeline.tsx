import { href } from '../../lib/route.ts';
import { useQuery } from '../../lib/use-query.ts';
import { RelativeTime } from '../../ui/relative-time.tsx';
import { ErrorState } from '../../ui/states.tsx';
import { type Names, timelineWords } from './timeline-words.ts';

type TimelineProps = { readonly leadId: number; readonly names: Names };

/** What happened to the lead, newest first. */
export function Timeline({ leadId, names }: TimelineProps) {
  const { data, error, refetch } = useQuery('timeline.list', { leadId }, { keepsPrevious: false });
  if (error) return <ErrorState error={error} onRetry={() => void refetch()} className="px-0 py-3" />;
  if (data === undefined) return null;
  return (
    <ol className="flex flex-col gap-2.5">
      {data.map((entry, index) => {
        const { sentence, detail } = timelineWords(entry, names);
        return (
          // Entries have no id and are only ever added at the top.
          <li key={data.length - index} className="flex gap-3">
            <span className="w-12 shrink-0 text-right text-xs leading-5 text-muted">
              <RelativeTime at={entry.at} isFocusable />
            </span>
            <div className="min-w-0 grow">
              <p className="break-words">{sentence}</p>
              <p className="text-xs break-words text-muted">
                {detail}
                {detail !== '' && ' · '}
                {entry.actorId === null ? 'Baton' : names.agent(entry.actorId)}
                {entry.runId !== null && (
                  <>
                    {' · '}
                    <a href={href(`/runs/${entry.runId}`)} className="text-accent underline-offset-2 hover:underline">
                      run {entry.runId}
                    </a>
                  </>
                )}
              </p>
            </div>
          </li>
        );
      })}
    </ol>
  );
}
