import { useEffect, useState } from 'react';
import type { BatonEvent } from '../../shared/contract/events.ts';
import { theClient } from './client.ts';

export type Progress = Extract<BatonEvent, { type: 'progress' }>;

/** The newest progress heard since the component is on screen. One act is carried out at a time, so it is of that one. */
export function useProgress(): Progress | null {
  const [progress, setProgress] = useState<Progress | null>(null);
  useEffect(
    () =>
      theClient().onEvent((event) => {
        if (event.type === 'progress') setProgress(event);
      }),
    [],
  );
  return progress;
}
