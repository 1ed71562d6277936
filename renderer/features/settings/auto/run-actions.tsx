import type { ScheduleName } from '../../../../shared/contract/schedule.ts';
import { navigate } from '../../../lib/route.ts';
import { useCommand } from '../../../lib/use-command.ts';
import { Button } from '../../../ui/button.tsx';
import { toastError } from '../../../ui/toast-store.ts';
import { kindOf } from '../../runs/schedule-kinds.ts';
import { useRunNow } from '../../runs/use-run-now.ts';

export function RunActions({ name }: { name: ScheduleName }) {
  const plan = useCommand('runs.plan');
  const runNow = useRunNow(kindOf[name]);

  async function preview(): Promise<void> {
    const envelope = await plan.run({ kind: kindOf[name] });
    if (envelope.ok) navigate(`/runs/${envelope.value.runId}`);
    else toastError(envelope.error);
  }

  return (
    <>
      <Button isBusy={plan.isRunning} onClick={() => void preview()}>
        Preview
      </Button>
      <Button variant="primary" isBusy={runNow.isRunning} onClick={() => void runNow.run()}>
        Run now
      </Button>
    </>
  );
}
