import type { OutputOf } from '../../../shared/contract/index.ts';
import { href } from '../../lib/route.ts';
import { runCommand } from '../../lib/use-command.ts';
import { toastError } from '../../ui/toast-store.ts';
import { sayOfAct } from './act-toasts.ts';

type Turned = OutputOf<'history.undo'>;

/** Undoes one act, or the last one, and says what was undone. Answers whether it was. */
export async function undoAct(id: number | null = null): Promise<boolean> {
  const envelope = await runCommand('history.undo', { id });
  if (!envelope.ok) {
    toastError(envelope.error);
    return false;
  }
  const turned = envelope.value;
  sayOfAct({ ...wordsOf(turned, 'Undone'), onRedo: () => void redoAct(turned.id) });
  return true;
}

/** Does one act again, or the one undone last, and says so. Answers whether it was. */
export async function redoAct(id: number | null = null): Promise<boolean> {
  const envelope = await runCommand('history.redo', { id });
  if (!envelope.ok) {
    toastError(envelope.error);
    return false;
  }
  const turned = envelope.value;
  sayOfAct({ ...wordsOf(turned, 'Done again'), onUndo: () => void undoAct(turned.id) });
  return true;
}

function wordsOf({ sentence, runId }: Turned, title: string) {
  return {
    title,
    text: sentence,
    link: runId === null ? undefined : { label: 'Open the run', href: href(`/runs/${runId}`) },
  };
}
