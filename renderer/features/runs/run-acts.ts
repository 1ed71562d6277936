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
  const result = await carryOut(runId);
  if (result.kind === 'committed') sayCommitted(result.run, isOnScreen);
  return result;
}

/** Carries a plan out; the screen says what came of it. */
export async function carryOut(runId: number): Promise<Committed> {
  const envelope: Envelope<RunDetail> = await runCommand('runs.commit', { runId });
  if (envelope.ok) return { kind: 'committed', run: envelope.value };
  return { kind: envelope.error.code === 'STALE_PLAN' ? 'stale' : 'failed', error: envelope.error };
}

export function sayCommitted({ id, title, sentence }: RunDetail, isOnScreen = false): void {
  const offer = toast({
    title,
    text: sentence,
    onUndo: () => void undoRun(id),
    link: isOnScreen ? undefined : { label: 'Open the run', href: href(`/runs/${id}`) },
  });
  offers.set(id, offer);
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
