import { clsx } from 'clsx';
import { ChevronsUpDown } from 'lucide-react';
import { useId, useState, type ReactNode } from 'react';
import { controlClass, describe, Field, type FieldProps } from './field.tsx';
import { ListBox, type ListOption, type ListValue } from './list-box.tsx';
import { Popover } from './popover.tsx';

type ComboboxProps<T extends ListValue> = FieldProps & {
  options: readonly ListOption<T>[];
  /** undefined: nothing chosen yet. */
  value: T | undefined;
  onValueChange: (value: T) => void;
  placeholder?: string;
  searchLabel?: string;
  emptyText?: string;
  footer?: ReactNode;
  isDisabled?: boolean;
};

/** A field whose list can be searched. */
export function Combobox<T extends ListValue>(props: ComboboxProps<T>) {
  const { label, hint, error, isLabelHidden, className, options, value, onValueChange, placeholder } = props;
  const id = useId();
  const [isOpen, setOpen] = useState(false);
  const chosen = options.find((option) => option.value === value);
  const frame = { id, label, hint, error, isLabelHidden, className };
  return (
    <Field {...frame}>
      <Popover
        label={label}
        isOpen={isOpen}
        onOpenChange={setOpen}
        className="p-0"
        trigger={
          <button
            type="button"
            {...describe(id, { hint, error })}
            disabled={props.isDisabled}
            aria-label={`${label}: ${chosen?.label ?? placeholder ?? 'Choose'}`}
            className={clsx(controlClass, 'flex items-center gap-2 text-left')}
          >
            {chosen?.mark}
            <span className={clsx('min-w-0 grow truncate', !chosen && 'text-muted')}>
              {chosen?.label ?? placeholder ?? 'Choose…'}
            </span>
            <ChevronsUpDown size={14} aria-hidden className="shrink-0 text-muted" />
          </button>
        }
      >
        <ListBox
          label={label}
          options={options}
          selected={value === undefined ? [] : [value]}
          searchLabel={props.searchLabel ?? 'Search…'}
          {...(props.emptyText && { emptyText: props.emptyText })}
          footer={props.footer}
          onChoose={(next) => {
            onValueChange(next);
            setOpen(false);
          }}
        />
      </Popover>
    </Field>
  );
}
