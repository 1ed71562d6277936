import { scheduleTitles, schedules, type Slot } from '../../../shared/contract/schedule.ts';
import type { WriteContext } from '../context.ts';

/** Tells what became of slots: each run, and what a schedule missed in one line however long Baton was away. */
export function announce(context: WriteContext, slots: readonly Slot[]): void {
  for (const schedule of schedules) {
    const title = scheduleTitles[schedule];
    const own = slots.filter((slot) => slot.schedule === schedule);
    const missed = own.filter(({ state }) => state === 'missed');
    if (missed.length > 0) context.notify('warning', `${title} was missed`, missedText(missed));
    for (const slot of own) {
      if (slot.state === 'failed') context.notify('warning', `${title} failed`, `${stamp(slot)}: ${slot.note}`);
      if (slot.runId !== null) context.notify('info', title, slot.note);
    }
  }
}

function missedText(missed: readonly Slot[]): string {
  const [first, last] = [missed[0], missed.at(-1)];
  if (!first || !last) return '';
  if (missed.length === 1) return `${stamp(first)}: ${first.note} You can run it now.`;
  return `${missed.length} times, from ${stamp(first)} to ${stamp(last)}: ${last.note} You can run it now.`;
}

function stamp({ localDate, localTime }: Slot): string {
  return `${localDate} ${localTime}`;
}
