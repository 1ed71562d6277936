import { type DayTime, dayTimeOf, wallAt } from './office-time.ts';

export type DueShortcut = DayTime & { readonly label: string };

const hourMs = 3_600_000;
const roundMs = 5 * 60_000;
const evening = '18:00';
const morning = '09:00';
const monday = 1;

/** When most follow-ups are due, on the office's wall; what is past or said already is left out. */
export function dueShortcuts(now: number, timeZone: string): readonly DueShortcut[] {
  const soon = dayTimeOf(Math.ceil((now + hourMs) / roundMs) * roundMs, timeZone);
  const today = wallAt(now, timeZone).toPlainDate();
  const daysToMonday = (monday + 7 - today.dayOfWeek) % 7 || 7;
  const isBeforeEvening = soon.day === today.toString() && soon.time < evening;
  return [
    { label: 'In 1 hour', ...soon },
    ...(isBeforeEvening ? [{ label: 'This evening', day: today.toString(), time: evening }] : []),
    { label: 'Tomorrow 9:00', ...tomorrowMorning(now, timeZone) },
    ...(daysToMonday > 1
      ? [{ label: 'Monday 9:00', day: today.add({ days: daysToMonday }).toString(), time: morning }]
      : []),
  ];
}

/** When a follow-up is due unless somebody says otherwise. */
export function tomorrowMorning(now: number, timeZone: string): DayTime {
  return { day: wallAt(now, timeZone).toPlainDate().add({ days: 1 }).toString(), time: morning };
}
