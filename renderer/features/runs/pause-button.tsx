import { Pause, Play } from 'lucide-react';
import { scheduleTitles, type Schedule } from '../../../shared/contract/schedule.ts';
import { useCommand } from '../../lib/use-command.ts';
import { standingOf } from '../../lib/use-schedule.ts';
import { Button } from '../../ui/button.tsx';
import { toast, toastError } from '../../ui/toast-store.ts';

type PauseButtonProps = {
  readonly schedule: Schedule;
  /** Whose button it is, said where there are those of several. */
  readonly of?: string;
};

/** Pauses a schedule that is on; one that is paused, or held by a clock that may be wrong, it lets go on. */
export function PauseButton({ schedule, of }: PauseButtonProps) {
  const pause = useCommand('schedule.pause');
  const resume = useCommand('schedule.resume');
  const standing = standingOf(schedule);
  if (standing === 'off') return null;
  const isResuming = standing !== 'on';
  const name = { schedule: schedule.schedule };
  const title = scheduleTitles[schedule.schedule];

  async function change(resumes: boolean): Promise<void> {
    const envelope = await (resumes ? resume : pause).run(name);
    if (!envelope.ok) {
      toastError(envelope.error);
      return;
    }
    toast({
      title: `${title} ${resumes ? 'goes on' : 'is paused'}`,
      text: resumes ? 'Nothing is made up for.' : 'Runs that come due meanwhile are recorded and not made up for.',
      onUndo: standing === 'held' ? undefined : () => void change(!resumes),
    });
  }

  const label = standing === 'on' ? 'Pause' : standing === 'held' ? 'Resume by this clock' : 'Resume';
  return (
    <Button
      icon={isResuming ? Play : Pause}
      isBusy={pause.isRunning || resume.isRunning}
      onClick={() => void change(isResuming)}
      {...(of !== undefined && { 'aria-label': `${label}: ${of}` })}
    >
      {label}
    </Button>
  );
}
