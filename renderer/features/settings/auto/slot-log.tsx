import type { ScheduleName } from '../../../../shared/contract/schedule.ts';
import { useSchedule } from '../../../lib/use-schedule.ts';
import { Section } from '../../../ui/section.tsx';
import { SlotState } from '../../runs/slot-state.tsx';

const shownAtMost = 14;

/** What became of each scheduled day: none vanishes. */
export function SlotLog({ name }: { name: ScheduleName }) {
  const slots = useSchedule(name)?.slots ?? [];
  if (slots.length === 0) return null;
  return (
    <div className="mt-8">
      <Section title="Scheduled days">
        <table className="w-full border-collapse border-t border-hairline">
          <thead className="sr-only">
            <tr>
              <th>Day and time</th>
              <th>State</th>
              <th>Note</th>
            </tr>
          </thead>
          <tbody>
            {slots.slice(0, shownAtMost).map((slot) => (
              <tr key={`${slot.localDate} ${slot.localTime}`} className="border-b border-hairline align-top">
                <td className="figures py-2 pr-6 whitespace-nowrap">{`${slot.localDate} ${slot.localTime}`}</td>
                <td className="py-2 pr-6">
                  <SlotState slot={slot} />
                </td>
                <td className="w-full py-2 text-muted">{slot.note}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </Section>
    </div>
  );
}
