import { useEffect, useEffectEvent } from 'react';
import { useQuery } from '../../lib/use-query.ts';
import { ErrorState, Skeleton } from '../../ui/states.tsx';
import { Verdicts } from './verdicts.tsx';

type ExplanationProps = {
  readonly runId: number;
  readonly leadId: number;
  /** It is there in its full height. */
  readonly onShown: () => void;
};

/** For one lead of a run, in words: who got it, and for every other agent why not. */
export function Explanation({ runId, leadId, onShown }: ExplanationProps) {
  const { data, error, refetch } = useQuery('runs.explain', { runId, leadId }, { keepsPrevious: false });
  const isShown = data !== undefined;
  const shown = useEffectEvent(onShown);
  useEffect(() => {
    if (isShown) shown();
  }, [isShown]);
  if (error) return <ErrorState error={error} onRetry={() => void refetch()} fit="part" />;
  if (data === undefined) return <Skeleton className="h-4 w-64" />;
  return <Verdicts explanation={data} />;
}
