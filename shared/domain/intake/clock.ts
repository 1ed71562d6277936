const clock =
  /^(?:1899-12-3[01][ T]|1900-01-0[01][ T])?(\d{1,2})(?:\s?[:.h]\s?(\d{2}))?(?:[:.](\d{2})(?:[.,]\d+)?)?\s*(?:([ap])\.?\s?m\.?|(uhr|hrs?|hs?))?\s*(Z|UTC|GMT|[+-]\d{2}:?\d{2})?$/i;

/** A part of a day, as a spreadsheet keeps a time that it shows as a number. */
const partOfDay = /^0?[.,]\d{1,17}$/;
const longestClock = 40;

/**
 * A time of day without a date as `18:22:00`, with its offset if it names one: "6:22 PM", "18h22", "18.22 Uhr", and the
 * day 0 that spreadsheets put before it. Null for anything else, a bare number too.
 */
export function clockOf(text: string): string | null {
  if (text.length > longestClock) return null;
  if (partOfDay.test(text.trim())) return clockOfPart(Number(text.trim().replace(',', '.')));
  const [, hourText, minute, second = '00', half, unit, offset] = clock.exec(text.trim()) ?? [];
  if (hourText === undefined || (minute === undefined && half === undefined && unit === undefined)) return null;
  const hour = hourOfDay(Number(hourText), half);
  if (hour === null || Number(minute ?? 0) > 59 || Number(second) > 59) return null;
  const time = [String(hour).padStart(2, '0'), minute ?? '00', second].join(':');
  return offset === undefined ? time : `${time} ${offset}`;
}

function clockOfPart(part: number): string {
  return new Date(Math.round(part * 86_400) * 1000).toISOString().slice(11, 19);
}

/** Whether a date tells the time of day, too. */
export function hasClock(date: string): boolean {
  return /\d:\d{2}|\dT\d{2}|\d\s?[ap]\.?\s?m\b/i.test(date);
}

function hourOfDay(hour: number, half: string | undefined): number | null {
  if (half === undefined) return hour <= 23 ? hour : null;
  if (hour < 1 || hour > 12) return null;
  return (hour % 12) + (half.toLowerCase() === 'p' ? 12 : 0);
}
