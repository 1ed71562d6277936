import { useId, type ReactNode } from 'react';
import { countOf } from '../../../lib/format.ts';
import { Button } from '../../../ui/button.tsx';
import { Dialog } from '../../../ui/dialog.tsx';
import { stopWork } from '../../runs/stop-work.ts';
import { WorkProgress } from '../../runs/work-progress.tsx';
import { useIsPlanning } from './plan-run.ts';

type PlanDialogProps = {
  readonly title: string;
  readonly description: string;
  readonly count: number;
  /** What is asked for can be planned. */
  readonly isReady: boolean;
  readonly onPlan: () => void;
  readonly onClose: () => void;
  readonly children: ReactNode;
};

/** Asks what the ticked leads are changed to; the next screen shows the plan. To close it stops a plan under way. */
export function PlanDialog({ title, description, count, isReady, onPlan, onClose, children }: PlanDialogProps) {
  const formId = useId();
  const isPlanning = useIsPlanning();

  function close(): void {
    if (isPlanning) void stopWork();
    onClose();
  }

  return (
    <Dialog
      isOpen
      onOpenChange={close}
      size="small"
      title={title}
      description={description}
      footer={
        <WorkProgress isActive={isPlanning} label="Planning the run">
          <Button onClick={close}>Cancel</Button>
          <Button variant="primary" type="submit" form={formId} disabled={!isReady} isBusy={isPlanning}>
            Preview {countOf(count, 'lead')}
          </Button>
        </WorkProgress>
      }
    >
      <form
        id={formId}
        className="flex flex-col gap-4"
        onSubmit={(event) => {
          event.preventDefault();
          if (isReady && !isPlanning) onPlan();
        }}
      >
        {children}
      </form>
    </Dialog>
  );
}
