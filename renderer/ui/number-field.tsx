import { clsx } from 'clsx';
import { useId, type ComponentProps } from 'react';
import { controlClass, describe, Field, type FieldProps } from './field.tsx';
import { useTyped } from './use-typed.ts';
import { boundsWords, readWhole } from './whole-number.ts';

type NumberFieldProps = FieldProps &
  Omit<ComponentProps<'input'>, keyof FieldProps | 'id' | 'value' | 'type'> & {
    /** NaN: what was typed is no number that fits. */
    value: number | null;
    /** null: the field is empty. */
    onValueChange: (value: number | null) => void;
    /** What is typed does not fit. A form that is saved as a whole takes NaN then, so that it refuses to be. */
    onUnfit?: () => void;
    min?: number;
    max?: number;
    /** It cannot be left empty. */
    isRequired?: boolean;
    unit?: string;
  };

/** Whole numbers. What cannot be one stays as it was typed, with what is wanted beside it. */
export function NumberField(props: NumberFieldProps) {
  const { label, hint, error, isLabelHidden, className, value, onValueChange, onUnfit, unit, ...others } = props;
  const { min = 0, max, isRequired = false, ...rest } = others;
  const id = useId();
  const typed = useTyped(value);
  const bounds = { min, max, isRequired };
  const text = typed.text ?? (value === null || Number.isNaN(value) ? '' : String(value));
  const isUnfit = readWhole(text, bounds) === undefined;
  const isLeft = typed.text === null ? Number.isNaN(value) : typed.isRefused;
  const notes = { hint, error: isUnfit && (isLeft || error) ? boundsWords(bounds) : error };

  function take(next: string): void {
    typed.type(next);
    const number = readWhole(next, bounds);
    if (number === undefined) onUnfit?.();
    else onValueChange(number);
  }

  return (
    <Field {...{ id, label, isLabelHidden, className }} {...notes}>
      <div className="relative">
        <input
          {...rest}
          {...describe(id, notes)}
          type="text"
          inputMode="numeric"
          autoComplete="off"
          value={text}
          onChange={(event) => take(event.target.value)}
          onBlur={(event) => {
            if (typed.text !== null && isUnfit) typed.refuse(typed.text);
            else typed.forget();
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
