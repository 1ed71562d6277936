import { useState } from 'react';
import type { Target } from '../../../../shared/contract/lead-filter.ts';
import { countOf } from '../../../lib/format.ts';
import { TextField } from '../../../ui/text-field.tsx';
import { PlanDialog } from './plan-dialog.tsx';
import { planRun } from './plan-run.ts';
import { faultOfRemoving, faultOfTags, tagsOf } from './tag-list.ts';

type TagDialogProps = {
  readonly onClose: () => void;
  readonly target: Target;
  readonly count: number;
};

/** Tags to add and to remove. */
export function TagDialog({ onClose, target, count }: TagDialogProps) {
  const [adding, setAdding] = useState('');
  const [removing, setRemoving] = useState('');
  const add = tagsOf(adding);
  const remove = tagsOf(removing);
  const addFault = faultOfTags(add);
  const removeFault = faultOfRemoving(add, remove);
  return (
    <PlanDialog
      title={`Tag ${countOf(count, 'lead')}`}
      description="You see the plan before anything changes."
      count={count}
      isReady={add.length + remove.length > 0 && addFault === undefined && removeFault === undefined}
      onPlan={() => void planRun({ kind: 'tag', target, add, remove })}
      onClose={onClose}
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
    </PlanDialog>
  );
}
