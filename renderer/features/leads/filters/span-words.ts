import type { DateSpan, DaySpan } from '../../../../shared/contract/lead-filter.ts';
import { daysInWords, daysOf, spanOf } from '../../../../shared/domain/hours/days.ts';
import { countOf, formatStamp } from '../../../lib/format.ts';
import type { DateField } from '../filter.ts';

export const dateLabels: Readonly<Record<DateField, string>> = {
  created: 'Created',
  assigned: 'Assigned',
  changed: 'Changed',
  followUp: 'Follow-up due',
};

const dayWords: Readonly<Record<DaySpan, string>> = {
  today: 'today',
  yesterday: 'yesterday',
  this_week: 'this week',
  last_week: 'last week',
  this_month: 'this month',
  last_month: 'last month',
};

const dayHours = 24;

/** A span as a chip says it: `last 7 days`, `more than 14 days ago`, `4 – 9 May 2026`. */
export function spanWords({ from, before, days, withinHours, olderThanHours }: DateSpan, timeZone: string): string {
  return [
    days && dayWords[days],
    withinHours && `last ${hourWords(withinHours)}`,
    olderThanHours && `more than ${hourWords(olderThanHours)} ago`,
    boundWords(from, before, timeZone),
  ]
    .filter((part) => part !== undefined && part !== '')
    .join(', ');
}

function hourWords(hours: number): string {
  if (hours <= dayHours || hours % dayHours !== 0) return countOf(hours, 'hour');
  return countOf(hours / dayHours, 'day');
}

function boundWords(from: number | undefined, before: number | undefined, timeZone: string): string {
  if (from !== undefined && before !== undefined && from < before) {
    const whole = spanOf(daysOf({ from, to: before }, timeZone), timeZone);
    if (whole.from === from && whole.to === before) return daysInWords(whole, timeZone);
  }
  return [
    from === undefined ? '' : `since ${formatStamp(from, timeZone)}`,
    before === undefined ? '' : `before ${formatStamp(before, timeZone)}`,
  ]
    .filter((part) => part !== '')
    .join(', ');
}
