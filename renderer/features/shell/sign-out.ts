import { keepPreferences } from '../../lib/preferences.ts';
import { runCommand } from '../../lib/use-command.ts';
import { toastError } from '../../ui/toast-store.ts';
import { leavePlace } from './person-place.ts';

/** Ends the session once what the person changed is kept. */
export async function signOut(): Promise<void> {
  await keepPreferences();
  const envelope = await runCommand('session.signOut', {});
  if (envelope.ok) leavePlace();
  else toastError(envelope.error);
}
