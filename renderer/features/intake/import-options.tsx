import { useEffect, useId, useRef } from 'react';
import { focusSoon } from '../../lib/focus-soon.ts';
import { SegmentedControl } from '../../ui/segmented-control.tsx';
import { SelectField } from '../../ui/select-field.tsx';
import { TextField } from '../../ui/text-field.tsx';
import { asksForDateOrder, type Duplicates, type ImportDraft } from './import-draft.ts';

type ImportOptionsProps = { readonly draft: ImportDraft; readonly onChange: (draft: ImportDraft) => void };

export const duplicateOptions: readonly { readonly value: Duplicates; readonly label: string }[] = [
  { value: 'skip', label: 'Skip the row' },
  { value: 'update', label: 'Update the lead' },
  { value: 'inquiry', label: 'Add as a new inquiry' },
];

const dateOrders = [
  { value: 'day_first', label: 'Day first' },
  { value: 'month_first', label: 'Month first' },
] as const;

export function ImportOptions({ draft, onChange }: ImportOptionsProps) {
  const { answers } = draft;
  return (
    <div className="flex flex-col gap-4">
      {asksForDateOrder(draft) && <DateOrder draft={draft} onChange={onChange} />}
      <div className="grid grid-cols-2 gap-4">
        <SelectField
          label="A known e-mail or phone"
          value={draft.onDuplicate}
          options={duplicateOptions}
          onValueChange={(onDuplicate) => onChange({ ...draft, onDuplicate })}
        />
        <TextField
          label="Source, where a row names none"
          maxLength={100}
          placeholder="As in Zillow or Open house"
          value={answers.source ?? ''}
          onChange={(event) => onChange({ ...draft, answers: withSource(draft, event.target.value) })}
        />
      </div>
    </div>
  );
}

function DateOrder({ draft, onChange }: ImportOptionsProps) {
  const { answers, inspection, isAskedLate = false } = draft;
  const question = inspection.questions.find((each) => each.kind === 'date_order');
  const questionId = useId();
  const boxRef = useRef<HTMLDivElement>(null);
  const isWaitedFor = isAskedLate && answers.dateOrder === undefined;
  useEffect(() => {
    if (isWaitedFor) focusSoon(boxRef.current?.querySelector<HTMLElement>('[role=radio]') ?? null);
  }, [isWaitedFor]);
  return (
    <div
      ref={boxRef}
      role="group"
      aria-labelledby={questionId}
      className="flex flex-col items-start gap-2 rounded-panel p-3 inset-ring inset-ring-risk"
    >
      <p id={questionId} className="font-medium">
        {question?.text}
      </p>
      <SegmentedControl
        label="Order of day and month"
        value={answers.dateOrder ?? ''}
        options={dateOrders}
        onValueChange={(value) => {
          if (value !== '') onChange({ ...draft, answers: { ...answers, dateOrder: value } });
        }}
      />
    </div>
  );
}

function withSource({ answers }: ImportDraft, source: string): ImportDraft['answers'] {
  const { source: _previous, ...rest } = answers;
  return source.trim() === '' ? rest : { ...rest, source };
}
