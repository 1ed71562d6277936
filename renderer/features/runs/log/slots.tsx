import type { Slot } from '../../../../shared/contract/schedule.ts';
import { href } from '../../../lib/route.ts';

const shown = 7;

const labels: Readonly<Record<Slot['state'], string>> = {
  done: 'done',
  done_late: 'done late',
  missed: 'missed',
  skipped: 'skipped',
  failed: 'failed',
  paused: 'paused',
};

const looks: Readonly<Record<Slot['state'], string>> = {
  done: 'text-muted',
  done_late: 'text-muted',
  missed: 'font-medium text-risk-ink',
  skipped: 'text-risk-ink',
  failed: 'font-medium text-breached-ink',
  paused: 'text-muted',
};

/** The newest times it was due and what became of them. */
export function Slots({ slots }: { readonly slots: readonly Slot[] }) {
  if (slots.length === 0) return null;
  return (
    <ul aria-label="Newest due times" className="mt-1 flex flex-wrap gap-x-5 gap-y-0.5 text-xs">
      {slots.slice(0, shown).map((slot) => (
        <li
          key={`${slot.localDate} ${slot.localTime}`}
          title={slot.note === '' ? undefined : slot.note}
          className="figures"
        >
          <span className="text-muted">
            {slot.localDate} {slot.localTime}{' '}
          </span>
          {slot.runId === null ? (
            <span className={looks[slot.state]}>{labels[slot.state]}</span>
          ) : (
            <a href={href(`/runs/${slot.runId}`)} className={`underline-offset-2 hover:underline ${looks[slot.state]}`}>
              {labels[slot.state]}
            </a>
          )}
          {slot.state === 'missed' && slot.note !== '' && <span className="sr-only">: {slot.note}</span>}
        </li>
      ))}
    </ul>
  );
}
