import { clsx } from 'clsx';

const days = [
  [1, 'Mon', 'Monday'],
  [2, 'Tue', 'Tuesday'],
  [3, 'Wed', 'Wednesday'],
  [4, 'Thu', 'Thursday'],
  [5, 'Fri', 'Friday'],
  [6, 'Sat', 'Saturday'],
  [7, 'Sun', 'Sunday'],
] as const;

type WeekdaysProps = {
  /** ISO weekdays, 1 = Monday. */
  value: readonly number[];
  onChange: (value: number[]) => void;
  error: string | undefined;
};

export function Weekdays({ value, onChange, error }: WeekdaysProps) {
  function toggle(day: number): void {
    const next = value.includes(day) ? value.filter((other) => other !== day) : [...value, day];
    onChange(next.toSorted((a, b) => a - b));
  }

  return (
    <fieldset>
      <legend className="sr-only">Weekdays</legend>
      <div className="flex gap-1">
        {days.map(([day, short, long]) => (
          <button
            key={day}
            type="button"
            aria-pressed={value.includes(day)}
            onClick={() => toggle(day)}
            className={clsx(
              'h-8 w-9 rounded-control text-xs font-medium forced-colors:border',
              value.includes(day)
                ? 'bg-accent-soft text-accent forced-colors:bg-[Highlight] forced-colors:text-[HighlightText] forced-colors:forced-color-adjust-none'
                : 'text-muted inset-ring inset-ring-hairline hover:bg-hover',
            )}
          >
            <span aria-hidden>{short}</span>
            <span className="sr-only">{long}</span>
          </button>
        ))}
      </div>
      {error && (
        <p role="alert" className="mt-1 text-xs text-breached-ink">
          {error}
        </p>
      )}
    </fieldset>
  );
}
