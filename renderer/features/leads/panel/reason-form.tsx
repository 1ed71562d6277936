import { useState, type FormEvent } from 'react';
import type { Reason } from '../../../../shared/contract/leads.ts';
import { Button } from '../../../ui/button.tsx';
import { SelectField } from '../../../ui/select-field.tsx';
import { TextArea } from '../../../ui/text-field.tsx';
import { reasonAdvice } from '../reassign-reasons.ts';

type ReasonFormProps = {
  /** As in "Reassign to Ben Ortiz". */
  readonly act: string;
  readonly onSubmit: (reason: Reason, note: string) => Promise<void>;
  readonly onCancel: () => void;
};

const options = [
  { value: '', label: 'Choose a reason…' },
  ...reasonAdvice.map(({ reason, label }) => ({ value: reason, label })),
] as const;

/** Why a lead changes hands; the line under the reason nudges and never blocks. */
export function ReasonForm({ act, onSubmit, onCancel }: ReasonFormProps) {
  const [reason, setReason] = useState<Reason | ''>('');
  const [note, setNote] = useState('');
  const [isTried, setTried] = useState(false);
  const [isBusy, setBusy] = useState(false);
  const advice = reasonAdvice.find((each) => each.reason === reason);
  const isNoteMissing = reason === 'other' && note.trim() === '';

  async function submit(event: FormEvent): Promise<void> {
    event.preventDefault();
    setTried(true);
    if (reason === '' || isNoteMissing) return;
    setBusy(true);
    await onSubmit(reason, note.trim());
    setBusy(false);
  }

  return (
    // Esc gives the reassignment up before it closes the panel.
    // oxlint-disable-next-line jsx-a11y/no-noninteractive-element-interactions
    <form
      aria-label={act}
      onSubmit={(event) => void submit(event)}
      onKeyDown={(event) => {
        if (event.key !== 'Escape') return;
        event.stopPropagation();
        onCancel();
      }}
      className="mt-2 flex flex-col gap-3 rounded-panel p-3 inset-ring inset-ring-hairline"
    >
      <SelectField
        label="Reason"
        // The choice of the agent leads here.
        // oxlint-disable-next-line jsx-a11y/no-autofocus
        autoFocus
        value={reason}
        options={options}
        onValueChange={setReason}
        error={isTried && reason === '' ? 'Choose the reason for the reassignment.' : undefined}
        hint={advice && `${advice.soundWhen} ${advice.betterFix}`}
      />
      <TextArea
        label={reason === 'other' ? 'Note' : 'Note (optional)'}
        rows={2}
        maxLength={20_000}
        value={note}
        onChange={(event) => setNote(event.target.value)}
        error={isTried && isNoteMissing ? 'Say the reason in a note.' : undefined}
      />
      <div className="flex justify-end gap-2">
        <Button onClick={onCancel}>Cancel</Button>
        <Button type="submit" variant="primary" isBusy={isBusy} className="min-w-0 shrink">
          <span className="truncate">{act}</span>
        </Button>
      </div>
    </form>
  );
}
