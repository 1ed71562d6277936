import { localStamp } from '../../shared/domain/schedule/local-time.ts';

const minute = 60_000;
const hour = 60 * minute;
const day = 24 * hour;

const numbers = new Intl.NumberFormat('en-US');

/** 4218 → `4,218`. */
export function formatNumber(value: number): string {
  return numbers.format(value);
}

/** `1 lead`, `4,218 leads`. */
export function countOf(count: number, singular: string, plural = `${singular}s`): string {
  return `${formatNumber(count)} ${count === 1 ? singular : plural}`;
}

/** How far apart two moments are, in the largest unit that fits: `12 m`, `3 h`, `4 d`. */
export function formatSpan(milliseconds: number): string {
  const span = Math.abs(milliseconds);
  if (span < minute) return `${Math.floor(span / 1000)} s`;
  if (span < hour) return `${Math.floor(span / minute)} m`;
  if (span < 2 * day) return `${Math.floor(span / hour)} h`;
  return `${formatNumber(Math.floor(span / day))} d`;
}

/** `now`, `12 m`, `3 h`, `4 d`; a moment to come reads `in 3 h`. */
export function formatRelative(at: number, now: number): string {
  if (Math.abs(now - at) < minute) return 'now';
  return at > now ? `in ${formatSpan(at - now)}` : formatSpan(now - at);
}

/** What is left of a short time: `2:13`, `1:04:00`. */
export function formatCountdown(milliseconds: number): string {
  const total = Math.max(0, Math.floor(milliseconds / 1000));
  const [hours, minutes, seconds] = [Math.floor(total / 3600), Math.floor((total % 3600) / 60), total % 60];
  const tail = String(seconds).padStart(2, '0');
  return hours > 0 ? `${hours}:${String(minutes).padStart(2, '0')}:${tail}` : `${minutes}:${tail}`;
}

/** A moment on the office's wall, as in `2026-05-11 09:00`. */
export function formatStamp(at: number, timeZone: string): string {
  return localStamp(at, timeZone);
}

/** Making one costs more than a hundred uses of it, and a table makes two moments a row. */
const exactFormats = new Map<string, Intl.DateTimeFormat>();

function exactFormat(timeZone: string): Intl.DateTimeFormat {
  const known = exactFormats.get(timeZone);
  if (known) return known;
  const made = new Intl.DateTimeFormat('en-GB', {
    timeZone,
    weekday: 'short',
    day: 'numeric',
    month: 'short',
    year: 'numeric',
    hour: '2-digit',
    minute: '2-digit',
    second: '2-digit',
  });
  exactFormats.set(timeZone, made);
  return made;
}

/** A moment in full, for a tooltip: `Mon 11 May 2026, 09:00:12 (Europe/Berlin)`. */
export function formatExact(at: number, timeZone: string): string {
  return `${exactFormat(timeZone).format(at)} (${timeZone})`;
}

/** The day of a moment in the office's zone: `Monday 11 May`. */
export function formatDay(at: number, timeZone: string): string {
  const words = new Intl.DateTimeFormat('en-GB', { timeZone, weekday: 'long', day: 'numeric', month: 'long' });
  return words.format(at).replace(',', '');
}

/** A moment as one says it in the office: `today 09:00`, `tomorrow 07:00`, `Mon 11 May 09:00`. */
export function formatWhen(at: number, now: number, timeZone: string): string {
  const [date = '', time = ''] = localStamp(at, timeZone).split(' ');
  const near = [
    { name: 'yesterday', offset: -day },
    { name: 'today', offset: 0 },
    { name: 'tomorrow', offset: day },
  ].find(({ offset }) => localStamp(now + offset, timeZone).startsWith(date));
  if (near) return `${near.name} ${time}`;
  const words = new Intl.DateTimeFormat('en-GB', { timeZone, weekday: 'short', day: 'numeric', month: 'short' });
  return `${words.format(at).replace(',', '')} ${time}`;
}

const sizes = ['bytes', 'KB', 'MB', 'GB'];

/** 1536 → `1.5 KB`. */
export function formatBytes(bytes: number): string {
  const step = bytes < 1 ? 0 : Math.min(sizes.length - 1, Math.floor(Math.log(bytes) / Math.log(1024)));
  const value = bytes / 1024 ** step;
  return `${step === 0 || value >= 100 ? formatNumber(Math.round(value)) : value.toFixed(1)} ${sizes[step]}`;
}

const letters = new Intl.Segmenter('en', { granularity: 'grapheme' });

const knownInitials = new Map<string, string>();
const mostKnown = 2000;

/** `Dana Whitfield` → `DW`. A table asks for those of a few agents over and over. */
export function initials(name: string): string {
  let known = knownInitials.get(name);
  if (known === undefined) {
    if (knownInitials.size >= mostKnown) knownInitials.clear();
    known = initialsOf(name);
    knownInitials.set(name, known);
  }
  return known;
}

function initialsOf(name: string): string {
  const words = name.trim().split(/\s+/u);
  const ends = words.length > 1 ? [words[0], words.at(-1)] : words;
  return ends.map((word) => firstLetter(word ?? '')).join('');
}

function firstLetter(word: string): string {
  for (const { segment } of letters.segment(word)) return segment.toUpperCase();
  return '';
}

const agentHueCount = 10;

/** Which of the theme's agent hues is an agent's: the same for ever, neighbours far apart. */
export function agentHue(agentId: number): number {
  return (agentId * 7) % agentHueCount;
}
