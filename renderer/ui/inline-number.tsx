import { useState, type KeyboardEvent } from 'react';
import { formatNumber } from '../lib/format.ts';

type InlineNumberProps = {
  label: string;
  value: number | null;
  /** Said in the place of null; without one the number cannot be emptied. */
  emptyText?: string;
  min?: number;
  max?: number;
  onSave: (value: number | null) => void;
};

/** A figure in a table that is edited where it stands: Enter or leaving saves, Esc puts it back. */
export function InlineNumber({ label, value, emptyText, min = 0, max = 1_000_000, onSave }: InlineNumberProps) {
  const [draft, setDraft] = useState<string | null>(null);

  function finish(): void {
    if (draft === null) return;
    setDraft(null);
    const next = draft.trim() === '' ? null : Number(draft);
    const isAllowed = next === null ? emptyText !== undefined : next >= min && next <= max;
    if (isAllowed && next !== value) onSave(next);
  }

  function onKeyDown(event: KeyboardEvent<HTMLInputElement>): void {
    if (event.key === 'Enter') finish();
    if (event.key !== 'Escape' || draft === null) return;
    event.stopPropagation();
    setDraft(null);
  }

  return (
    <input
      aria-label={label}
      inputMode="numeric"
      autoComplete="off"
      value={draft ?? (value === null ? '' : formatNumber(value))}
      placeholder={emptyText}
      onFocus={(event) => {
        setDraft(value === null ? '' : String(value));
        const { target } = event;
        // Selecting what the keyboard has left already would take it back.
        requestAnimationFrame(() => document.activeElement === target && target.select());
      }}
      onChange={(event) => /^\d{0,9}$/.test(event.target.value) && setDraft(event.target.value)}
      onBlur={finish}
      onKeyDown={onKeyDown}
      className="figures -mx-2 h-7 w-[calc(100%+1rem)] rounded-control bg-transparent px-2 text-right hover:inset-ring hover:inset-ring-control focus:bg-surface focus-visible:outline-offset-[-1px]"
    />
  );
}
