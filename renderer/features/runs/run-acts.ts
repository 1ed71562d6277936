import type { Envelope, ErrorBody } from '../../../shared/contract/envelope.ts';
import type { Mend, RunDetail } from '../../../shared/contract/runs.ts';
import { href } from '../../lib/route.ts';
import { runCommand } from '../../lib/use-command.ts';
import { dismissToast, toast, toastError } from '../../ui/toast-store.ts';

export type Committed =
  | { readonly kind: 'committed'; readonly run: RunDetail }
  /** The data had changed; the plan was made anew and waits to be looked at. */
  | { readonly kind: 'stale'; readonly error: ErrorBody }
  | { readonly kind: 'failed'; readonly error: ErrorBody };

/** The toasts that offer to undo a run; an undone run offers it no more. */
const offers = new Map<number, number>();

/** Carries a plan out and says so, with Undo and, where it is not on screen anyway, the record. */
export async function commitRun(runId: number, isOnScreen = false): Promise<Committed> {
  const envelope: Envelope<RunDetail> = await runCommand('runs.commit', { runId });
  if (!envelope.ok) return { kind: envelope.error.code === 'STALE_PLAN' ? 'stale' : 'failed', error: envelope.error };
  const run = envelope.value;
  const offer = toast({
    title: run.title,
    text: run.sentence,
    onUndo: () => void undoRun(runId),
    link: isOnScreen ? undefined : { label: 'Open the run', href: href(`/runs/${runId}`) },
  });
  offers.set(runId, offer);
  return { kind: 'committed', run };
}

/** Puts back what nobody touched since; the toast leads to the undo's own record. */
export async function undoRun(runId: number): Promise<boolean> {
  const envelope = await runCommand('runs.undo', { runId });
  if (!envelope.ok) {
    toastError(envelope.error);
    return false;
  }
  const { sentence, runId: undoRunId } = envelope.value;
  dismissToast(offers.get(runId) ?? 0);
  offers.delete(runId);
  toast({ title: 'Run undone', text: sentence, link: { label: 'Open the undo', href: href(`/runs/${undoRunId}`) } });
  return true;
}

export async function cancelRun(runId: number): Promise<void> {
  const envelope = await runCommand('runs.cancel', { runId });
  // A plan that is gone already needs no dropping.
  if (!envelope.ok && envelope.error.code !== 'ALREADY_DONE') toastError(envelope.error);
}

/** Applies a mend and plans again; the plan that came of it, or null when it was refused. */
export async function mendRun(runId: number, index: number, mend: Mend): Promise<RunDetail | null> {
  const envelope = await runCommand('runs.mend', { runId, mend: index });
  if (!envelope.ok) {
    toastError(envelope.error);
    return null;
  }
  toast({ title: 'Planned again', text: `${mend.text}: done. ${envelope.value.sentence}` });
  return envelope.value;
}
