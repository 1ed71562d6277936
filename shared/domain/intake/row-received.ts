import { clockOf, hasClock } from './clock.ts';
import type { MomentResult } from './moment.ts';
import type { Refused, Repair } from './row-contact.ts';

type Reading = {
  readonly readMoment: (raw: string) => MomentResult;
  readonly leavesOut: readonly Repair[];
};

/** What databases and spreadsheets write where there is none. */
const noDate =
  /^(?:0|0000(?:-00-00|\/00\/00)|0?[01]\/0?0\/(?:1900|0{2,4})|1900-01-00|1899-12-30|12\/30\/1899|30\/12\/1899)(?:[ T]0?0:00(?::00)?)?$/;

/**
 * When an inquiry came in, from the cells for its date and, where the file has a column of its own for it, its time. A time
 * that cannot be put to the date stays readable in the extras.
 */
export function readReceived(
  date: string | null,
  time: string | null,
  { readMoment, leavesOut }: Reading,
  extras: string[],
): number | null | Refused {
  if (date === null) {
    if (time !== null) extras.push(`Time as written: ${time}`);
    return null;
  }
  const clock = time === null || hasClock(date) ? null : clockOf(time);
  const whole = clock === null ? null : readMoment(`${date} ${clock}`);
  if (whole !== null && 'at' in whole) return whole.at;
  if (time !== null) extras.push(`Time as written: ${time}`);
  const moment = readMoment(date);
  if ('at' in moment) return moment.at;
  if (noDate.test(date)) return null;
  if (moment.isAmbiguous === true) return { reason: moment.problem, isAmbiguousDate: true };
  if (!leavesOut.includes('badDate')) return { reason: moment.problem, repair: 'badDate' };
  extras.push(`Date as written: ${date}`);
  return null;
}
