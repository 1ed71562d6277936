const weekday =
  /^(?:mon|tue|wed|thu|fri|sat|sun|lun|mar|mer|mi[eé]|gio|jue|vie|s[aá]b|dom|seg|ter|qua|qui|sex|jeu|ven|sam|dim|mo|di|mi|do|fr|sa|so)\p{L}{0,6}(?:-feira)?[.,]*\s+(?=\d|\p{L})(?!\d{1,2}\p{L}{0,2},?\s+\d{4})/iu;
const beforeClock =
  /,?\s+(?:at|um|à|às|as|a las|alle(?: ore)?|ore|@|[-–|])\s*(?=\d{1,2}(?:[:.h]\d{2}|\s?[ap]\.?\s?m\b))/iu;
/** `3/14/2026 (Sat)`. */
const weekdayBehind = /[,\s]+\(?(?:mon|tue|wed|thu|fri|sat|sun)[a-z]{0,6}\)?\.?$/i;
/** `6 PM`, which says no minutes. */
const fullHour = /\s(\d{1,2})\s?([ap])\.?\s?m\.?$/i;
/** `14/Mar/2026:18:22:10`, from the logs of servers. */
const clockOfLog = /(\d{4}):(?=\d{2}:\d{2}:\d{2})/;
/** `Mar 14 18:22:10 2026`, as Unix writes it. */
const yearBehindClock = /^(\p{L}{3,9}\s+\d{1,2})\s+(\d{1,2}:\d{2}:\d{2})\s+(?:(UTC|GMT)\s+)?(\d{4})$/iu;
const hourLetter = /(\d)\s?h\s?(\d{2})(?=\D|$)/i;
const afterClock = /(?<=\d)(?:\s+(?:uhr|hrs?|hours|horas)|\s*hs?)\.?$/i;
const ordinal = /\b(\d{1,2})(?:st|nd|rd|th|er|\.º|º)(?=[\s,.]|$)/i;
const particles = /\s+(?:de|del|of)\s+/gi;
const dayDot = /^(\d{1,2})\.\s+(?=\p{L})/u;
const halfOfDay = /([ap])\.\s?m\.?$/i;
/**
 * A date as people say it, in the shorter form that machines write: "Saturday, March 14th, 2026 at 6:22 PM" is
 * "March 14, 2026 6:22 PM", "12. März 2026 um 18h22" is "12 März 2026 18:22", "12 de marzo de 2026" is "12 marzo 2026".
 */
export function shortMoment(text: string): string {
  return text
    .replace(weekday, '')
    .replace(weekdayBehind, '')
    .replace(beforeClock, ' ')
    .replace(hourLetter, '$1:$2')
    .replace(afterClock, '')
    .replace(ordinal, '$1')
    .replace(particles, ' ')
    .replace(dayDot, '$1 ')
    .replace(halfOfDay, '$1m')
    .replace(fullHour, ' $1:00 $2m')
    .replace(clockOfLog, '$1 ')
    .replace(yearBehindClock, '$1 $4 $2 $3')
    .trim();
}
