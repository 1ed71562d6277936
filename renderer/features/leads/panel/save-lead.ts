import type { ErrorBody } from '../../../../shared/contract/envelope.ts';
import type { CallOf } from '../../../../shared/contract/index.ts';
import { runCommand } from '../../../lib/use-command.ts';
import { toastError } from '../../../ui/toast-store.ts';
import { toastDone } from '../../history/toast-done.ts';

type Person = { readonly id: number; readonly name: string };
type Change = Omit<CallOf<'leads.save'>, 'id'>;

/** Saves what is known of a lead. Resolves with null when it is saved, else with the refusal for the field to show. */
export async function saveLead(lead: Person, change: Change, done: string): Promise<ErrorBody | null> {
  const envelope = await runCommand('leads.save', { id: lead.id, ...change });
  if (!envelope.ok) return envelope.error;
  await toastDone({ title: done, text: envelope.value.name });
  return null;
}

/** The same for what has no field to show a refusal. */
export async function saveOrSay(lead: Person, change: Change, done: string): Promise<void> {
  const refusal = await saveLead(lead, change, done);
  if (refusal !== null) toastError(refusal);
}
