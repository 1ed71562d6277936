import { clsx } from 'clsx';
import { Switch as Radix } from 'radix-ui';
import { useId, type ReactNode } from 'react';

type SwitchProps = {
  isOn: boolean;
  onChange: (isOn: boolean) => void;
  label: string;
  /** In a table the column's head says what the switch is. */
  isLabelHidden?: boolean;
  hint?: ReactNode;
  isDisabled?: boolean;
};

export function Switch({ isOn, onChange, label, isLabelHidden = false, hint, isDisabled = false }: SwitchProps) {
  const id = useId();
  const knob = (
    <Radix.Root
      id={id}
      checked={isOn}
      onCheckedChange={onChange}
      disabled={isDisabled}
      aria-label={isLabelHidden ? label : undefined}
      aria-describedby={hint ? `${id}-hint` : undefined}
      className={clsx(
        'relative block h-4 w-7 shrink-0 rounded-full before:absolute before:-inset-1 disabled:opacity-50 forced-colors:border',
        isOn ? 'bg-accent' : 'bg-control',
      )}
    >
      <Radix.Thumb
        className={clsx(
          'block size-3 rounded-full bg-surface forced-colors:bg-[ButtonText]',
          isOn ? 'translate-x-3.5' : 'translate-x-0.5',
        )}
      />
    </Radix.Root>
  );
  if (isLabelHidden) return knob;
  return (
    <div className="flex items-start gap-3">
      <span className="flex h-5 items-center">{knob}</span>
      <div>
        <label htmlFor={id} className="font-medium">
          {label}
        </label>
        {hint && (
          <p id={`${id}-hint`} className="text-xs text-muted">
            {hint}
          </p>
        )}
      </div>
    </div>
  );
}
