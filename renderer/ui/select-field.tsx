import { clsx } from 'clsx';
import { ChevronDown } from 'lucide-react';
import { useId, type ComponentProps } from 'react';
import { controlClass, describe, Field, type FieldProps } from './field.tsx';

type SelectOption<T extends string> = {
  readonly value: T;
  readonly label: string;
  readonly isDisabled?: boolean;
};

type SelectFieldProps<T extends string> = FieldProps &
  Omit<ComponentProps<'select'>, keyof FieldProps | 'id' | 'value' | 'onChange'> & {
    value: T;
    onValueChange: (value: T) => void;
    options: readonly SelectOption<T>[];
  };

/** A short list of fixed choices; for long or searchable ones there is `Combobox`. */
export function SelectField<T extends string>(props: SelectFieldProps<T>) {
  const { label, hint, error, isLabelHidden, className, value, onValueChange, options, ...rest } = props;
  const id = useId();
  const frame = { id, label, hint, error, isLabelHidden, className };
  return (
    <Field {...frame}>
      <div className="relative">
        <select
          {...rest}
          {...describe(id, { hint, error })}
          value={value}
          onChange={(event) => {
            const chosen = options.find((option) => option.value === event.target.value);
            if (chosen) onValueChange(chosen.value);
          }}
          className={clsx(controlClass, 'appearance-none truncate pr-7')}
        >
          {options.map((option) => (
            <option
              key={option.value}
              value={option.value}
              disabled={option.isDisabled}
              className="bg-surface text-ink"
            >
              {option.label}
            </option>
          ))}
        </select>
        <ChevronDown
          size={14}
          aria-hidden
          className="pointer-events-none absolute top-1/2 right-2 -translate-y-1/2 text-muted"
        />
      </div>
    </Field>
  );
}
