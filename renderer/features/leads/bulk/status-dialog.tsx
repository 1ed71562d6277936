import { useState } from 'react';
import type { Target } from '../../../../shared/contract/lead-filter.ts';
import { countOf } from '../../../lib/format.ts';
import { Button } from '../../../ui/button.tsx';
import { Dialog } from '../../../ui/dialog.tsx';
import { SelectField } from '../../../ui/select-field.tsx';
import { TextArea } from '../../../ui/text-field.tsx';
import type { Names } from '../use-names.ts';
import { planRun } from './plan-run.ts';

type StatusDialogProps = {
  readonly onClose: () => void;
  readonly names: Names;
  readonly target: Target;
  readonly count: number;
};

/** The status that leads are set to, and nothing else of them; the next screen shows the plan. */
export function StatusDialog({ onClose, names, target, count }: StatusDialogProps) {
  const [chosen, setChosen] = useState('');
  const [note, setNote] = useState('');
  const [isPlanning, setPlanning] = useState(false);
  const statuses = names.statuses.filter((status) => !status.isRetired);
  const status = statuses.find(({ id }) => String(id) === chosen);
  const options = [
    { value: '', label: 'Choose a status…' },
    ...statuses.map(({ id, name }) => ({ value: String(id), label: name })),
  ];

  async function plan(): Promise<void> {
    if (status === undefined) return;
    setPlanning(true);
    await planRun({ kind: 'status', target, statusId: status.id, note: note.trim() });
    setPlanning(false);
  }

  return (
    <Dialog
      isOpen
      onOpenChange={onClose}
      size="small"
      title={`Set the status of ${countOf(count, 'lead')}`}
      description="Only the status changes. You see the plan first."
      footer={
        <>
          <Button onClick={onClose}>Cancel</Button>
          <Button variant="primary" disabled={status === undefined} isBusy={isPlanning} onClick={() => void plan()}>
            Preview {countOf(count, 'lead')}
          </Button>
        </>
      }
    >
      <div className="flex flex-col gap-4">
        <SelectField
          label="Status"
          value={chosen}
          options={options}
          onValueChange={setChosen}
          hint={
            status?.category === 'unassigned'
              ? 'Leads with an agent are skipped. To take leads from their agents, recycle them.'
              : undefined
          }
        />
        <TextArea
          label="Note (optional)"
          rows={2}
          maxLength={20_000}
          value={note}
          onChange={(event) => setNote(event.target.value)}
          hint="Goes to the activity log of each lead."
        />
      </div>
    </Dialog>
  );
}
