import { useId, useState, type FocusEvent } from 'react';
import type { Lead } from '../../../../../shared/contract/leads.ts';
import { canonical } from '../../../../lib/canonical.ts';
import { Button } from '../../../../ui/button.tsx';
import { TextField } from '../../../../ui/text-field.tsx';
import type { Names } from '../../use-names.ts';
import { suggestionsOf } from './need-suggestions.ts';
import { draftOf, longestText, type NeedDraft, readDraft } from './need-draft.ts';
import { canBeGivenBack, type NeedFact, partsOf } from './need-facts.ts';
import { forgetFact, sayFact } from './save-need.ts';

type NeedEditorProps = {
  readonly lead: Lead;
  readonly names: Names;
  readonly fact: NeedFact;
  /** `by key`: the focus is to stay with the line; `by leaving`: it has gone elsewhere. */
  readonly onDone: (how: 'by key' | 'by leaving') => void;
};

/** A line while it is typed: Enter or leaving saves, Esc puts it back, and what was said can be given back to the inquiry. */
export function NeedEditor({ lead, names, fact, onDone }: NeedEditorProps) {
  const { field, label, inquiryWords } = fact;
  const id = useId();
  const before = draftOf(field, lead.need.need);
  const [draft, setDraft] = useState<NeedDraft>(before);
  const [problem, setProblem] = useState<string>();
  const suggestions = suggestionsOf(field, names.agents);

  function finish(how: 'by key' | 'by leaving'): void {
    const read = readDraft(field, draft);
    if ('problem' in read) {
      setProblem(read.problem);
      return;
    }
    if (!isSame(read.said)) sayFact(lead, fact, read.said);
    onDone(how);
  }

  function isSame(said: object): boolean {
    return (
      canonical(said) === canonical(Object.fromEntries(partsOf(field).map((part) => [part, lead.need.need[part]])))
    );
  }

  function leave(event: FocusEvent<HTMLFormElement>): void {
    if (!event.currentTarget.contains(event.relatedTarget)) finish('by leaving');
  }

  const input = (index: 0 | 1, name: string) => (
    <TextField
      label={name}
      isLabelHidden
      className="grow"
      // The click on the value leads here.
      // oxlint-disable-next-line jsx-a11y/no-autofocus
      autoFocus={index === 0}
      value={draft[index]}
      maxLength={longestText(field)}
      inputMode={field === 'rooms' ? 'decimal' : undefined}
      list={suggestions.length > 0 ? `${id}-list` : undefined}
      placeholder={placeholders[name] ?? ''}
      error={index === 0 ? problem : undefined}
      onChange={(event) => {
        setDraft(index === 0 ? [event.target.value, draft[1]] : [draft[0], event.target.value]);
        setProblem(undefined);
      }}
    />
  );

  return (
    // Esc gives the line up before it closes the panel.
    // oxlint-disable-next-line jsx-a11y/no-noninteractive-element-interactions
    <form
      aria-label={`Edit ${label.toLowerCase()}`}
      onSubmit={(event) => {
        event.preventDefault();
        finish('by key');
      }}
      onKeyDown={(event) => {
        if (event.key !== 'Escape') return;
        event.stopPropagation();
        onDone('by key');
      }}
      onBlur={leave}
      className="flex flex-col items-start gap-1 pb-1"
    >
      {field === 'price' ? (
        <div className="flex w-full gap-2">
          {input(0, 'Price from')}
          {input(1, 'Price to')}
          {/* A form with two fields is sent by Enter only if it has a button for it. */}
          <button type="submit" hidden aria-hidden tabIndex={-1} />
        </div>
      ) : (
        <div className="flex w-full">{input(0, label)}</div>
      )}
      {suggestions.length > 0 && (
        <datalist id={`${id}-list`}>
          {suggestions.map((word) => (
            <option key={word} value={word}>
              {word}
            </option>
          ))}
        </datalist>
      )}
      {canBeGivenBack(fact) && (
        <Button
          variant="quiet"
          size="small"
          className="-ml-2 max-w-full min-w-0"
          onClick={() => {
            forgetFact(lead, fact);
            onDone('by key');
          }}
        >
          <span className="truncate">Back to what the inquiry says: {inquiryWords}</span>
        </Button>
      )}
    </form>
  );
}

const placeholders: Readonly<Record<string, string>> = {
  Areas: 'Riverside, 02130',
  'Price from': 'From',
  'Price to': 'To',
  Rooms: '3.5',
};
