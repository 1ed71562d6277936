import type { NearReason } from '../../../contract/near-matches.ts';
import { foldText } from '../text.ts';
import { fullGivenName } from './nicknames.ts';
import { isOneLetterOff } from './one-letter.ts';

type NameReason = Extract<NearReason, 'same_name' | 'other_order' | 'middle_name' | 'nickname' | 'one_letter'>;

/** A name in folded words, the given name first as far as its comma tells. */
export type NameParts = {
  readonly words: readonly string[];
  /** The words in one string, and in another one in the order of the alphabet. */
  readonly whole: string;
  readonly sorted: string;
  readonly first: string;
  /** Empty for a name of one word. */
  readonly last: string;
  /** Without particles as "de" and "von". */
  readonly middle: readonly string[];
};

const titles = new Set('mr mrs ms miss mx dr prof herr frau sr sra srta mme mlle'.split(' '));
const particles = new Set('de da do dos das del della di du la le van von der den zu y e'.split(' '));
const letter = /\p{L}/u;
const separators = /[^\p{L}\p{N}]+/u;
const fewestLettersOfWord = 6;
const fewestLettersOfName = 10;

/** null for what names nobody: an e-mail address or a phone in the place of a name. */
export function namePartsOf(name: string): NameParts | null {
  if (name.includes('@')) return null;
  const comma = name.indexOf(',');
  const inOrder = comma < 0 ? name : `${name.slice(comma + 1)} ${name.slice(0, comma)}`;
  const all = foldText(inOrder)
    .replaceAll(/['’.]+(?=\p{L}{2})/gu, '')
    .split(separators)
    .filter((word) => word !== '');
  const words = all.length > 1 && titles.has(all[0] ?? '') ? all.slice(1) : all;
  const [first] = words;
  if (first === undefined || !words.some((word) => letter.test(word))) return null;
  return {
    words,
    whole: words.join(' '),
    sorted: words.toSorted().join(' '),
    first,
    last: words.length > 1 ? (words.at(-1) ?? '') : '',
    middle: words.slice(1, -1).filter((word) => !particles.has(word)),
  };
}

/** A given name and a family name, both written out. */
export function isFullName({ first, last }: NameParts): boolean {
  return first.length > 1 && last.length > 1;
}

/** How two names can be the name of one person; null if they are two names. Symmetric. */
export function compareNames(one: NameParts, other: NameParts): NameReason | null {
  if (one.whole === other.whole) return 'same_name';
  if (one.sorted === other.sorted) return 'other_order';
  if (one.last === '' || other.last === '') return null;
  return compareOuter(one, other) ?? (hasOneLetterOff(one, other) ? 'one_letter' : null);
}

function compareOuter(one: NameParts, other: NameParts): NameReason | null {
  if (one.last !== other.last || fullGivenName(one.first) !== fullGivenName(other.first)) return null;
  if (!canBeSameMiddle(one.middle, other.middle)) return null;
  if (one.first !== other.first) return 'nickname';
  return isSameList(one.middle, other.middle) ? 'same_name' : 'middle_name';
}

/** One leaves the middle names out, or has initials for them. */
function canBeSameMiddle(one: readonly string[], other: readonly string[]): boolean {
  if (one.length === 0 || other.length === 0) return true;
  return one.length === other.length && one.every((word, index) => isWordOrInitial(word, other[index] ?? ''));
}

function isWordOrInitial(one: string, other: string): boolean {
  return one === other || (one.length === 1 && other.startsWith(one)) || (other.length === 1 && one.startsWith(other));
}

function hasOneLetterOff(one: NameParts, other: NameParts): boolean {
  if (Math.abs(one.whole.length - other.whole.length) > 1 || one.words.length !== other.words.length) return false;
  if (!isLong(one) || !isLong(other)) return false;
  const [ownWord, ...ownRest] = without(one.words, other.words);
  const [otherWord, ...otherRest] = without(other.words, one.words);
  if (ownWord === undefined || otherWord === undefined || ownRest.length + otherRest.length > 0) return false;
  const isLongEnough = Math.min(ownWord.length, otherWord.length) >= fewestLettersOfWord;
  return isLongEnough && isOneLetterOff(ownWord, otherWord);
}

/** The words of the first list that the second one lacks, a repeated word as often as it is missing. */
function without(words: readonly string[], taken: readonly string[]): string[] {
  const left = [...taken];
  return words.filter((word) => {
    const at = left.indexOf(word);
    if (at >= 0) left.splice(at, 1);
    return at < 0;
  });
}

function isLong({ words, whole }: NameParts): boolean {
  const blanks = words.length - 1;
  return whole.length - blanks >= fewestLettersOfName;
}

/** Two names that `compareNames` takes for one person's have one of these in common. */
export function nameKeys(name: NameParts): string[] {
  const keys = [name.sorted];
  if (name.last === '') return keys;
  const given = fullGivenName(name.first);
  const outer = given < name.last ? `${given} ${name.last}` : `${name.last} ${given}`;
  if (outer !== name.sorted) keys.push(outer);
  if (!isLong(name)) return keys;
  const sorted = name.sorted.split(' ');
  for (const [index, word] of sorted.entries()) {
    if (word.length < fewestLettersOfWord) continue;
    keys.push(`${sorted.toSpliced(index, 1).join(' ')}|${word[0] ?? ''}${word.at(-1) ?? ''}`);
  }
  return keys;
}

function isSameList(one: readonly string[], other: readonly string[]): boolean {
  return one.length === other.length && one.every((word, index) => word === other[index]);
}
