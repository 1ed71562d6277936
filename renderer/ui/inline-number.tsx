import { useId, type KeyboardEvent } from 'react';
import { formatNumber } from '../lib/format.ts';
import { useTyped } from './use-typed.ts';
import { boundsWords, readWhole } from './whole-number.ts';

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
  const noteId = useId();
  const typed = useTyped(value);
  const bounds = { min, max, isRequired: emptyText === undefined };

  function finish(): void {
    if (typed.text === null) return;
    const next = readWhole(typed.text, bounds);
    if (next === undefined) {
      typed.refuse(typed.text);
      return;
    }
    typed.forget();
    if (next !== value) onSave(next);
  }

  function onKeyDown(event: KeyboardEvent<HTMLInputElement>): void {
    if (event.key === 'Enter') finish();
    if (event.key !== 'Escape' || typed.text === null) return;
    event.stopPropagation();
    typed.forget();
  }

  return (
    <div className="relative -mx-2">
      <input
        aria-label={label}
        aria-invalid={typed.isRefused || undefined}
        aria-describedby={typed.isRefused ? noteId : undefined}
        inputMode="numeric"
        autoComplete="off"
        maxLength={20}
        value={typed.text ?? (value === null ? '' : formatNumber(value))}
        placeholder={emptyText}
        onFocus={(event) => {
          if (!typed.isRefused) typed.type(value === null ? '' : String(value));
          const { target } = event;
          // Selecting what the keyboard has left already would take it back.
          requestAnimationFrame(() => document.activeElement === target && target.select());
        }}
        onChange={(event) => typed.type(event.target.value)}
        onBlur={finish}
        onKeyDown={onKeyDown}
        className="figures h-7 w-full rounded-control bg-transparent px-2 text-right hover:inset-ring hover:inset-ring-control focus:bg-surface focus-visible:outline-offset-[-1px] aria-invalid:bg-surface aria-invalid:inset-ring aria-invalid:inset-ring-breached"
      />
      {typed.isRefused && (
        <p
          id={noteId}
          role="alert"
          className="absolute top-full right-0 z-10 mt-0.5 rounded-control bg-surface px-2 py-1 text-xs whitespace-nowrap text-breached-ink shadow-float forced-colors:border"
        >
          {boundsWords(bounds)}
        </p>
      )}
    </div>
  );
}
