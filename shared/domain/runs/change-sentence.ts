import type { HeldReason, RunKind } from '../../contract/runs.ts';
import { countWords, numberWords } from './count-words.ts';
import { describeLeftoverReason } from './leftovers.ts';

export const changeKinds = ['status', 'tag', 'archive', 'recycle'] as const satisfies readonly RunKind[];
export type ChangeKind = (typeof changeKinds)[number];

export type ChangeFigures = {
  readonly kind: ChangeKind;
  /** The status that leads are set to, or the tags as in `+VIP −cold`; an archive and a recycling need none. */
  readonly to: string;
  /** Leads that change. */
  readonly changed: number;
  readonly skipped: number;
  /** Why leads are skipped that the change is not open to; the others are as they should be already. */
  readonly skips: readonly { readonly reason: HeldReason; readonly count: number }[];
  readonly isPlan: boolean;
};

export function isChangeKind(kind: RunKind): kind is ChangeKind {
  return (changeKinds as readonly RunKind[]).includes(kind);
}

/**
 * `34 leads returned to the pool, 2 skipped (do not contact).` A plan says `34 leads to return to the pool …`. The most
 * frequent reason comes first.
 */
export function changeSentence(figures: ChangeFigures): string {
  const { changed, skipped, isPlan } = figures;
  const rest = skipped > 0 ? `${numberWords(skipped)} skipped (${reasonsOf(figures)})` : '';
  if (changed === 0) return `Nothing ${isPlan ? 'to change' : 'changed'}: ${rest || 'no lead matches'}.`;
  const leads = countWords(changed, 'lead', 'leads');
  return `${leads} ${isPlan ? `to ${actOf(figures)}` : doneOf(figures)}${rest && `, ${rest}`}.`;
}

function actOf({ kind, to }: ChangeFigures): string {
  const acts: Record<ChangeKind, string> = {
    status: `set to ${to}`,
    tag: `tag ${to}`,
    archive: 'archive',
    recycle: 'return to the pool',
  };
  return acts[kind];
}

function doneOf({ kind, to }: ChangeFigures): string {
  const done: Record<ChangeKind, string> = {
    status: `set to ${to}`,
    tag: `tagged ${to}`,
    archive: 'archived',
    recycle: 'returned to the pool',
  };
  return done[kind];
}

function reasonsOf({ kind, to, skipped, skips }: ChangeFigures): string {
  const already: Record<ChangeKind, string> = {
    status: `${to} already`,
    tag: 'tagged so already',
    archive: 'archived or trashed already',
    recycle: 'in the pool already',
  };
  const held = skips.reduce((sum, { count }) => sum + count, 0);
  return [
    ...skips.map(({ reason, count }) => ({ words: describeLeftoverReason(reason), count })),
    { words: already[kind], count: skipped - held },
  ]
    .filter(({ count }) => count > 0)
    .toSorted((left, right) => right.count - left.count)
    .map(({ words }) => words)
    .join(', ');
}
