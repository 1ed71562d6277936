import { useId, useState, type FormEvent } from 'react';
import type { Status, StatusCategory } from '../../../shared/contract/statuses.ts';
import { presentError } from '../../lib/present-error.ts';
import { useCommand } from '../../lib/use-command.ts';
import { Button } from '../../ui/button.tsx';
import { Dialog } from '../../ui/dialog.tsx';
import { SelectField } from '../../ui/select-field.tsx';
import { TextField } from '../../ui/text-field.tsx';
import { categoryWords, colourWords, optionsOf } from './status-words.ts';

/** There is exactly one unassigned status, so a new one is of another category. */
const categories = optionsOf(categoryWords).filter(({ value }) => value !== 'unassigned');
const colours = optionsOf(colourWords);

export function AddStatusDialog({ onClose }: { onClose: () => void }) {
  const formId = useId();
  const save = useCommand('statuses.save');
  const [name, setName] = useState('');
  const [category, setCategory] = useState<StatusCategory>('working');
  const [colour, setColour] = useState<Status['colour']>('blue');
  const [problem, setProblem] = useState<string>();

  async function submit(event: FormEvent): Promise<void> {
    event.preventDefault();
    if (name.trim() === '') {
      setProblem('Fill this in.');
      return;
    }
    const envelope = await save.run({ name, category, colour });
    if (envelope.ok) onClose();
    else setProblem(presentError(envelope.error).text);
  }

  return (
    <Dialog
      isOpen
      onOpenChange={onClose}
      size="small"
      title="Add a status"
      footer={
        <>
          <Button onClick={onClose}>Cancel</Button>
          <Button variant="primary" type="submit" form={formId} isBusy={save.isRunning}>
            Add status
          </Button>
        </>
      }
    >
      <form id={formId} onSubmit={(event) => void submit(event)} className="flex flex-col gap-4">
        <TextField
          label="Name"
          maxLength={200}
          value={name}
          error={problem}
          onChange={(event) => {
            setName(event.target.value);
            setProblem(undefined);
          }}
        />
        <SelectField
          label="Category"
          hint="Decides on which desks and in which counts its leads appear."
          value={category}
          options={categories}
          onValueChange={setCategory}
        />
        <SelectField label="Colour" value={colour} options={colours} onValueChange={setColour} />
      </form>
    </Dialog>
  );
}
