import type { CallOf } from '../../../../shared/contract/index.ts';
import { navigate } from '../../../lib/route.ts';
import { runCommand } from '../../../lib/use-command.ts';
import { toastError } from '../../../ui/toast-store.ts';
import { rememberPlan } from '../view-state.ts';

/** Plans and opens the preview; nothing is changed yet. */
export async function planRun(input: CallOf<'runs.plan'>): Promise<void> {
  const envelope = await runCommand('runs.plan', input);
  if (!envelope.ok) {
    toastError(envelope.error);
    return;
  }
  rememberPlan(envelope.value.id);
  navigate(`/runs/${envelope.value.id}`);
}
