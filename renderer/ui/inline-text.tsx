import { useState, type KeyboardEvent } from 'react';

type InlineTextProps = { label: string; value: string; onSave: (value: string) => void };

/** A name that is edited where it stands: Enter or leaving saves, Esc puts it back. */
export function InlineText({ label, value, onSave }: InlineTextProps) {
  const [draft, setDraft] = useState<string | null>(null);

  function finish(): void {
    const next = draft?.trim();
    setDraft(null);
    if (next !== undefined && next !== '' && next !== value) onSave(next);
  }

  function onKeyDown(event: KeyboardEvent<HTMLInputElement>): void {
    if (event.key === 'Enter') event.currentTarget.blur();
    if (event.key !== 'Escape' || draft === null) return;
    event.stopPropagation();
    setDraft(null);
  }

  return (
    <input
      aria-label={label}
      autoComplete="off"
      maxLength={200}
      value={draft ?? value}
      onChange={(event) => setDraft(event.target.value)}
      onBlur={finish}
      onKeyDown={onKeyDown}
      className="h-7 min-w-0 grow rounded-control bg-transparent px-2 hover:inset-ring hover:inset-ring-control focus:bg-surface focus-visible:outline-offset-[-1px]"
    />
  );
}
