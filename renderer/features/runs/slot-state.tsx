import { Ban, Check, CircleX, ClockCheck, Pause, TriangleAlert, type LucideIcon } from 'lucide-react';
import type { Slot } from '../../../shared/contract/schedule.ts';
import { href } from '../../lib/route.ts';

type Look = { readonly word: string; readonly icon: LucideIcon; readonly className: string };

const looks: Readonly<Record<Slot['state'], Look>> = {
  done: { word: 'done', icon: Check, className: 'text-muted' },
  done_late: { word: 'done late', icon: ClockCheck, className: 'text-ink' },
  missed: { word: 'missed', icon: TriangleAlert, className: 'font-medium text-risk-ink' },
  skipped: { word: 'skipped', icon: Ban, className: 'text-ink' },
  failed: { word: 'failed', icon: CircleX, className: 'font-medium text-breached-ink' },
  paused: { word: 'paused', icon: Pause, className: 'text-muted' },
};

/** What became of a due time: a shape, a word and a colour, and the way to its run. */
export function SlotState({ slot: { state, runId } }: { readonly slot: Slot }) {
  const { word, icon: Icon, className } = looks[state];
  return (
    <span className={`inline-flex items-center gap-1 align-top whitespace-nowrap ${className}`}>
      <Icon size={12} aria-hidden className="shrink-0" />
      {runId === null ? (
        word
      ) : (
        <a href={href(`/runs/${runId}`)} className="underline-offset-2 hover:underline">
          {word}
        </a>
      )}
    </span>
  );
}

/** Whether somebody should look at it. */
export function isTrouble({ state }: Slot): boolean {
  return state === 'missed' || state === 'failed';
}
