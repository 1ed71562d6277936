import type { DateOrder } from './moment.ts';

const day = '(?:d{1,2}|j{1,2}|t{1,2}|g{1,2})';
const between = String.raw`\s?[-/. ]\s?`;
const dayFirst = new RegExp(String.raw`(?:^|[^\p{L}./-])${day}${between}m{1,2}(?![\p{L}])`, 'iu');
const monthFirst = new RegExp(String.raw`(?:^|[^\p{L}./-])m{1,2}${between}${day}(?![\p{L}])`, 'iu');

/** The order of day and month that the title of a column of dates tells: "Date (MM/DD/YYYY)", "Fecha dd-mm-aaaa"; null if none. */
export function orderOfTitle(title: string): DateOrder | null {
  if (dayFirst.test(title)) return 'day_first';
  return monthFirst.test(title) ? 'month_first' : null;
}
