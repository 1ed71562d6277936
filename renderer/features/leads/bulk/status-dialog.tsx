import { useState } from 'react';
import type { Target } from '../../../../shared/contract/lead-filter.ts';
import { countOf } from '../../../lib/format.ts';
import { SelectField } from '../../../ui/select-field.tsx';
import { TextArea } from '../../../ui/text-field.tsx';
import type { Names } from '../use-names.ts';
import { PlanDialog } from './plan-dialog.tsx';
import { planRun } from './plan-run.ts';

type StatusDialogProps = {
  readonly onClose: () => void;
  readonly names: Names;
  readonly target: Target;
  readonly count: number;
};

const poolHint = 'Leads with an agent are skipped. To take leads from their agents, recycle them.';

/** The status that leads are set to, and nothing else of them. */
export function StatusDialog({ onClose, names, target, count }: StatusDialogProps) {
  const [chosen, setChosen] = useState('');
  const [note, setNote] = useState('');
  const statuses = names.statuses.filter((status) => !status.isRetired);
  const status = statuses.find(({ id }) => String(id) === chosen);
  const options = [
    { value: '', label: 'Choose a status…' },
    ...statuses.map(({ id, name }) => ({ value: String(id), label: name })),
  ];

  function plan(): void {
    if (status !== undefined) void planRun({ kind: 'status', target, statusId: status.id, note: note.trim() });
  }

  return (
    <PlanDialog
      title={`Set the status of ${countOf(count, 'lead')}`}
      description="Only the status changes. You see the plan first."
      count={count}
      isReady={status !== undefined}
      onPlan={plan}
      onClose={onClose}
    >
      <SelectField
        label="Status"
        value={chosen}
        options={options}
        onValueChange={setChosen}
        hint={status?.category === 'unassigned' ? poolHint : undefined}
      />
      <TextArea
        label="Note (optional)"
        rows={2}
        maxLength={20_000}
        value={note}
        onChange={(event) => setNote(event.target.value)}
        hint="Goes to the activity log of each lead."
      />
    </PlanDialog>
  );
}
