import { Temporal } from 'temporal-polyfill';
import { monthOf } from './month-names.ts';
import { numberedMoment } from './numbered-moment.ts';
import { shortMoment } from './spoken-moment.ts';
import { withoutZone } from './zone-names.ts';

export type DateOrder = 'day_first' | 'month_first';

export type MomentOptions = {
  /** The zone of a date that names no offset itself. */
  readonly timeZone: string;
  /** The zone of the file's dates where it names another than the office's: of the IANA table, or an offset as `-05:00`. */
  readonly wallZone?: string | null;
  /** How `03/04/2025` is read; null when nobody has said: such a date is then a problem. */
  readonly dayFirst: boolean | null;
  /** Whether a bare number may be a date, as `numberedMoment` says. */
  readonly readsNumbers?: boolean;
};

export type MomentResult = { readonly at: number } | { readonly problem: string; readonly isAmbiguous?: boolean };

type Wall = {
  readonly year: number;
  readonly month: number;
  readonly day: number;
  readonly hour: number;
  readonly minute: number;
  readonly second: number;
};

const clock = String.raw`(?:[T,]?\s*(\d{1,2})[:.](\d{2})(?:[:.](\d{2})(?:[.,]\d+)?)?\s*(?:([ap])(?:\.?m\.?)?)?)?`;
const zone = String.raw`\s*(Z|(?:UTC|GMT)(?:\s?[+-]\d{1,2}(?::?\d{2})?)?|[+-]\d{2}(?::?\d{2})?)?`;
const yearFirst = new RegExp(String.raw`^(\d{4})([-/.])(\d{1,2})\2(\d{1,2})${clock}${zone}$`, 'i');
const yearLast = new RegExp(String.raw`^(\d{1,2})([-/.])(\d{1,2})\2(\d{4}|\d{2})${clock}${zone}$`, 'i');
const namedMonth = new RegExp(
  String.raw`^(?:(\d{1,2})[\s/.-]+(\p{L}{3,10})\.?|(\p{L}{3,10})\.?\s+(\d{1,2}))[\s,/.-]+(\d{4}|\d{2})${clock}${zone}$`,
  'iu',
);
const latestMoment = 9_000_000_000_000;
const longestMoment = 120;
const farthestOffsetMs = 50_400_000;
const quarterHourMs = 900_000;
const mostRemembered = 100_000;

/**
 * A reader of dates as lead files write them: ISO with or without an offset (`Z`, `+05:30`, `UTC+2`), `2024-03-12 09:14`,
 * `3/15/2024 2:30 PM`, `15.03.2024`, `12 Mar 2024`, with the name of a zone behind them, and as people say them in five
 * languages. A date without a zone is on the office's wall; one without a time is its midnight. The moment is UTC ms
 * from 1970 to 2255. The problem is a sentence for the broker.
 * Make one reader for a whole file: it remembers the offsets of the zones.
 */
export function createMomentReader(options: MomentOptions): (raw: string) => MomentResult {
  const offsetAt = rememberZones(options.wallZone ?? options.timeZone);
  return (raw) => {
    const text = raw.trim();
    const plain = plainUtc(text);
    if (plain !== null) return { at: plain };
    const unreadable: MomentResult = { problem: `“${text.slice(0, 40)}” is not a date that can be read.` };
    if (text.length > longestMoment) return unreadable;
    const read = readWall(text, options.dayFirst) ?? readSpoken(text, options);
    if (read === null) return numbered(text, options, offsetAt) ?? unreadable;
    if (read === 'ambiguous') return { problem: `“${text}” can be read day first or month first.`, isAmbiguous: true };
    const wallMs = wallTimeMs(read.wall);
    if (wallMs === null || Math.abs(read.offsetMs ?? 0) > farthestOffsetMs) return unreadable;
    const at = wallMs - (read.offsetMs ?? offsetAt(wallMs, read.timeZone));
    return at >= 0 && at <= latestMoment ? { at } : unreadable;
  };
}

function readSpoken(text: string, { dayFirst, timeZone }: MomentOptions): Reading | 'ambiguous' | null {
  const { text: rest, zone } = withoutZone(text, timeZone);
  const read = readWall(shortMoment(rest), dayFirst);
  if (read === null || read === 'ambiguous' || zone === null) return read;
  if (read.offsetMs !== null) return null;
  return 'offset' in zone ? { ...read, offsetMs: offsetMs(zone.offset) } : { ...read, timeZone: zone.timeZone };
}

function numbered(
  text: string,
  { readsNumbers = false }: MomentOptions,
  offsetAt: (wallMs: number) => number,
): MomentResult | null {
  const moment = readsNumbers ? numberedMoment(text) : null;
  return moment && { at: moment.isWall ? moment.ms - offsetAt(moment.ms) : moment.ms };
}

const zero = 48;
const utcLengths = [20, 24];

/**
 * `2026-05-11T07:00:00Z`, with or without milliseconds, which most machines write: read a dozen times faster than by the
 * patterns, with which it always agrees. Null for all others, and for days and times that no calendar has.
 */
function plainUtc(text: string): number | null {
  if (!utcLengths.includes(text.length) || text[10] !== 'T' || text.at(-1) !== 'Z' || text[4] !== '-') return null;
  if (text[7] !== '-' || text[13] !== ':' || text[16] !== ':' || (text.length === 24 && text[19] !== '.')) return null;
  if (text.length === 24 && numberAt(text, 20, 3) < 0) return null;
  const year = numberAt(text, 0, 2) * 100 + numberAt(text, 2, 2);
  const month = numberAt(text, 5, 2);
  const day = numberAt(text, 8, 2);
  const hour = numberAt(text, 11, 2);
  const minute = numberAt(text, 14, 2);
  const second = numberAt(text, 17, 2);
  if (numberAt(text, 0, 2) < 0 || numberAt(text, 2, 2) < 0) return null;
  if (year < 1970 || month < 1 || day < 1 || day > 28 || hour < 0 || minute < 0 || second < 0) return null;
  if (month > 12 || hour > 23 || minute > 59 || second > 59) return null;
  const at = Date.UTC(year, month - 1, day, hour, minute, second);
  return at <= latestMoment ? at : null;
}

/** The number that `length` digits from `start` on write; negative if one of them is no digit. */
function numberAt(text: string, start: number, length: number): number {
  let value = 0;
  for (let at = start; at < start + length; at += 1) {
    const digit = text.charCodeAt(at) - zero;
    if (digit < 0 || digit > 9) return -1;
    value = value * 10 + digit;
  }
  return value;
}

/** One date by `createMomentReader`. */
export function parseMoment(raw: string, options: MomentOptions): MomentResult {
  return createMomentReader(options)(raw);
}

/**
 * Whether the order of day and month must be asked, from the dates of a file: `order` is what the values prove (a part
 * above 12, or dots, which only day-first countries write), and null if nothing does; `mustAsk` when the values contain
 * dates such as 03/04/2025 and nothing proves the order, or the values contradict each other.
 */
export function needsDateOrder(samples: Iterable<string>): { order: DateOrder | null; mustAsk: boolean } {
  let isDayFirst = false;
  let isMonthFirst = false;
  let isOpen = false;
  for (const sample of samples) {
    const match = yearLast.exec(sample.trim()) ?? yearLast.exec(spokenSample(sample.trim()));
    if (match === null) continue;
    const [first, second] = [Number(match[1]), Number(match[3])];
    const proven = provenDayFirst(first, second, match[2] === '.');
    if (proven === null) isOpen = true;
    else if (proven && first !== second) isDayFirst = true;
    else if (!proven) isMonthFirst = true;
  }
  const order = isDayFirst === isMonthFirst ? null : isDayFirst ? 'day_first' : 'month_first';
  return { order, mustAsk: isOpen && order === null };
}

/** Whose zone a date is in says nothing of the order of its day and month. */
function spokenSample(text: string): string {
  return text.length > longestMoment ? '' : shortMoment(withoutZone(text, 'UTC').text);
}

function provenDayFirst(first: number, second: number, hasDots: boolean): boolean | null {
  if (first > 12 || first === second) return true;
  if (second > 12) return false;
  return hasDots ? true : null;
}

type Reading = {
  readonly wall: Wall;
  readonly offsetMs: number | null;
  /** The zone that the date names, where it names one of the IANA table. */
  readonly timeZone?: string;
};

function readWall(text: string, dayFirst: boolean | null): Reading | 'ambiguous' | null {
  const iso = yearFirst.exec(text);
  if (iso !== null) return reading(Number(iso[1]), Number(iso[3]), Number(iso[4]), iso.slice(5));
  const named = namedMonth.exec(text);
  if (named !== null) {
    const month = monthOf(named[2] ?? named[3] ?? '');
    return reading(fullYear(named[5]), month, Number(named[1] ?? named[4]), named.slice(6));
  }
  const match = yearLast.exec(text);
  if (match === null) return null;
  const [first, second] = [Number(match[1]), Number(match[3])];
  const year = fullYear(match[4]);
  const decided = provenDayFirst(first, second, match[2] === '.') ?? dayFirst;
  if (decided === null) return 'ambiguous';
  return decided ? reading(year, second, first, match.slice(5)) : reading(year, first, second, match.slice(5));
}

function fullYear(text = ''): number {
  return Number(text) + (text.length === 2 ? 2000 : 0);
}

function reading(year: number, month: number, day: number, rest: readonly (string | undefined)[]): Reading | null {
  const [hourText, minute, second, half, offset] = rest;
  const hour = hourOfDay(Number(hourText ?? 0), half);
  if (hour === null) return null;
  const wall = { year, month, day, hour, minute: Number(minute ?? 0), second: Number(second ?? 0) };
  return { wall, offsetMs: offset === undefined ? null : offsetMs(offset) };
}

function hourOfDay(hour: number, half: string | undefined): number | null {
  if (half === undefined) return hour;
  if (hour < 1 || hour > 12) return null;
  return (hour % 12) + (half.toLowerCase() === 'p' ? 12 : 0);
}

function offsetMs(text: string): number {
  const match = /^(?:UTC|GMT)?\s?([+-])(\d{1,2}?)(?::?(\d{2}))?$/i.exec(text);
  if (match === null) return 0;
  const minutes = Number(match[2]) * 60 + Number(match[3] ?? 0);
  return (match[1] === '-' ? -minutes : minutes) * 60_000;
}

/** The wall time as if it were UTC; null when the calendar or the clock has no such moment. */
function wallTimeMs({ year, month, day, hour, minute, second }: Wall): number | null {
  if (year < 1970 || hour > 23 || minute > 59 || second > 59) return null;
  const ms = Date.UTC(year, month - 1, day, hour, minute, second);
  const date = new Date(ms);
  return date.getUTCMonth() === month - 1 && date.getUTCDate() === day ? ms : null;
}

/** The offset of the office's zone at a time on its wall, or of the zone that is named with it. */
function rememberZones(officeZone: string): (wallMs: number, timeZone?: string) => number {
  const office = rememberOffsets(officeZone);
  const others = new Map<string, (wallMs: number) => number>();
  return (wallMs, timeZone) => {
    if (timeZone === undefined) return office(wallMs);
    const known = others.get(timeZone) ?? rememberOffsets(timeZone);
    others.set(timeZone, known);
    return known(wallMs);
  };
}

/** Offsets change on quarter hours, so one question to the zone's table serves every moment in the same quarter. */
function rememberOffsets(timeZone: string): (wallMs: number) => number {
  const known = new Map<number, number>();
  return (wallMs) => {
    const quarter = Math.floor(wallMs / quarterHourMs);
    const before = known.get(quarter);
    if (before !== undefined) return before;
    if (known.size >= mostRemembered) known.clear();
    const offset = offsetOfWall(quarter * quarterHourMs, timeZone);
    known.set(quarter, offset);
    return offset;
  };
}

function offsetOfWall(wallMs: number, timeZone: string): number {
  const wall = Temporal.Instant.fromEpochMilliseconds(wallMs).toZonedDateTimeISO('UTC').toPlainDateTime();
  return wallMs - wall.toZonedDateTime(timeZone).epochMilliseconds;
}
