const weekday =
  /^(?:mon|tue|wed|thu|fri|sat|sun|lun|mar|mi[eé]|jue|vie|s[aá]b|dom|seg|ter|qua|qui|sex|jeu|ven|sam|dim|mo|di|mi|do|fr|sa|so)\p{L}{0,6}(?:-feira)?[.,]*\s+(?=\d|\p{L})(?!\d{1,2}\p{L}{0,2},?\s+\d{4})/iu;
const beforeClock = /,?\s+(?:at|um|à|às|as|a las|alle)\s+(?=\d{1,2}[:.h])/iu;
const hourLetter = /(\d)\s?h\s?(\d{2})(?=\D|$)/i;
const afterClock = /\s+(?:uhr|hrs?|hours)\.?$/i;
const ordinal = /\b(\d{1,2})(?:st|nd|rd|th|er|\.º|º)(?=\s)/i;
const particles = /\s+(?:de|del|of)\s+/gi;
const dayDot = /^(\d{1,2})\.\s+(?=\p{L})/u;
const halfOfDay = /([ap])\.\s?m\.?$/i;
const zones: readonly (readonly [RegExp, string])[] = [
  [/\sEST$/, ' -0500'],
  [/\sEDT$/, ' -0400'],
  [/\sCST$/, ' -0600'],
  [/\sCDT$/, ' -0500'],
  [/\sMST$/, ' -0700'],
  [/\sMDT$/, ' -0600'],
  [/\sPST$/, ' -0800'],
  [/\sPDT$/, ' -0700'],
  [/\sCET$/, ' +0100'],
  [/\sCEST$/, ' +0200'],
];

/**
 * A date as people say it, in the shorter form that machines write: "Saturday, March 14th, 2026 at 6:22 PM EST" is
 * "March 14, 2026 6:22 PM -0500", "12. März 2026 um 18h22" is "12 März 2026 18:22", "12 de marzo de 2026" is
 * "12 marzo 2026". Zones are those that mail has names for, and Central Europe's.
 */
export function shortMoment(text: string): string {
  let short = text
    .replace(weekday, '')
    .replace(beforeClock, ' ')
    .replace(hourLetter, '$1:$2')
    .replace(afterClock, '')
    .replace(ordinal, '$1')
    .replace(particles, ' ')
    .replace(dayDot, '$1 ')
    .replace(halfOfDay, '$1m');
  for (const [name, offset] of zones) short = short.replace(name, offset);
  return short;
}
