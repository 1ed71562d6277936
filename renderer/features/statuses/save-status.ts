import type { CallOf } from '../../../shared/contract/index.ts';
import type { Status } from '../../../shared/contract/statuses.ts';
import { runCommand } from '../../lib/use-command.ts';
import { toastError } from '../../ui/toast-store.ts';

type Change = Partial<Omit<CallOf<'statuses.save'>, 'id'>>;

/** Changes one thing of a status; the rest is sent as it stands. */
export async function saveStatus({ id, name, category, colour }: Status, change: Change): Promise<void> {
  const envelope = await runCommand('statuses.save', { id, name, category, colour, ...change });
  if (!envelope.ok) toastError(envelope.error);
}
