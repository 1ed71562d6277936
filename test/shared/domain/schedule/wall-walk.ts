import type { Schedule, Slot } from '../../../../shared/domain/schedule/slots.ts';

const minuteMs = 60_000;
const dayMs = 86_400_000;

/** The wall clock of a zone as the platform shows it, minute by minute from `startMs` on: 'YYYY-MM-DD HH:MM'. */
export type Walk = { readonly startMs: number; readonly stamps: readonly string[] };

export function walk(timeZone: string, startMs: number, untilMs: number): Walk {
  const format = new Intl.DateTimeFormat('sv-SE', {
    timeZone,
    hourCycle: 'h23',
    year: 'numeric',
    month: '2-digit',
    day: '2-digit',
    hour: '2-digit',
    minute: '2-digit',
  });
  const stamps: string[] = [];
  for (let ms = startMs; ms <= untilMs; ms += minuteMs) stamps.push(format.format(ms));
  return { startMs, stamps };
}

/** Every date and time of the schedule is due in the first minute at which the wall shows it or something later. */
export function slowSlots(
  { time, weekdays }: Schedule,
  { startMs, stamps }: Walk,
  afterMs: number,
  untilMs: number,
): Slot[] {
  const slots: Slot[] = [];
  const firstDay = Date.parse(stamps[0]?.slice(0, 10) ?? '');
  const lastDay = Date.parse(stamps.at(-1)?.slice(0, 10) ?? '');
  for (let day = firstDay; day <= lastDay; day += dayMs) {
    const localDate = new Date(day).toISOString().slice(0, 10);
    if (!weekdays.includes(new Date(day).getUTCDay() || 7)) continue;
    const target = `${localDate} ${time}`;
    const minute = stamps.findIndex((stamp) => stamp >= target);
    const dueAt = startMs + minute * minuteMs;
    if (minute > 0 && dueAt > afterMs && dueAt <= untilMs) slots.push({ localDate, localTime: time, dueAt });
  }
  return slots;
}

/** How often the wall shows the date and time of a slot: 0 where the clock jumps over it, 2 where it is set back. */
export function timesShown({ localDate, localTime }: Slot, { stamps }: Walk): number {
  const target = `${localDate} ${localTime}`;
  const first = stamps.indexOf(target);
  if (first < 0) return 0;
  return stamps.lastIndexOf(target) === first ? 1 : 2;
}
