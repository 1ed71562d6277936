import { clsx } from 'clsx';
import { type StreamFilter, streamFilters } from './stream-entries.ts';

const labels: Readonly<Record<StreamFilter, string>> = {
  all: 'All',
  notes: 'Notes',
  calls: 'Calls',
  followUps: 'Follow-ups',
  messages: 'Messages',
  timeline: 'Timeline',
};

type StreamFilterRowProps = {
  readonly value: StreamFilter;
  readonly onChange: (filter: StreamFilter) => void;
};

/** What of the stream is shown. */
export function StreamFilterRow({ value, onChange }: StreamFilterRowProps) {
  return (
    <div role="group" aria-label="Show of the activity" className="-mx-1.5 flex flex-wrap">
      {streamFilters.map((filter) => (
        <button
          key={filter}
          type="button"
          aria-pressed={filter === value}
          onClick={() => onChange(filter)}
          className={clsx(
            'flex h-7 items-center rounded-control px-1.5 forced-colors:aria-pressed:border',
            filter === value ? 'font-medium text-ink' : 'text-muted hover:bg-hover hover:text-ink',
            filter === value && 'bg-pressed',
          )}
        >
          {labels[filter]}
        </button>
      ))}
    </div>
  );
}
