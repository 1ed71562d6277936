import { Play } from 'lucide-react';
import { useState } from 'react';
import { navigate } from '../../lib/route.ts';
import { runCommand } from '../../lib/use-command.ts';
import { Button } from '../../ui/button.tsx';
import { Page } from '../../ui/page.tsx';
import { toastError } from '../../ui/toast-store.ts';
import { RunLog } from './log/run-log.tsx';
import { Schedules } from './log/schedules.tsx';
import { WorkProgress } from './work-progress.tsx';

/** What runs by itself and when, and the log of every bulk act. */
export function RunsScreen() {
  const [isPlanning, setPlanning] = useState(false);

  async function planNow(): Promise<void> {
    setPlanning(true);
    const envelope = await runCommand('runs.plan', { kind: 'auto' });
    setPlanning(false);
    if (envelope.ok) navigate(`/runs/${envelope.value.id}`);
    else toastError(envelope.error);
  }

  return (
    <Page
      title="Runs"
      aside={<WorkProgress isActive={isPlanning} label="Planning a run" />}
      actions={
        <Button variant="primary" icon={Play} isBusy={isPlanning} onClick={() => void planNow()}>
          Preview a run
        </Button>
      }
    >
      <Schedules />
      <RunLog />
    </Page>
  );
}
