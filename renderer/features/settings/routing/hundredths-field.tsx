import { clsx } from 'clsx';
import { useId, useState, type KeyboardEvent } from 'react';
import { controlClass, describe, Field } from '../../../ui/field.tsx';
import { formatHundredths, readHundredths } from './hundredths.ts';

type HundredthsFieldProps = {
  label: string;
  /** 0 to 100. */
  value: number;
  onValueChange: (value: number) => void;
  isDisabled?: boolean;
};

const steps: Readonly<Partial<Record<string, number>>> = { ArrowUp: 1, ArrowDown: -1, PageUp: 10, PageDown: -10 };

/** A number from 0.00 to 1.00; what cannot become one is not taken. */
export function HundredthsField({ label, value, onValueChange, isDisabled = false }: HundredthsFieldProps) {
  const id = useId();
  const [draft, setDraft] = useState<string | null>(null);

  function take(text: string): void {
    if (!/^[01]?([.,]\d{0,2})?$/.test(text)) return;
    setDraft(text);
    const next = readHundredths(text);
    if (next !== null) onValueChange(next);
  }

  function onKeyDown(event: KeyboardEvent): void {
    const step = steps[event.key];
    if (step === undefined) return;
    event.preventDefault();
    setDraft(null);
    onValueChange(Math.min(100, Math.max(0, value + (event.shiftKey ? step * 10 : step))));
  }

  return (
    <Field id={id} label={label} isLabelHidden className="w-16 shrink-0">
      <input
        {...describe(id, {})}
        type="text"
        inputMode="decimal"
        autoComplete="off"
        disabled={isDisabled}
        value={draft ?? formatHundredths(value)}
        onChange={(event) => take(event.target.value)}
        onKeyDown={onKeyDown}
        onBlur={() => setDraft(null)}
        className={clsx(controlClass, 'figures')}
      />
    </Field>
  );
}
