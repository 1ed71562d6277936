import { useId, useState, type ComponentProps } from 'react';
import { controlClass, describe, Field, type FieldProps } from './field.tsx';
import { readTime } from './read-time.ts';

type TimeFieldProps = FieldProps &
  Omit<ComponentProps<'input'>, keyof FieldProps | 'id' | 'value' | 'type'> & {
    /** As HH:MM. */
    value: string;
    onValueChange: (value: string) => void;
  };

/** A time of day on the 24-hour clock, as everywhere in Baton; `9`, `930` and `9:30` are understood. */
export function TimeField(props: TimeFieldProps) {
  const { label, hint, error, isLabelHidden, className, value, onValueChange, ...rest } = props;
  const id = useId();
  const [draft, setDraft] = useState<string | null>(null);
  const frame = { id, label, hint, error, isLabelHidden, className };

  function finish(): void {
    const time = draft === null ? null : readTime(draft);
    setDraft(null);
    if (time !== null && time !== value) onValueChange(time);
  }

  return (
    <Field {...frame}>
      <input
        {...rest}
        {...describe(id, { hint, error })}
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
