import { useState } from 'react';
import type { Target } from '../../../../shared/contract/lead-filter.ts';
import { countOf } from '../../../lib/format.ts';
import { Button } from '../../../ui/button.tsx';
import { Dialog } from '../../../ui/dialog.tsx';
import { TextField } from '../../../ui/text-field.tsx';
import { planRun } from './plan-run.ts';
import { faultOfRemoving, faultOfTags, tagsOf } from './tag-list.ts';

type TagDialogProps = {
  readonly onClose: () => void;
  readonly target: Target;
  readonly count: number;
};

/** Tags to add and to remove; the next screen shows the plan. */
export function TagDialog({ onClose, target, count }: TagDialogProps) {
  const [adding, setAdding] = useState('');
  const [removing, setRemoving] = useState('');
  const [isPlanning, setPlanning] = useState(false);
  const add = tagsOf(adding);
  const remove = tagsOf(removing);
  const addFault = faultOfTags(add);
  const removeFault = faultOfRemoving(add, remove);
  const isReady = add.length + remove.length > 0 && addFault === undefined && removeFault === undefined;

  async function plan(): Promise<void> {
    if (!isReady) return;
    setPlanning(true);
    await planRun({ kind: 'tag', target, add, remove });
    setPlanning(false);
  }

  return (
    <Dialog
      isOpen
      onOpenChange={onClose}
      size="small"
      title={`Tag ${countOf(count, 'lead')}`}
      description="You see the plan before anything changes."
      footer={
        <>
          <Button onClick={onClose}>Cancel</Button>
          <Button variant="primary" type="submit" form="tag-leads" disabled={!isReady} isBusy={isPlanning}>
            Preview {countOf(count, 'lead')}
          </Button>
        </>
      }
    >
      <form
        id="tag-leads"
        className="flex flex-col gap-4"
        onSubmit={(event) => {
          event.preventDefault();
          void plan();
        }}
      >
        <TextField
          label="Add"
          value={adding}
          onChange={(event) => setAdding(event.target.value)}
          hint="Separate tags with commas. A tag that a lead has already stays as it is written there."
          error={addFault}
        />
        <TextField
          label="Remove"
          value={removing}
          onChange={(event) => setRemoving(event.target.value)}
          hint="Upper and lower case are one."
          error={removeFault}
        />
      </form>
    </Dialog>
  );
}
