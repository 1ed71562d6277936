import { Plus, X } from 'lucide-react';
import { dayNames } from '../lib/fitting-hours.ts';
import { IconButton } from './icon-button.tsx';
import { TimeField } from './time-field.tsx';

/** Times of day as HH:MM; one that ends before it begins runs into the next day. */
type Range = { from: string; to: string };
type Hours = Range[][];

const usual: Range = { from: '09:00', to: '17:00' };
const mostRanges = 4;

type WeekHoursProps = { value: Hours; onChange: (value: Hours) => void; error: string | undefined };

/** Working hours of a week, Monday first. */
export function WeekHours({ value, onChange, error }: WeekHoursProps) {
  function setDay(day: number, ranges: Range[]): void {
    onChange(value.map((each, index) => (index === day ? ranges : each)));
  }

  return (
    <div className="flex flex-col gap-2">
      {dayNames.map((name, day) => (
        <DayHours key={name} name={name} ranges={value[day] ?? []} onChange={(ranges) => setDay(day, ranges)} />
      ))}
      {error && (
        <p ref={reveal} role="alert" className="text-xs text-breached-ink">
          {error}
        </p>
      )}
    </div>
  );
}

type DayHoursProps = { name: string; ranges: readonly Range[]; onChange: (ranges: Range[]) => void };

function DayHours({ name, ranges, onChange }: DayHoursProps) {
  const set = (index: number, change: Partial<Range>) =>
    onChange(ranges.map((range, each) => (each === index ? { ...range, ...change } : range)));

  return (
    <fieldset className="flex items-start gap-2">
      <legend className="sr-only">{name}</legend>
      <span aria-hidden className="w-10 shrink-0 leading-8 text-muted">
        {name.slice(0, 3)}
      </span>
      <div className="flex grow flex-col gap-1">
        {ranges.length === 0 && <span className="leading-8 text-muted">closed</span>}
        {ranges.map((range, index) => (
          // Ranges have no identity beside their place in the day.
          // oxlint-disable-next-line react/no-array-index-key
          <div key={index} className="flex items-start gap-1">
            <TimeField
              label={`${name} from`}
              isLabelHidden
              className="w-18"
              value={range.from}
              onValueChange={(from) => set(index, { from })}
            />
            <span className="leading-8">–</span>
            <TimeField
              label={isNight(range) ? `${name} to, on the next day` : `${name} to`}
              isLabelHidden
              className="w-18"
              value={range.to}
              onValueChange={(to) => set(index, { to })}
            />
            {isNight(range) && (
              <span aria-hidden className="text-xs leading-8 whitespace-nowrap text-muted">
                next day
              </span>
            )}
            <IconButton
              size="small"
              className="mt-1"
              icon={X}
              label={`Remove these hours of ${name}`}
              onClick={() => onChange(ranges.filter((_, each) => each !== index))}
            />
          </div>
        ))}
      </div>
      {ranges.length < mostRanges && (
        <IconButton
          icon={Plus}
          label={`Add hours on ${name}`}
          onClick={() => onChange([...ranges, ranges.length === 0 ? usual : { from: '18:00', to: '20:00' }])}
        />
      )}
    </fieldset>
  );
}

/** What is wrong may stand below the edge of a long form. */
function reveal(problem: HTMLElement | null): void {
  problem?.scrollIntoView({ block: 'nearest' });
}

function isNight({ from, to }: Range): boolean {
  return to <= from;
}
