import { runCommand } from '../../lib/use-command.ts';
import { toastError } from '../../ui/toast-store.ts';
import { toastDone } from '../history/toast-done.ts';

/** Marks a follow-up as done. Answers whether it was. */
export async function completeFollowUp(id: number, leadName: string): Promise<boolean> {
  const envelope = await runCommand('activity.complete', { id });
  if (!envelope.ok) {
    toastError(envelope.error);
    return false;
  }
  await toastDone({ title: 'Follow-up done', text: leadName });
  return true;
}
