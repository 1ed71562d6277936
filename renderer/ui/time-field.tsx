import { useId, useState, type ComponentProps } from 'react';
import { controlClass, describe, Field, type FieldProps, type SharedProblem } from './field.tsx';
import { readTime } from './read-time.ts';

type TimeFieldProps = FieldProps &
  SharedProblem &
  Omit<ComponentProps<'input'>, keyof FieldProps | 'id' | 'value' | 'type'> & {
    /** As HH:MM; what is none is handed on as it was typed, so that whoever holds it can refuse it. */
    value: string;
    onValueChange: (value: string) => void;
  };

/** A time of day on the 24-hour clock, as everywhere in Baton; `9`, `930` and `9:30` are understood. */
export function TimeField(props: TimeFieldProps) {
  const { label, hint, error, problemId, isLabelHidden, className, value, onValueChange, ...rest } = props;
  const id = useId();
  const [draft, setDraft] = useState<string | null>(null);
  const isUnfit = readTime(value) === null && readTime(draft ?? value) === null;
  const notes = { hint, error: isUnfit ? 'A time, as 09:30.' : error, problemId };

  function finish(): void {
    const next = draft === null ? value : (readTime(draft) ?? draft.trim());
    setDraft(null);
    if (next !== value) onValueChange(next);
  }

  return (
    <Field {...{ id, label, isLabelHidden, className }} hint={hint} error={notes.error}>
      <input
        {...rest}
        {...describe(id, notes)}
        type="text"
        autoComplete="off"
        placeholder="HH:MM"
        maxLength={5}
        value={draft ?? value}
        onChange={(event) => {
          setDraft(event.target.value);
          const time = /^\d\d:\d\d$/.test(event.target.value) ? readTime(event.target.value) : null;
          if (time !== null) onValueChange(time);
        }}
        onBlur={finish}
        onKeyDown={(event) => event.key === 'Enter' && finish()}
        className={`${controlClass} figures`}
      />
    </Field>
  );
}
