import { runCommand } from '../../lib/use-command.ts';
import { toastError } from '../../ui/toast-store.ts';

/** Stops the long work under way; what was stopped says so where it was started. False: it could not be asked to. */
export async function stopWork(): Promise<boolean> {
  const envelope = await runCommand('runs.stop', {});
  if (!envelope.ok) toastError(envelope.error);
  return envelope.ok;
}
