import type { CallOf, OutputOf } from '../../../../shared/contract/index.ts';
import { runCommand } from '../../../lib/use-command.ts';
import { toast, toastError } from '../../../ui/toast-store.ts';
import type { Names } from '../use-names.ts';

type Assigned = OutputOf<'leads.assign'>;

/** Saves at once; the toast takes it back. Answers whether it was saved. */
export async function assignLead(input: CallOf<'leads.assign'>, leadName: string, names: Names): Promise<boolean> {
  const envelope = await runCommand('leads.assign', input);
  if (!envelope.ok) {
    toastError(envelope.error);
    return false;
  }
  const { toAgentId } = envelope.value;
  const title = toAgentId === null ? 'Back in the pool' : `Assigned to ${names.agentName(toAgentId)}`;
  toast({ title, text: leadName, onUndo: () => void assignBack(envelope.value, leadName) });
  return true;
}

/** Back to the agent before, and to the status before where the assignment moved it. */
async function assignBack({ leadId, fromAgentId, fromStatusId }: Assigned, leadName: string): Promise<void> {
  const back = await runCommand('leads.assign', { leadId, agentId: fromAgentId });
  if (!back.ok) {
    toastError(back.error);
    return;
  }
  if (back.value.toStatusId !== fromStatusId) {
    const status = await runCommand('leads.setStatus', { leadId, statusId: fromStatusId });
    if (!status.ok) toastError(status.error);
  }
  toast({ title: 'Assignment undone', text: leadName });
}
