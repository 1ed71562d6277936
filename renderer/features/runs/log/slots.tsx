import type { Slot } from '../../../../shared/contract/schedule.ts';
import { isTrouble, SlotState } from '../slot-state.tsx';

const shown = 7;

/** The newest times it was due and what became of them; of the newest that went wrong, why. */
export function Slots({ slots }: { readonly slots: readonly Slot[] }) {
  const [newest] = slots;
  if (newest === undefined) return null;
  return (
    <>
      <ul aria-label="Newest due times" className="mt-1 flex flex-wrap gap-x-5 gap-y-0.5 text-xs">
        {slots.slice(0, shown).map((slot) => (
          <li key={stamp(slot)} title={slot.note === '' ? undefined : slot.note} className="figures">
            <span className="text-muted">{stamp(slot)} </span>
            <SlotState slot={slot} />
            {slot.runId === null && slot.note !== '' && <span className="sr-only">: {slot.note}</span>}
          </li>
        ))}
      </ul>
      {isTrouble(newest) && newest.note !== '' && (
        <p aria-hidden className="text-xs text-muted">
          {stamp(newest)}: {newest.note}
        </p>
      )}
    </>
  );
}

function stamp({ localDate, localTime }: Slot): string {
  return `${localDate} ${localTime}`;
}
