import { clsx } from 'clsx';
import { useId, useState, type ComponentProps } from 'react';
import { controlClass, describe, Field, type FieldProps } from './field.tsx';

type NumberFieldProps = FieldProps &
  Omit<ComponentProps<'input'>, keyof FieldProps | 'id' | 'value' | 'type'> & {
    value: number | null;
    /** null: the field is empty. */
    onValueChange: (value: number | null) => void;
    min?: number;
    max?: number;
    unit?: string;
  };

/** Whole numbers; what cannot be one is not taken. */
export function NumberField(props: NumberFieldProps) {
  const { label, hint, error, isLabelHidden, className, value, onValueChange, min = 0, max, unit, ...rest } = props;
  const id = useId();
  const [draft, setDraft] = useState<string | null>(null);
  const frame = { id, label, hint, error, isLabelHidden, className };

  function take(text: string): void {
    if (!/^\d*$/.test(text)) return;
    setDraft(text);
    const next = text === '' ? null : Number(text);
    if (next === null || (next >= min && (max === undefined || next <= max))) onValueChange(next);
  }

  return (
    <Field {...frame}>
      <div className="relative">
        <input
          {...rest}
          {...describe(id, { hint, error })}
          type="text"
          inputMode="numeric"
          autoComplete="off"
          value={draft ?? value ?? ''}
          onChange={(event) => take(event.target.value)}
          onBlur={(event) => {
            setDraft(null);
            rest.onBlur?.(event);
          }}
          className={clsx(controlClass, 'figures', unit && 'pr-16')}
        />
        {unit && (
          <span aria-hidden className="pointer-events-none absolute inset-y-0 right-2 flex items-center text-muted">
            {unit}
          </span>
        )}
      </div>
    </Field>
  );
}
