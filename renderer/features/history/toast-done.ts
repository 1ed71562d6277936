import { theClient } from '../../lib/client.ts';
import { toast, type ToastSpec } from '../../ui/toast-store.ts';
import { sayOfAct } from './act-toasts.ts';
import { undoAct } from './turn-act.ts';

type Done = Pick<ToastSpec, 'title' | 'text' | 'link'>;

/** Says what the caller has just done; its Undo is for exactly that act, whatever follows it. */
export async function toastDone(done: Done): Promise<void> {
  const acts = await theClient().call('history.list', { limit: 1 });
  const act = acts.ok ? acts.value[0] : undefined;
  if (act === undefined || act.state !== 'done' || act.obstacle !== null) toast(done);
  else sayOfAct({ ...done, onUndo: () => void undoAct(act.id) });
}
