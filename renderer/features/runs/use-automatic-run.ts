import { useState } from 'react';
import type { ScheduleName } from '../../../shared/contract/schedule.ts';
import { href, navigate } from '../../lib/route.ts';
import { runCommand } from '../../lib/use-command.ts';
import { toast, toastError } from '../../ui/toast-store.ts';
import { cancelRun, commitRun } from './run-acts.ts';

/** The kind of run that each schedule carries out. */
const kindOf = { autoAssignment: 'auto', topUp: 'top_up' } as const satisfies Record<ScheduleName, string>;

/** What is under way. */
export type AutomaticWork = 'preview' | 'run' | null;

/** A schedule's run by hand: its plan to look at, or planned and committed at once. */
export function useAutomaticRun(schedule: ScheduleName) {
  const [work, setWork] = useState<AutomaticWork>(null);
  const during = (name: AutomaticWork, act: () => Promise<void>) => async () => {
    setWork(name);
    await act();
    setWork(null);
  };
  return {
    work,
    preview: during('preview', () => preview(schedule)),
    runNow: during('run', () => runNow(schedule)),
  };
}

async function preview(schedule: ScheduleName): Promise<void> {
  const plan = await runCommand('runs.plan', { kind: kindOf[schedule] });
  if (plan.ok) navigate(`/runs/${plan.value.runId}`);
  else toastError(plan.error);
}

async function runNow(schedule: ScheduleName): Promise<void> {
  const plan = await runCommand('runs.plan', { kind: kindOf[schedule] });
  if (!plan.ok) {
    toastError(plan.error);
    return;
  }
  const { runId, placed, sentence } = plan.value;
  if (placed === 0) {
    await cancelRun(runId);
    toast({ title: 'Nothing to assign', text: sentence });
    return;
  }
  const result = await commitRun(runId);
  if (result.kind === 'stale') {
    toast({
      title: 'The leads changed meanwhile',
      text: 'Nothing was assigned. The plan was made anew: look at it first.',
      link: { label: 'Open the plan', href: href(`/runs/${runId}`) },
    });
  } else if (result.kind === 'failed') toastError(result.error);
}
