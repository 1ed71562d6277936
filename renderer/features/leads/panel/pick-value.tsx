import { clsx } from 'clsx';
import type { ComponentProps, ReactNode } from 'react';
import { ListBox, type ListOption, type ListValue } from '../../../ui/list-box.tsx';
import { Popover } from '../../../ui/popover.tsx';
import { valueClass } from './property.tsx';

type PickValueProps<T extends ListValue> = {
  readonly label: string;
  readonly value: T;
  readonly options: readonly ListOption<T>[];
  readonly onChoose: (value: T) => void;
  readonly searchLabel: string;
  readonly isOpen: boolean;
  readonly onOpenChange: (isOpen: boolean) => void;
  readonly onCloseAutoFocus?: (event: Event) => void;
  /** What is shown of the value; without it, the label of its option. */
  readonly shown?: ReactNode;
  readonly shortcut?: ComponentProps<'button'>['aria-keyshortcuts'];
};

/** A value out of a list, changed where it stands. */
export function PickValue<T extends ListValue>(props: PickValueProps<T>) {
  const { label, value, options, onChoose, searchLabel, isOpen, onOpenChange, onCloseAutoFocus, shown } = props;
  const chosen = options.find((option) => option.value === value);
  const words = chosen?.label ?? 'None';
  return (
    <Popover
      label={label}
      className="p-0"
      isOpen={isOpen}
      onOpenChange={onOpenChange}
      {...(onCloseAutoFocus && { onCloseAutoFocus })}
      trigger={
        <button
          type="button"
          aria-label={`${label}: ${words}`}
          aria-keyshortcuts={props.shortcut}
          className={clsx(valueClass, value === null && 'text-muted', isOpen && 'bg-pressed')}
        >
          {shown ?? <span className="truncate">{words}</span>}
        </button>
      }
    >
      <ListBox
        label={label}
        options={options}
        selected={[value]}
        searchLabel={searchLabel}
        onChoose={(next) => {
          onOpenChange(false);
          if (next !== value) onChoose(next);
        }}
      />
    </Popover>
  );
}
