import { Eye, Pause, Play } from 'lucide-react';
import type { Schedule } from '../../../../shared/contract/schedule.ts';
import { navigate } from '../../../lib/route.ts';
import { runCommand, useCommand } from '../../../lib/use-command.ts';
import { Button } from '../../../ui/button.tsx';
import { toast, toastError } from '../../../ui/toast-store.ts';
import { kindOf } from '../schedule-kinds.ts';
import { useRunNow } from '../use-run-now.ts';
import { WorkProgress } from '../work-progress.tsx';

/** What can be done about an automatic run by hand; `title` names it for those who hear the buttons. */
export function ScheduleActs({ schedule, title }: { readonly schedule: Schedule; readonly title: string }) {
  const kind = kindOf[schedule.schedule];
  const plan = useCommand('runs.plan');
  const runNow = useRunNow(kind);

  async function preview(): Promise<void> {
    const envelope = await plan.run({ kind });
    if (envelope.ok) navigate(`/runs/${envelope.value.runId}`);
    else toastError(envelope.error);
  }

  return (
    <WorkProgress isActive={plan.isRunning || runNow.isRunning} label={plan.isRunning ? 'Planning a run' : 'Running'}>
      <Button icon={Eye} isBusy={plan.isRunning} aria-label={`Preview: ${title}`} onClick={() => void preview()}>
        Preview
      </Button>
      <Button icon={Play} isBusy={runNow.isRunning} aria-label={`Run now: ${title}`} onClick={() => void runNow.run()}>
        Run now
      </Button>
      {schedule.on && <PauseButton schedule={schedule} title={title} />}
    </WorkProgress>
  );
}

function PauseButton({ schedule: { schedule, isPaused }, title }: { schedule: Schedule; title: string }) {
  async function change(isResuming: boolean): Promise<void> {
    const envelope = await runCommand(isResuming ? 'schedule.resume' : 'schedule.pause', { schedule });
    if (!envelope.ok) {
      toastError(envelope.error);
      return;
    }
    toast({
      title: `${title} ${isResuming ? 'goes on' : 'is paused'}`,
      text: isResuming ? 'Nothing is made up for.' : 'Runs that come due meanwhile are recorded and not made up for.',
      onUndo: () => void change(!isResuming),
    });
  }
  const label = isPaused ? 'Resume' : 'Pause';
  return (
    <Button icon={isPaused ? Play : Pause} aria-label={`${label}: ${title}`} onClick={() => void change(isPaused)}>
      {label}
    </Button>
  );
}
