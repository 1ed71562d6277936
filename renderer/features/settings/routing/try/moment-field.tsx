import { formatStamp } from '../../../../lib/format.ts';
import { useOfficeZone } from '../../../../lib/use-office.ts';
import { SegmentedControl } from '../../../../ui/segmented-control.tsx';
import { readTime } from '../../../../ui/read-time.ts';
import { TextField } from '../../../../ui/text-field.tsx';
import { TimeField } from '../../../../ui/time-field.tsx';

type MomentFieldProps = {
  /** As `2026-05-11T09:00` on the office's wall; null: now. */
  value: string | null;
  onValueChange: (value: string | null) => void;
  error: string | undefined;
};

const kinds = [
  { value: 'now', label: 'Now' },
  { value: 'at', label: 'At a moment' },
] as const;

/** When the lead arrives, in the office's zone. */
export function MomentField({ value, onValueChange, error }: MomentFieldProps) {
  const timeZone = useOfficeZone();
  const [date = '', time = ''] = value?.split('T') ?? [];
  return (
    <div className="flex flex-col items-start gap-1">
      <span aria-hidden className="font-medium">
        Arrives
      </span>
      <SegmentedControl
        label="Arrives"
        value={value === null ? 'now' : 'at'}
        options={kinds}
        onValueChange={(kind) =>
          onValueChange(kind === 'now' ? null : formatStamp(Date.now(), timeZone).replace(' ', 'T'))
        }
      />
      {value !== null && (
        <>
          <div className="mt-2 flex gap-2">
            <TextField
              label="Date"
              type="date"
              className="w-40"
              value={date}
              error={readTime(time) === null ? undefined : error}
              onChange={(event) => onValueChange(`${event.target.value}T${time}`)}
            />
            <TimeField
              label="Time"
              className="w-20"
              value={time}
              onValueChange={(next) => onValueChange(`${date}T${next}`)}
            />
          </div>
          <p className="text-xs text-muted">In the office’s time zone ({timeZone.replaceAll('_', ' ')}).</p>
        </>
      )}
    </div>
  );
}
