/** What a date says of its zone at its end: an offset as machines write it, or a zone of the IANA table. */
export type NamedZone = { readonly offset: string } | { readonly timeZone: string };

/** A date without the zone behind it; null for the zone of a date that names none, or none that can be known. */
export type WithoutZone = { readonly text: string; readonly zone: NamedZone | null };

const offsets: Readonly<Record<string, string>> = {
  EST: '-0500',
  EDT: '-0400',
  CST: '-0600',
  CDT: '-0500',
  MST: '-0700',
  MDT: '-0600',
  PST: '-0800',
  PDT: '-0700',
  AKST: '-0900',
  AKDT: '-0800',
  HST: '-1000',
  CET: '+0100',
  CEST: '+0200',
  MEZ: '+0100',
  MESZ: '+0200',
  EET: '+0200',
  EEST: '+0300',
  AEST: '+1000',
  AEDT: '+1100',
  BRT: '-0300',
  UTC: '+0000',
  GMT: '+0000',
};
/** Names for the zone of a country's clocks, summer and winter. */
const zones: Readonly<Record<string, string>> = {
  ET: 'America/New_York',
  CT: 'America/Chicago',
  MT: 'America/Denver',
  PT: 'America/Los_Angeles',
  'EASTERN TIME': 'America/New_York',
  'CENTRAL TIME': 'America/Chicago',
  'MOUNTAIN TIME': 'America/Denver',
  'PACIFIC TIME': 'America/Los_Angeles',
};
/** Names that several countries have for zones of their own: whose they are is known only in an office there. */
const sharedNames: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  IST: {
    'Asia/Kolkata': '+0530',
    'Asia/Calcutta': '+0530',
    'Europe/Dublin': '+0100',
    'Asia/Jerusalem': '+0200',
    'Asia/Tel_Aviv': '+0200',
  },
  BST: { 'Europe/London': '+0100', 'Europe/Belfast': '+0100', 'Asia/Dhaka': '+0600' },
};

const inBrackets = /\s*[([]([\p{L}\d/_ :+-]{2,40})[)\]]$/u;
const hasOffset = /:\d{2}(?:[.,]\d+)?\s*(?:[ap]\.?m\.?\s*)?(?:Z|UTC|GMT|(?:UTC|GMT)?\s?[+-]\d{1,2}(?::?\d{2})?)$/i;
const plainOffset = /^(?:UTC|GMT)?[+-]\d{1,2}(?::?\d{2})?$/;
const lettersBehind = /\s([A-Z]{2,4})$/;
const tableName = /\s([A-Z][A-Za-z]+(?:\/[A-Z][A-Za-z_-]+){1,2})$/;

/**
 * Takes the name of a zone off the end of a date: `EST`, `(EST)`, `ET` (by the clocks there), `America/New_York`. A
 * bracket behind an offset only repeats it. `IST` and `BST` are read in an office (its zone, IANA) whose clocks are
 * called so. Any other name stays where it is, so that the date is not read at all.
 */
export function withoutZone(text: string, officeZone: string): WithoutZone {
  const bracket = inBrackets.exec(text);
  if (bracket !== null) {
    const before = text.slice(0, bracket.index);
    if (hasOffset.test(before)) return { text: before, zone: null };
    const zone = zoneNamed(bracket[1] ?? '', officeZone);
    return zone === null ? { text, zone } : { text: before, zone };
  }
  const behind = lettersBehind.exec(text) ?? tableName.exec(text);
  const zone = behind === null ? null : zoneNamed(behind[1] ?? '', officeZone);
  return behind === null || zone === null ? { text, zone: null } : { text: text.slice(0, behind.index), zone };
}

const lastWord = /[ _]([A-Za-z]+)$|(?<=[a-z])(UTC|GMT)$/;

/**
 * The zone that the title of a column of dates names, "Date (EST)", "Fecha (GMT-5)", `created_at_utc`: of the IANA table, or an
 * offset as in `-05:00`. Null for a title that names none. `IST` and `BST` are read as `withoutZone` does.
 */
function zoneOfTitle(title: string, officeZone: string): string | null {
  const bracket = inBrackets.exec(title.trim())?.[1];
  const [, parted, joined] = lastWord.exec(title.trim()) ?? [];
  const last = parted ?? joined ?? '';
  const word = /^(?:utc|gmt)$/i.test(last) || /^[A-Z]{3,4}$/.test(last) ? last : null;
  const name = bracket ?? word;
  const zone = name === null ? null : zoneNamed(name.trim().replace(/ ?(?:timezone|time zone)$/i, ''), officeZone);
  if (zone === null || 'timeZone' in zone) return zone?.timeZone ?? null;
  const [, sign, hours = '', minutes = '00'] = /([+-])(\d{1,2}):?(\d{2})?$/.exec(zone.offset) ?? [];
  return sign === undefined ? null : `${sign}${hours.padStart(2, '0')}:${minutes}`;
}

/** What the first title says that names a zone. */
export function zoneOfTitles(titles: readonly string[], officeZone: string): string | null {
  return titles.map((title) => zoneOfTitle(title, officeZone)).find((zone) => zone !== null) ?? null;
}

function zoneNamed(name: string, officeZone: string): NamedZone | null {
  const upper = name.toUpperCase();
  const offset = plainOffset.test(upper) ? upper : (offsets[upper] ?? sharedNames[upper]?.[officeZone]);
  if (offset !== undefined) return { offset };
  const timeZone = zones[upper] ?? (name.includes('/') && isInTable(name) ? name : undefined);
  return timeZone === undefined ? null : { timeZone };
}

function isInTable(name: string): boolean {
  try {
    return new Intl.DateTimeFormat('en', { timeZone: name }).resolvedOptions().timeZone !== '';
  } catch {
    return false;
  }
}
