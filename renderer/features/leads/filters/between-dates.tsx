import { useState } from 'react';
import type { DateSpan } from '../../../../shared/contract/lead-filter.ts';
import { spanOf } from '../../../../shared/domain/hours/days.ts';
import { localDate } from '../../../../shared/domain/schedule/local-time.ts';
import { TextField } from '../../../ui/text-field.tsx';

type BetweenDatesProps = {
  readonly span: DateSpan | undefined;
  readonly timeZone: string;
  readonly onChange: (span: DateSpan | null) => void;
};

type Draft = { readonly first: string; readonly last: string };

/** Two days of the office's zone, both included; either may be left out. */
export function BetweenDates({ span, timeZone, onChange }: BetweenDatesProps) {
  const [draft, setDraft] = useState<Draft | null>(null);
  const { first, last } = draft ?? draftOf(span, timeZone);
  const isTurned = isDay(first) && isDay(last) && last < first;

  function change(next: Draft): void {
    setDraft(next);
    if (isDay(next.first) && isDay(next.last) && next.last < next.first) return;
    onChange({
      ...(isDay(next.first) && { from: spanOf({ first: next.first, last: next.first }, timeZone).from }),
      ...(isDay(next.last) && { before: spanOf({ first: next.last, last: next.last }, timeZone).to }),
    });
  }

  return (
    <div className="flex flex-col gap-2" onBlur={() => setDraft(isTurned ? { first, last } : null)}>
      <TextField
        label="From"
        type="date"
        value={first}
        onChange={(event) => change({ first: event.target.value, last })}
      />
      <TextField
        label="To"
        type="date"
        value={last}
        onChange={(event) => change({ first, last: event.target.value })}
        error={isTurned ? 'The last day comes before the first.' : undefined}
      />
    </div>
  );
}

function draftOf(span: DateSpan | undefined, timeZone: string): Draft {
  return {
    first: span?.from === undefined ? '' : localDate(span.from, timeZone),
    last: span?.before === undefined ? '' : localDate(span.before - 1, timeZone),
  };
}

/** A field of dates holds years from 1 on while somebody is typing. */
function isDay(date: string): boolean {
  return /^(?:19|2[01])\d\d-\d\d-\d\d$/.test(date);
}
