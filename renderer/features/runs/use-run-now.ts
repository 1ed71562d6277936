import { useState } from 'react';
import type { RunDetail } from '../../../shared/contract/runs.ts';
import { href } from '../../lib/route.ts';
import { runCommand } from '../../lib/use-command.ts';
import { toast, toastError } from '../../ui/toast-store.ts';

/** Plans and commits at once; the toast says what happened and can undo it. */
export function useRunNow(kind: 'auto' | 'top_up') {
  const [isRunning, setRunning] = useState(false);
  async function run(): Promise<void> {
    setRunning(true);
    await planAndCommit(kind);
    setRunning(false);
  }
  return { run, isRunning };
}

async function planAndCommit(kind: 'auto' | 'top_up'): Promise<void> {
  const plan = await runCommand('runs.plan', { kind });
  if (!plan.ok) {
    toastError(plan.error);
    return;
  }
  const { runId, placed, sentence } = plan.value;
  if (placed === 0) {
    await runCommand('runs.cancel', { runId });
    toast({ title: 'Nothing to assign', text: sentence });
    return;
  }
  const run = await runCommand('runs.commit', { runId });
  if (run.ok) sayDone(run.value);
  else if (run.error.code === 'STALE_PLAN') {
    toast({
      title: 'The leads changed meanwhile',
      text: 'Nothing was assigned. The plan was made anew: look at it first.',
      link: { label: 'Open the plan', href: href(`/runs/${runId}`) },
    });
  } else toastError(run.error);
}

function sayDone({ runId, title, sentence }: RunDetail): void {
  toast({
    title,
    text: sentence,
    link: { label: 'Open the run', href: href(`/runs/${runId}`) },
    onUndo: () => void undo(runId),
  });
}

async function undo(runId: number): Promise<void> {
  const undone = await runCommand('runs.undo', { runId });
  if (!undone.ok) {
    toastError(undone.error);
    return;
  }
  toast({
    title: 'Undone',
    text: undone.value.sentence,
    link: { label: 'Open the undo', href: href(`/runs/${undone.value.runId}`) },
  });
}
