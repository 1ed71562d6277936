import { useEffect, useState } from 'react';
import type { BatonEvent } from '../../shared/contract/events.ts';
import { theClient } from './client.ts';

export type Progress = Extract<BatonEvent, { type: 'progress' }>;

/** The newest progress of long work: of one run, or with null of work that has no run yet. */
export function useProgress(runId: number | null): Progress | null {
  const [progress, setProgress] = useState<Progress | null>(null);
  useEffect(
    () =>
      theClient().onEvent((event) => {
        if (event.type === 'progress' && event.runId === runId) setProgress(event);
      }),
    [runId],
  );
  return progress?.runId === runId ? progress : null;
}
