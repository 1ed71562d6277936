import { useState, type FormEvent } from 'react';
import type { Absence } from '../../../shared/contract/absences.ts';
import type { ErrorBody } from '../../../shared/contract/envelope.ts';
import { canonical } from '../../lib/canonical.ts';
import { errorLine } from '../../lib/present-error.ts';
import { useCommand } from '../../lib/use-command.ts';
import { useNow } from '../../lib/use-now.ts';
import { useOfficeZone } from '../../lib/use-office.ts';
import { Banner } from '../../ui/banner.tsx';
import { Button } from '../../ui/button.tsx';
import { TextArea, TextField } from '../../ui/text-field.tsx';
import { useUnsaved } from '../../ui/unsaved.ts';
import { draftOf, inputOf, problemOf, type AbsenceDraft, type DraftProblem } from './absence-form.ts';

type AbsenceFieldsProps = {
  agentId: number;
  /** null: a new one. */
  absence: Absence | null;
  onCancel: () => void;
  onSaved: (absence: Absence) => void;
};

/** Whole days in the office's zone, the last one included. */
export function AbsenceFields({ agentId, absence, onCancel, onSaved }: AbsenceFieldsProps) {
  const timeZone = useOfficeZone();
  const save = useCommand('absences.save');
  const before = draftOf(absence, timeZone);
  const [draft, setDraft] = useState(before);
  useUnsaved(canonical(draft) !== canonical(before));
  const [problem, setProblem] = useState<DraftProblem | null>(null);
  const [refusal, setRefusal] = useState<ErrorBody | null>(null);
  const now = useNow(1000);
  const hasBegun = absence !== null && absence.from <= now;
  const errorOf = (field: DraftProblem['field']) => (problem?.field === field ? problem.text : undefined);

  function change(part: Partial<AbsenceDraft>): void {
    setDraft((present) => ({ ...present, ...part }));
    setProblem(null);
  }

  async function submit(event: FormEvent): Promise<void> {
    event.preventDefault();
    const found = problemOf(draft);
    setProblem(found);
    setRefusal(null);
    if (found) return;
    const envelope = await save.run(inputOf(draft, { agentId, absence, now: Date.now(), timeZone }));
    if (envelope.ok) onSaved(envelope.value);
    else setRefusal(envelope.error);
  }

  return (
    <form noValidate onSubmit={(event) => void submit(event)} className="flex flex-col gap-3">
      {refusal && (
        <Banner tone="breached" className="rounded-control">
          {errorLine(refusal)}
        </Banner>
      )}
      <div className="grid grid-cols-2 gap-4">
        <TextField
          label="First day away"
          type="date"
          value={draft.first}
          disabled={hasBegun}
          hint={hasBegun ? 'It has begun, so this day stays.' : undefined}
          error={errorOf('first')}
          onChange={(event) => change({ first: event.target.value })}
          // oxlint-disable-next-line jsx-a11y/no-autofocus -- the form was just asked for
          autoFocus={!hasBegun}
        />
        <TextField
          label="Last day away"
          type="date"
          value={draft.last}
          min={draft.first}
          error={errorOf('last')}
          onChange={(event) => change({ last: event.target.value })}
          // oxlint-disable-next-line jsx-a11y/no-autofocus -- the form was just asked for
          autoFocus={hasBegun}
        />
      </div>
      <TextArea
        label="Note"
        hint="Optional. Only brokers see it."
        rows={2}
        maxLength={20_000}
        value={draft.note}
        onChange={(event) => change({ note: event.target.value })}
      />
      <div className="flex justify-end gap-2">
        <Button onClick={onCancel}>Cancel</Button>
        <Button variant="primary" type="submit" isBusy={save.isRunning}>
          {absence ? 'Save absence' : 'Add absence'}
        </Button>
      </div>
    </form>
  );
}
