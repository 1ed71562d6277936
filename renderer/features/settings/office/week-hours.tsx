import { Plus, X } from 'lucide-react';
import type { Office } from '../../../../shared/contract/office.ts';
import { IconButton } from '../../../ui/icon-button.tsx';
import { TimeField } from '../../../ui/time-field.tsx';

type Hours = Office['hours'];
type Range = Hours[number][number];

const dayNames = ['Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday', 'Sunday'];
const usual: Range = { from: '09:00', to: '17:00' };
const mostRanges = 4;

type WeekHoursProps = { value: Hours; onChange: (value: Hours) => void; hasError: boolean };

export function WeekHours({ value, onChange, hasError }: WeekHoursProps) {
  function setDay(day: number, ranges: Range[]): void {
    onChange(value.map((each, index) => (index === day ? ranges : each)));
  }

  return (
    <div className="flex flex-col gap-2">
      {dayNames.map((name, day) => (
        <DayHours key={name} name={name} ranges={value[day] ?? []} onChange={(ranges) => setDay(day, ranges)} />
      ))}
      {hasError && (
        <p role="alert" className="text-xs text-breached-ink">
          A range needs a beginning and an end, as 09:00 and 17:00.
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
          <div key={index} className="flex items-center gap-1">
            <TimeField
              label={`${name} from`}
              isLabelHidden
              className="w-18"
              value={range.from}
              onValueChange={(from) => set(index, { from })}
            />
            –
            <TimeField
              label={`${name} to`}
              isLabelHidden
              className="w-18"
              value={range.to}
              onValueChange={(to) => set(index, { to })}
            />
            <IconButton
              size="small"
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
