import type { Proposal } from '../../contract/needs.ts';
import { readAreas } from './areas.ts';
import { canonicalWord, type WordKind } from './canonical-word.ts';
import { inquiryWords, spanOf, type Word } from './inquiry-words.ts';
import { readLeadType } from './lead-type.ts';
import { readLine } from './line.ts';
import { readManner } from './manner.ts';
import type { Found } from './phrases.ts';
import { placesOf } from './places.ts';
import { readPrice } from './price.ts';
import { readRooms } from './rooms.ts';
import { isOfOtherNeed, readSubject } from './subject.ts';
import { boughtThing } from './sought.ts';
import { readTrade } from './trade.ts';

/** What an office knows of places, by which they are found in a text. */
export type Vocabulary = {
  /** Names of places, postal codes, ranges of them and their beginnings: of the agents' criteria and the branches. */
  readonly areas: readonly string[];
  /** ISO 3166, two letters. */
  readonly country: string;
  /**
   * Lead types that the agents ask for. Told that none of them is a type of property, an inquiry's is not read: a
   * lender's client who buys a house is still a person. Left out: not known.
   */
  readonly leadTypes?: readonly string[];
  /**
   * Subjects that the agents list. Where nobody lists investing, commercial, relocation or refinance, an investor who
   * buys is a buyer. Left out: not known.
   */
  readonly subjects?: readonly string[];
};

type Span = { readonly start: number; readonly end: number };

const mostAreas = 20;
const longestArea = 100;

/**
 * What an inquiry says of area, price, rooms, lead type, line and subject, by rules and lists of words, each with the
 * words that say so (`words` is the text from `start` up to `end`). Nothing is guessed: what is denied, put off,
 * somebody else's or at odds with itself is left out. Every area has a proposal of its own. Prices are in minor units,
 * of which 100 are a whole one. Time and memory grow linearly with the text.
 */
export function readInquiry(text: string, vocabulary: Vocabulary): Proposal[] {
  const words = inquiryWords(text);
  const { subject, areas, price, rooms, leadType, line } = readings(text, words, vocabulary);
  const proposal = (field: Proposal['field'], value: Proposal['value'], { start, end }: Span): Proposal[] => [
    { field, value, words: text.slice(start, end), start, end },
  ];
  const found = <T>(field: Proposal['field'], reading: Found<T> | null, valueOf: (value: T) => Proposal['value']) =>
    reading === null ? [] : proposal(field, valueOf(reading.value), spanOf(words, reading.from, reading.to));
  return [
    ...found('subject', subject, (value) => ({ subject: value })),
    ...areas
      .filter(({ area }) => area.length <= longestArea)
      .slice(0, mostAreas)
      .flatMap(({ area, ...span }) => proposal('areas', { areas: [area] }, span)),
    ...(price === null ? [] : proposal('price', { priceMin: price.priceMin, priceMax: price.priceMax }, price)),
    ...found('rooms', rooms, (value) => ({ rooms: value })),
    ...found('leadType', leadType, (value) => ({ leadType: value })),
    ...found('line', line, (value) => ({ line: value })),
  ];
}

function readings(text: string, words: readonly Word[], vocabulary: Vocabulary) {
  const country = vocabulary.country.toUpperCase();
  const manner = readManner(words);
  const trade = readTrade(words);
  const spoken = readSubject(text, manner, canonicalWords('subject', vocabulary.subjects));
  const named = spoken.subject?.value ?? null;
  const amount = named === 'renting' || named === 'letting' ? null : readPrice(text, words, trade, country);
  const price = amount === null || isOfOtherNeed(manner, spoken.subject, amount.from) ? null : amount;
  const subject = trade.isInsurance ? null : (spoken.subject ?? boughtThing(manner, spoken, price !== null));
  const about = subject?.value ?? null;
  const isGiven = about === 'selling' || about === 'letting' || about === 'valuation';
  const rooms = readRooms(manner, { text, country, isGiven });
  const known = canonicalWords('leadType', vocabulary.leadTypes);
  const leadType = readLeadType(manner, { trade, subject, rooms, country, known });
  const areas = readAreas(text, manner, placesOf(vocabulary.areas), country);
  return { subject, areas, price, rooms, leadType, line: readLine(manner, trade) };
}

function canonicalWords(kind: WordKind, words: readonly string[] | undefined): ReadonlySet<string> | null {
  return words === undefined ? null : new Set(words.map((word) => canonicalWord(kind, word)));
}
