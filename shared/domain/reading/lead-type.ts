import { isDenied, isOfOthers, isOwned, type Manner, wordSet } from './manner.ts';
import { findPhrases, type Found, phrases } from './phrases.ts';
import { isOfOtherNeed } from './subject.ts';
import type { Trade } from './trade.ts';
import { borrowerPhrases, insuredPhrases, lookedAt, propertyPhrases } from './words/lead-type-phrases.ts';
import { insureWords } from './words/line-phrases.ts';

const properties = phrases(propertyPhrases);
const insured = phrases(insuredPhrases, insureWords);
const borrowers = phrases(borrowerPhrases);
const looking = wordSet(lookedAt);
const relatives = wordSet('husband wife partner spouse son daughter parents mother father dad mom mum he she they');
const propertyTypes: ReadonlySet<string> = new Set(
  propertyPhrases.map(([type]) => type).filter((type) => type !== 'none' && type !== 'unsettled'),
);
const personTypes: ReadonlySet<string> = new Set(['person', 'family', 'business', 'self-employed']);
const furthestRooms = 3;
const furthestRelative = 6;

/** What is known around a lead type before it is read. */
export type TypeSurroundings = {
  readonly trade: Trade;
  readonly subject: Found<string> | null;
  /** Where rooms stand in the inquiry, as in "2 bed apartment". */
  readonly rooms: Found<number> | null;
  /** ISO 3166, two letters. */
  readonly country: string;
  /** Lead types that the office's agents ask for, as canonical words; null = not told. */
  readonly known: ReadonlySet<string> | null;
};

/**
 * The lead type of an inquiry: the one type of property that is looked for, or given where the subject is to give it;
 * in an inquiry for insurance who is insured, in one for a mortgage who borrows. Two types, one that is there already,
 * or of a kind that no agent asks for: none.
 */
export function readLeadType(manner: Manner, around: TypeSurroundings): Found<string> | null {
  const { trade, known } = around;
  const isAsked = (types: ReadonlySet<string>) => known === null || [...known].some((type) => types.has(type));
  if (!trade.isInsurance && !trade.isMortgage) return isAsked(propertyTypes) ? propertyType(manner, around) : null;
  if (!isAsked(personTypes)) return null;
  if (trade.isInsurance) return onlyOne(openOf(manner, findPhrases(insured, manner.words)));
  return onlyOne(openOf(manner, findPhrases(borrowers, manner.words)).filter((one) => isOwn(manner, one)));
}

function propertyType(manner: Manner, around: TypeSurroundings): Found<string> | null {
  const { trade, subject, country } = around;
  const about = subject?.value ?? null;
  const isTenancy = about === 'renting' || about === 'letting';
  if (trade.isOfMoney && !isTenancy) return null;
  const isGiven = about === 'selling' || about === 'letting' || about === 'valuation';
  const types = findPhrases(properties, manner.words).filter(({ value }) => value !== 'none');
  const named = openOf(manner, types).filter(({ from }) => !isOfOtherNeed(manner, subject, from));
  const { own = [], open = [] } = Object.groupBy(named, (mention) => (isOwned(manner, mention) ? 'own' : 'open'));
  const type = onlyOne(isGiven && own.length > 0 ? own : open);
  if (type === null || type.value === 'unsettled') return null;
  const isAmerican = country === 'US' || country === 'CA';
  if (type.value === 'apartment' && isAmerican && about !== 'renting') return null;
  if (subject !== null) return type;
  const isListed = own.some(({ value, from }) => value !== type.value && isBeside(manner, from, type.from));
  return !isListed && isLookedAt(manner, type, around) ? type : null;
}

/** Without a subject, rooms before it or a word of looking have to show that the type is what the inquiry is about. */
function isLookedAt({ words }: Manner, { from }: Found<string>, { rooms, known }: TypeSurroundings): boolean {
  if (known !== null || (rooms !== null && rooms.to <= from && from - rooms.to <= furthestRooms)) return true;
  const sentence = words[from]?.sentence;
  return words.some((word) => word.sentence === sentence && looking.has(word.text));
}

/** "We own a house and a condo": what is named beside a thing that is there is there as well. */
function isBeside({ words }: Manner, one: number, other: number): boolean {
  return words[one]?.clause === words[other]?.clause;
}

function openOf(manner: Manner, found: readonly Found<string>[]): Found<string>[] {
  const denied = new Set(found.filter((mention) => isDenied(manner, mention)).map(({ value }) => value));
  return found.filter((mention) => !denied.has(mention.value));
}

function onlyOne(found: readonly Found<string>[]): Found<string> | null {
  const [first] = found;
  return first !== undefined && found.every(({ value }) => value === first.value) ? first : null;
}

function isOwn(manner: Manner, mention: Found<string>): boolean {
  const before = manner.words.slice(Math.max(0, mention.from - furthestRelative), mention.from);
  return !isOfOthers(manner, mention) && !before.some(({ text }) => relatives.has(text));
}
