import type { CallOf } from '../../../../shared/contract/index.ts';
import { runCommand } from '../../../lib/use-command.ts';
import { toastError } from '../../../ui/toast-store.ts';
import { toastDone } from '../../history/toast-done.ts';
import type { Names } from '../use-names.ts';

/** Saves at once; the toast takes it back. Answers whether it was saved. */
export async function assignLead(input: CallOf<'leads.assign'>, leadName: string, names: Names): Promise<boolean> {
  const envelope = await runCommand('leads.assign', input);
  if (!envelope.ok) {
    toastError(envelope.error);
    return false;
  }
  const { toAgentId } = envelope.value;
  const title = toAgentId === null ? 'Back in the pool' : `Assigned to ${names.agentName(toAgentId)}`;
  await toastDone({ title, text: leadName });
  return true;
}
