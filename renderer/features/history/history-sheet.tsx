import { useQuery } from '../../lib/use-query.ts';
import { Sheet } from '../../ui/dialog.tsx';
import { EmptyState, ErrorState, Skeleton } from '../../ui/states.tsx';
import { ActLine } from './act-line.tsx';
import { closeHistory, useHistorySheet } from './history-store.ts';

/** What the person did lately, newest first, each to be undone or done again by itself. */
export function HistorySheet() {
  const { isOpen } = useHistorySheet();
  return (
    <Sheet
      isOpen={isOpen}
      onOpenChange={(next) => !next && closeHistory()}
      title="History"
      description="What you did lately. Undo puts one act back and leaves alone what somebody changed since."
    >
      <Acts />
    </Sheet>
  );
}

function Acts() {
  const { data: acts, error, refetch } = useQuery('history.list', {});
  if (acts === undefined && error) return <ErrorState error={error} onRetry={() => void refetch()} fit="part" />;
  if (acts === undefined) return <ActsToCome />;
  if (acts.length === 0) {
    return <EmptyState title="Nothing to undo" text="Change something, and it stands here with the way back." />;
  }
  return (
    <ol className="-mx-2 flex flex-col">
      {acts.map((act) => (
        <ActLine key={act.id} act={act} />
      ))}
    </ol>
  );
}

function ActsToCome() {
  return (
    <div role="status" aria-label="Reading the history" className="flex flex-col gap-4 pt-2">
      {[0, 1, 2, 3, 4].map((line) => (
        <Skeleton key={line} className="h-8" />
      ))}
    </div>
  );
}
