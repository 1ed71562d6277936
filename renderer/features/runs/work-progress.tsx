import { type ReactNode, type RefObject, useEffect, useLayoutEffect, useRef, useState } from 'react';
import type { Phase } from '../../../shared/contract/events.ts';
import { formatNumber } from '../../lib/format.ts';
import { type Progress, useProgress } from '../../lib/use-progress.ts';
import { announce } from '../../ui/announcer.tsx';
import { Button } from '../../ui/button.tsx';
import { stopWork } from './stop-work.ts';

const phaseWords: Readonly<Record<Phase, string>> = {
  reading: 'Reading the leads',
  gating: 'Asking the gates',
  planning: 'Solving the distribution',
  checking: 'Checking the plan',
  writing: 'Writing',
  importing: 'Importing the leads',
};

const feltAfterMilliseconds = 300;

type WorkProgressProps = {
  /** Work that was started here is under way. */
  readonly isActive: boolean;
  /** What it is, as in "Planning the run"; shown until the engine says more. */
  readonly label: string;
  /** What stands here while there is no wait to speak of: the buttons that start the work. */
  readonly children?: ReactNode;
};

/** How far long work is, and its Stop. It is as high as a row of buttons, shown or not, so that nothing jumps. */
export function WorkProgress({ isActive, label, children }: WorkProgressProps) {
  const place = useRef<HTMLDivElement>(null);
  const isFelt = useIsFelt(isActive);
  useKeptFocus(place, isFelt);
  return (
    <div ref={place} className="flex min-h-8 min-w-0 grow items-center">
      {children && (
        <div className={isFelt ? 'hidden' : 'flex min-w-0 grow items-center justify-end gap-2'}>{children}</div>
      )}
      {isActive && <Work label={label} isFelt={isFelt} />}
    </div>
  );
}

/** Listens from the start of the work, and speaks once the wait is felt. */
function Work({ label, isFelt }: { readonly label: string; readonly isFelt: boolean }) {
  const progress = useProgress();
  const [isStopping, setStopping] = useState(false);
  const words = wordsOf(progress, label, isStopping);
  useEffect(() => {
    if (isFelt) announce(words);
  }, [isFelt, words]);

  async function stop(): Promise<void> {
    setStopping(true);
    if (!(await stopWork())) setStopping(false);
  }

  if (!isFelt) return null;
  return (
    <div role="group" aria-label={label} className="flex min-w-0 grow items-center gap-3">
      <div className="max-w-80 min-w-0 grow text-xs">
        <div className="flex justify-between gap-2">
          <span className="min-w-0 truncate">{words}</span>
          {progress !== null && progress.total > 1 && <Figures progress={progress} />}
        </div>
        <ThinBar label={label} progress={progress} />
      </div>
      <Button size="small" isBusy={isStopping} onClick={() => void stop()}>
        Stop
      </Button>
    </div>
  );
}

function wordsOf(progress: Progress | null, label: string, isStopping: boolean): string {
  if (isStopping) return 'Stopping';
  return progress === null ? label : phaseWords[progress.phase];
}

function Figures({ progress: { done, total } }: { readonly progress: Progress }) {
  return (
    <span className="figures shrink-0 text-muted">
      {formatNumber(done)} of {formatNumber(total)}
    </span>
  );
}

function ThinBar({ label, progress }: { readonly label: string; readonly progress: Progress | null }) {
  const percent = progress === null || progress.total === 0 ? 0 : Math.min(100, (progress.done / progress.total) * 100);
  return (
    <div
      role="progressbar"
      aria-label={label}
      aria-valuemin={0}
      aria-valuemax={100}
      aria-valuenow={Math.floor(percent)}
      className="mt-1"
    >
      <svg width="100%" height="3" aria-hidden className="keeps-colour block">
        <rect width="100%" height="3" rx="1.5" className="fill-pressed" />
        <rect width={`${percent}%`} height="3" rx="1.5" className="fill-accent" />
      </svg>
    </div>
  );
}

/** True once the work has lasted long enough to be worth a word. */
function useIsFelt(isActive: boolean): boolean {
  const [isFelt, setFelt] = useState(false);
  useEffect(() => {
    if (!isActive) return;
    const timer = setTimeout(() => setFelt(true), feltAfterMilliseconds);
    return () => {
      clearTimeout(timer);
      setFelt(false);
    };
  }, [isActive]);
  return isActive && isFelt;
}

/** Who works by key keeps the place: from the button that gives way to Stop, and from Stop back to where the act began. */
function useKeptFocus(place: RefObject<HTMLElement | null>, isFelt: boolean): void {
  useLayoutEffect(() => {
    const element = place.current;
    const origin = document.activeElement;
    if (!isFelt || element === null) return;
    if (element.contains(origin)) element.querySelector<HTMLElement>('[role=group] button')?.focus();
    return () => {
      const isHere = element.contains(document.activeElement) || document.activeElement === document.body;
      if (isHere && origin instanceof HTMLElement) origin.focus();
    };
  }, [place, isFelt]);
}
