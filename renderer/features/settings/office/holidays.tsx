import { X } from 'lucide-react';
import { useState } from 'react';
import { Button } from '../../../ui/button.tsx';
import { TextField } from '../../../ui/text-field.tsx';

type HolidaysProps = { value: readonly string[]; onChange: (value: string[]) => void };

/** Local dates in their order. */
export function Holidays({ value, onChange }: HolidaysProps) {
  const [draft, setDraft] = useState('');

  function add(): void {
    if (draft === '') return;
    onChange([...new Set([...value, draft])].toSorted());
    setDraft('');
  }

  return (
    <div className="flex flex-col gap-2">
      {value.length > 0 && (
        <ul className="flex flex-wrap gap-1.5">
          {value.map((date) => (
            <li
              key={date}
              className="figures inline-flex h-7 items-center rounded-full pl-3 inset-ring inset-ring-hairline"
            >
              {date}
              <button
                type="button"
                aria-label={`Remove ${date}`}
                onClick={() => onChange(value.filter((other) => other !== date))}
                className="ml-1 flex size-7 items-center justify-center rounded-full text-muted hover:text-ink"
              >
                <X size={12} aria-hidden />
              </button>
            </li>
          ))}
        </ul>
      )}
      <div className="flex gap-2">
        <TextField
          label="A holiday"
          isLabelHidden
          type="date"
          className="w-40"
          value={draft}
          onChange={(event) => setDraft(event.target.value)}
        />
        <Button disabled={draft === ''} onClick={add}>
          Add holiday
        </Button>
      </div>
    </div>
  );
}
