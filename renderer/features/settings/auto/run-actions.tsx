import { navigate } from '../../../lib/route.ts';
import { useCommand } from '../../../lib/use-command.ts';
import { Button } from '../../../ui/button.tsx';
import { toastError } from '../../../ui/toast-store.ts';
import { useRunNow } from './use-run-now.ts';

export function RunActions() {
  const plan = useCommand('runs.plan');
  const runNow = useRunNow();

  async function preview(): Promise<void> {
    const envelope = await plan.run({ kind: 'auto' });
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
