import { Eye, Play } from 'lucide-react';
import type { ReactNode } from 'react';
import type { ScheduleName } from '../../../shared/contract/schedule.ts';
import { Button } from '../../ui/button.tsx';
import { useAutomaticRun } from './use-automatic-run.ts';
import { WorkProgress } from './work-progress.tsx';

type RunButtonsProps = {
  readonly schedule: ScheduleName;
  /** Whose buttons they are, said where there are those of several. */
  readonly of?: string;
  /** Run now is what the screen is for. */
  readonly isMain?: boolean;
  /** More that can be done. */
  readonly children?: ReactNode;
};

/** Preview and Run now of a schedule; while it works, how far it is and Stop. */
export function RunButtons({ schedule, of, isMain = false, children }: RunButtonsProps) {
  const { work, preview, runNow } = useAutomaticRun(schedule);
  const named = (label: string) => (of === undefined ? {} : { 'aria-label': `${label}: ${of}` });
  return (
    <WorkProgress isActive={work !== null} label={work === 'preview' ? 'Planning a run' : 'Running'}>
      <Button icon={Eye} isBusy={work === 'preview'} {...named('Preview')} onClick={() => void preview()}>
        Preview
      </Button>
      <Button
        icon={Play}
        variant={isMain ? 'primary' : 'secondary'}
        isBusy={work === 'run'}
        {...named('Run now')}
        onClick={() => void runNow()}
      >
        Run now
      </Button>
      {children}
    </WorkProgress>
  );
}
