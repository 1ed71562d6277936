import type { BatonEvent, Phase } from '../../shared/contract/events.ts';
import { AppError } from './app-error.ts';
import type { WriteContext } from './context.ts';

/** How far one command is, and whether it may go on. */
export type Progress = {
  readonly report: WriteContext['progress'];
  /**
   * The last chance to stop, just before the commit. Work that never reported is short and is simply finished; work that
   * was told to stop and went on nevertheless, as a schedule that notes it, has decided for itself.
   */
  readonly endOfWork: () => void;
  readonly refuseToStop: WriteContext['refuseToStop'];
};

/** Each is a turn of the window’s loop: four a second are as many as a bar needs. */
const tellEveryMilliseconds = 250;
/** The second one of a phase comes sooner, so that it is soon seen to go on. */
const tellSoonMilliseconds = 75;

export function createProgress(emit: ((event: BatonEvent) => void) | undefined, isStopped: () => boolean): Progress {
  const isWorthTelling = createThrottle();
  let hasReported = false;
  let isTold = false;

  function refuseStopped(): void {
    if (!isStopped()) return;
    isTold = true;
    throw new AppError('CANCELLED', 'Stopped. Nothing was changed.');
  }

  return {
    report(phase, done, total, runId) {
      hasReported = true;
      refuseStopped();
      if (isWorthTelling(phase, done, total)) emit?.({ type: 'progress', runId: runId ?? null, phase, done, total });
    },
    endOfWork() {
      if (hasReported && !isTold) refuseStopped();
    },
    refuseToStop() {
      isTold = true;
    },
  };
}

/** The first and the last report of a phase, and between them as many as an eye can follow. */
function createThrottle(): (phase: Phase, done: number, total: number) => boolean {
  let last: { readonly phase: Phase; readonly done: number } | null = null;
  let toldAt = 0;
  let pause = tellSoonMilliseconds;
  return (phase, done, total) => {
    const now = performance.now();
    const isFirst = last?.phase !== phase || done < last.done;
    last = { phase, done };
    if (!isFirst && done < total && now - toldAt < pause) return false;
    toldAt = now;
    pause = isFirst ? tellSoonMilliseconds : tellEveryMilliseconds;
    return true;
  };
}
