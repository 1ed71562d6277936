import { create } from 'zustand';
import type { CallOf } from '../../../../shared/contract/index.ts';
import { navigate } from '../../../lib/route.ts';
import { runCommand } from '../../../lib/use-command.ts';
import { toastError } from '../../../ui/toast-store.ts';
import { rememberPlan } from '../view-state.ts';

/** How many plans are being made for the ticked leads. */
const planning = create<{ readonly underWay: number }>(() => ({ underWay: 0 }));

export function useIsPlanning(): boolean {
  return planning(({ underWay }) => underWay > 0);
}

/** Plans what is to be done with the ticked leads and opens the preview; nothing is changed yet. */
export async function planRun(input: CallOf<'runs.plan'>): Promise<void> {
  const runId = await openPlan(input);
  if (runId !== null) rememberPlan(runId);
}

/** Plans and opens the preview. Gives the run, or null when it was refused. */
export async function openPlan(input: CallOf<'runs.plan'>): Promise<number | null> {
  planning.setState(({ underWay }) => ({ underWay: underWay + 1 }));
  const envelope = await runCommand('runs.plan', input);
  planning.setState(({ underWay }) => ({ underWay: underWay - 1 }));
  if (!envelope.ok) {
    toastError(envelope.error);
    return null;
  }
  navigate(`/runs/${envelope.value.id}`);
  return envelope.value.id;
}
