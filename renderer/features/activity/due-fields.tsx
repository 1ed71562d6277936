import { clsx } from 'clsx';
import { useId } from 'react';
import { formatRelative, formatWhen } from '../../lib/format.ts';
import { useNow } from '../../lib/use-now.ts';
import { useOfficeZone } from '../../lib/use-office.ts';
import { TextField } from '../../ui/text-field.tsx';
import { TimeField } from '../../ui/time-field.tsx';
import type { ComposerProblem } from './composer-input.ts';
import { dueShortcuts } from './due-shortcuts.ts';
import { type DayTime, momentOfDayTime } from './office-time.ts';

type DueFieldsProps = {
  readonly due: DayTime;
  readonly problem: ComposerProblem | undefined;
  readonly onChange: (due: DayTime) => void;
};

/** When a follow-up is due, on the office's wall: the usual moments one click away, any other by date and time. */
export function DueFields({ due, problem, onChange }: DueFieldsProps) {
  const now = useNow(60_000);
  const timeZone = useOfficeZone();
  const noteId = useId();
  const at = momentOfDayTime(due, timeZone);
  const shared = problem?.at === 'due' ? { problemId: noteId } : {};
  const errorOf = (field: 'day' | 'time') => (problem?.at === field ? problem.text : undefined);
  return (
    <div className="flex flex-col gap-2">
      <div role="group" aria-label="Usual moments" className="flex flex-wrap gap-1.5">
        {dueShortcuts(now, timeZone).map(({ label, day, time }) => {
          const isChosen = day === due.day && time === due.time;
          return (
            <button
              key={label}
              type="button"
              aria-pressed={isChosen}
              onClick={() => onChange({ day, time })}
              className={clsx(
                'h-6 rounded-full px-2.5 text-xs inset-ring forced-colors:border',
                isChosen
                  ? 'bg-accent-soft font-medium text-accent inset-ring-transparent'
                  : 'text-muted inset-ring-hairline hover:bg-hover hover:text-ink',
              )}
            >
              {label}
            </button>
          );
        })}
      </div>
      <div className="flex gap-2">
        <TextField
          label="Day"
          type="date"
          className="min-w-0 grow"
          value={due.day}
          error={errorOf('day')}
          {...shared}
          onChange={(event) => onChange({ ...due, day: event.target.value })}
        />
        <TimeField
          label="Time"
          className="w-20 shrink-0"
          value={due.time}
          error={errorOf('time')}
          {...shared}
          onValueChange={(time) => onChange({ ...due, time })}
        />
      </div>
      {problem?.at === 'due' && (
        <p id={noteId} role="alert" className="text-xs text-breached-ink">
          {problem.text}
        </p>
      )}
      {at !== null && problem?.at !== 'due' && (
        <p className="figures text-xs text-muted">
          {at < now ? 'That moment has passed' : `Due ${formatWhen(at, now, timeZone)}, ${formatRelative(at, now)}`} ·{' '}
          {timeZone.replaceAll('_', ' ')}
        </p>
      )}
    </div>
  );
}
