const compact = /^((?:19|20)\d{2})(\d{2})(\d{2})(?:[T ]?(\d{2})(\d{2})(\d{2})?(Z)?)?$/;
const unixSeconds = /^1\d{9}(?:\.\d{1,9})?$/;
const unixMilliseconds = /^1\d{12}(?:\d{3})?$/;
const spreadsheetDay = /^[34]\d{4}(?:[.,]\d+)?$/;
const dayMs = 86_400_000;
/** Day 0 of spreadsheets: 30 December 1899. */
const dayZeroMs = -25_569 * dayMs;

/** A moment as UTC, or as the time on a wall whose zone is not said, both in ms. */
export type NumberedMoment = { readonly ms: number; readonly isWall: boolean };

/**
 * A date that is nothing but a number: `20260314`, `20260314T182210Z`, seconds (`1773512530.123`), milliseconds or
 * microseconds since 1970 (from 2001 on), or the day number of a spreadsheet (`46095.765`, from 1982 to 2036). Null for
 * every other text. Only for columns that hold dates: a phone may look the same.
 */
export function numberedMoment(text: string): NumberedMoment | null {
  if (unixSeconds.test(text)) return { ms: Math.floor(Number(text) * 1000), isWall: false };
  if (unixMilliseconds.test(text)) return { ms: Number(text.slice(0, 13)), isWall: false };
  if (spreadsheetDay.test(text)) {
    const seconds = Math.round(Number(text.replace(',', '.')) * 86_400);
    return { ms: dayZeroMs + seconds * 1000, isWall: true };
  }
  const parts = compact.exec(text);
  if (parts === null) return null;
  const [year = 0, month = 0, day = 0, hour = 0, minute = 0, second = 0] = parts
    .slice(1, 7)
    .map((part) => Number(part ?? 0));
  const ms = Date.UTC(year, month - 1, day, hour, minute, second);
  const isDay = new Date(ms).getUTCMonth() === month - 1 && new Date(ms).getUTCDate() === day;
  return isDay && hour < 24 && minute < 60 && second < 60 ? { ms, isWall: parts[7] === undefined } : null;
}
