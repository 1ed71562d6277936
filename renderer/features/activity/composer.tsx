import { useState, type FormEvent, type RefObject } from 'react';
import { dispositions } from '../../../shared/contract/activity.ts';
import type { CallOf } from '../../../shared/contract/index.ts';
import { useOfficeZone } from '../../lib/use-office.ts';
import { useNow } from '../../lib/use-now.ts';
import { useCommand } from '../../lib/use-command.ts';
import { presentError } from '../../lib/present-error.ts';
import { announce } from '../../ui/announcer.tsx';
import { Button } from '../../ui/button.tsx';
import { SegmentedControl } from '../../ui/segmented-control.tsx';
import { SelectField } from '../../ui/select-field.tsx';
import { TextArea, TextField } from '../../ui/text-field.tsx';
import { type Disposition, dispositionLabels } from './disposition-words.ts';
import { momentOf, tomorrowMorning } from './office-time.ts';

export type ComposerKind = 'note' | 'call' | 'followUp';

type ComposerProps = {
  readonly leadId: number;
  readonly kind: ComposerKind;
  readonly onKindChange: (kind: ComposerKind) => void;
  readonly textRef: RefObject<HTMLTextAreaElement | null>;
};

const kinds = [
  { value: 'note', label: 'Note' },
  { value: 'call', label: 'Call' },
  { value: 'followUp', label: 'Follow-up' },
] as const;

const acts: Readonly<Record<ComposerKind, string>> = { note: 'Add note', call: 'Log call', followUp: 'Plan follow-up' };
const texts: Readonly<Record<ComposerKind, string>> = {
  note: 'Note',
  call: 'What was said (optional)',
  followUp: 'Next step (optional)',
};
const dispositionOptions = dispositions.map((value) => ({ value, label: dispositionLabels[value] }));

/** Writes into the activity log: a note, a call with its outcome, a follow-up. */
export function Composer({ leadId, kind, onKindChange, textRef }: ComposerProps) {
  const timeZone = useOfficeZone();
  const now = useNow(60_000);
  const add = useCommand('activity.add');
  const [text, setText] = useState('');
  const [disposition, setDisposition] = useState<Disposition>('connected');
  const [due, setDue] = useState<string | null>(null);
  const [error, setError] = useState<string>();
  const dueField = due ?? tomorrowMorning(now, timeZone);

  async function submit(event: FormEvent): Promise<void> {
    event.preventDefault();
    const input = inputOf();
    if (typeof input === 'string') {
      setError(input);
      return;
    }
    const envelope = await add.run(input);
    if (!envelope.ok) {
      setError(presentError(envelope.error).text);
      return;
    }
    setText('');
    setDue(null);
    setError(undefined);
    announce(`${acts[kind]}: saved`);
  }

  /** What is sent, or why it cannot be. */
  function inputOf(): CallOf<'activity.add'> | string {
    const words = text.trim();
    if (kind === 'note') return words === '' ? 'Write the note first.' : { kind, leadId, text: words };
    if (kind === 'call') return { kind, leadId, disposition, text: words };
    const dueAt = momentOf(dueField, timeZone);
    return dueAt === null ? 'Choose when the follow-up is due.' : { kind, leadId, dueAt, text: words };
  }

  return (
    <form aria-label="Add to the activity log" onSubmit={(event) => void submit(event)} className="flex flex-col gap-2">
      <div>
        <SegmentedControl
          label="Kind of entry"
          value={kind}
          options={kinds}
          onValueChange={(next) => {
            onKindChange(next);
            setError(undefined);
          }}
        />
      </div>
      {kind === 'call' && (
        <SelectField label="Outcome" value={disposition} options={dispositionOptions} onValueChange={setDisposition} />
      )}
      {kind === 'followUp' && (
        <TextField
          label={`Due (${timeZone.replaceAll('_', ' ')})`}
          type="datetime-local"
          value={dueField}
          onChange={(event) => setDue(event.target.value)}
        />
      )}
      <TextArea
        ref={textRef}
        label={texts[kind]}
        rows={2}
        maxLength={20_000}
        value={text}
        error={error}
        onChange={(event) => {
          setText(event.target.value);
          setError(undefined);
        }}
        onKeyDown={(event) => {
          if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) event.currentTarget.form?.requestSubmit();
        }}
      />
      <div className="flex justify-end">
        <Button type="submit" isBusy={add.isRunning}>
          {acts[kind]}
        </Button>
      </div>
    </form>
  );
}
