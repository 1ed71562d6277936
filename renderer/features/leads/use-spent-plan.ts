import { useEffect } from 'react';
import { useQuery } from '../../lib/use-query.ts';
import { clearSelection, useLeadsView } from './view-state.ts';

/** Back from a plan that was carried out, undone since or not, the ticks are gone; from a cancelled one they are kept. */
export function useSpentPlan(isEnabled: boolean): void {
  const runId = useLeadsView((view) => view.plannedRunId);
  const { data } = useQuery('runs.get', { runId: runId ?? 1 }, { isEnabled: isEnabled && runId !== null });
  const isSpent = data?.id === runId && (data?.state === 'committed' || data?.state === 'undone');
  useEffect(() => {
    if (isSpent) clearSelection();
  }, [isSpent]);
}
