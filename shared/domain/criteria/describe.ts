import { readAreaPattern } from './area.ts';
import type { AgentCriteria } from './compile.ts';
import { languageCode, languageName } from './language.ts';

/** More than so many are summed up as a number. */
const namedAtMost = 8;

/**
 * Match criteria in one sentence, as in "Takes buying and renting in Riverside and 02130–02136, for 300,000 to 900,000,
 * in English or Portuguese, houses and condos." Prices, given in minor units, in whole units.
 */
export function describeCriteria(criteria: AgentCriteria): string {
  const types = listed(criteria.leadTypes.map(inPlural), 'and');
  const subjects = listed(criteria.subjects, 'and');
  const what = subjects || types || 'leads';
  const parts = [
    placesText(criteria.areas),
    prefixed('for ', priceSpan(criteria)),
    prefixed('in ', listed(criteria.languages.map(languageText), 'or')),
    subjects ? types : '',
    prefixed(criteria.lines.length > 1 ? 'for the lines ' : 'for the line ', listed(criteria.lines, 'and')),
  ].filter((part) => part !== '');
  if (parts.length === 0 && what === 'leads') return 'Takes everything.';
  return `Takes ${[what, parts.join(', ')].filter((part) => part !== '').join(' ')}.`;
}

function prefixed(prefix: string, text: string): string {
  return text === '' ? '' : `${prefix}${text}`;
}

/** "A, B and C"; of many the first, and how many more. */
export function listed(words: readonly string[], joint: 'and' | 'or'): string {
  if (words.length > namedAtMost) {
    return `${words.slice(0, namedAtMost - 1).join(', ')} ${joint} ${words.length - namedAtMost + 1} more`;
  }
  return words.length < 2 ? words.join('') : `${words.slice(0, -1).join(', ')} ${joint} ${words.at(-1)}`;
}

function placesText(areas: readonly string[]): string {
  return prefixed('in ', listed(areas.map(areaText), 'and'));
}

/** A range with a dash, a beginning in words, anything else as it was written. */
export function areaText(area: string): string {
  const pattern = readAreaPattern(area);
  if (typeof pattern === 'string') return area;
  if (pattern.kind === 'codes') return `${pattern.from}–${pattern.to}`;
  if (pattern.kind === 'districts') return area.trim().replace(/\s*(?:[-–—]|\bto\b)\s*/, '–');
  return pattern.isBeginning ? `everything that begins with ${area.trim().slice(0, -1)}` : area;
}

/** The English name of a language that is known, else the word as it was written. */
export function languageText(word: string): string {
  const code = languageCode(word);
  return (code !== null && languageName(code)) || word;
}

/** "300,000 to 900,000", "up to 900,000" or "300,000 and more"; empty: no prices are named. */
export function priceSpan({ priceMin, priceMax }: Pick<AgentCriteria, 'priceMin' | 'priceMax'>): string {
  if (priceMin === null) return priceMax === null ? '' : `up to ${wholeUnits(priceMax)}`;
  if (priceMax === null) return `${wholeUnits(priceMin)} and more`;
  return priceMin === priceMax ? wholeUnits(priceMin) : `${wholeUnits(priceMin)} to ${wholeUnits(priceMax)}`;
}

const grouped = new Intl.NumberFormat('en-US', { maximumFractionDigits: 0 });

/** Minor units as whole units in groups, as in "300,000". */
export function wholeUnits(minor: number): string {
  return grouped.format(minor / 100);
}

/** Words that stand for one of several; others, as "land" or "commercial", stay as they are. */
const countable =
  /(?:house|home|condo|condominium|apartment|flat|townhouse|townhome|villa|duplex|triplex|studio|loft|cottage|bungalow|penthouse|farm|ranch|estate|lot|plot|office|shop|store|warehouse|building|property|unit|room|family|couple|buyer|seller|tenant|renter|landlord|investor|owner|student|business|company|individual|driver|vehicle|car|boat)$/i;

/** "house" as "houses"; a word that has no plural stays as it is. */
export function inPlural(word: string): string {
  if (!countable.test(word)) return word;
  if (/[^aeiou]y$/i.test(word)) return `${word.slice(0, -1)}ies`;
  return /(?:s|x|ch)$/i.test(word) ? `${word}es` : `${word}s`;
}
