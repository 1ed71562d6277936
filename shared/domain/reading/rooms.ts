import type { Word } from './inquiry-words.ts';
import { isDenied, isOwned, type Manner, wordSet } from './manner.ts';
import type { Found } from './phrases.ts';
import { numberWords, roomAdjectives, roomWords, sizedCountries, sizedHomes } from './words/rooms.ts';

const names = wordSet(roomWords);
const adjectives = wordSet(roomAdjectives);
const countries = wordSet(sizedCountries);
const homes = wordSet(sizedHomes);
const joins = wordSet('or to bis oder ou o a and');
const counted = /^(\d{1,2})([.,]5)?([a-z]*)$/;
const sized = /^[tf](\d)$/;
const close = /^[\s+-]{0,3}$/;
const mostRooms = 30;

/** What is known around rooms before they are read. */
export type RoomSurroundings = {
  readonly text: string;
  /** ISO 3166, two letters. */
  readonly country: string;
  /** The inquiry is to give a home that is there already. */
  readonly isGiven: boolean;
};

/**
 * The rooms of an inquiry, or bedrooms, as it counts them; halves are known. Two different numbers, a range, or rooms
 * of a home that is left behind: none.
 */
export function readRooms(manner: Manner, { text, country, isGiven }: RoomSurroundings): Found<number> | null {
  const { words } = manner;
  const isSized = countries.has(country) || words.some((word) => homes.has(word.text));
  const found = words
    .map((_, at) => roomsAt(text, words, at) ?? (isSized ? sizeAt(words, at) : null))
    .filter((rooms) => rooms !== null)
    .filter((rooms) => !isDenied(manner, rooms) && (isGiven || !isOwned(manner, rooms)));
  const [first] = found;
  if (first === undefined || found.some(({ value }) => value !== first.value)) return null;
  return isEndOfRange(text, words, first.from) ? null : first;
}

function roomsAt(text: string, words: readonly Word[], at: number): Found<number> | null {
  const word = words[at];
  if (word === undefined) return null;
  const [, digits, half, name] = counted.exec(word.text) ?? [];
  const value = digits === undefined ? numberWords[word.text] : Number(digits) + (half === undefined ? 0 : 0.5);
  if (value === undefined || value === 0 || value > mostRooms) return null;
  if (name !== undefined && name !== '') return names.has(name) ? { value, from: at, to: at + 1 } : null;
  if (isAnswer(text, words, at)) return { value, from: at - 1, to: at + 1 };
  const to = adjectives.has(words[at + 1]?.text ?? '') ? at + 2 : at + 1;
  const named = words[to];
  if (named === undefined || !names.has(named.text) || named.clause !== word.clause) return null;
  return close.test(text.slice(words[to - 1]?.end, named.start)) ? { value, from: at, to: to + 1 } : null;
}

/** "Bedrooms: 3", as forms are answered. */
function isAnswer(text: string, words: readonly Word[], at: number): boolean {
  const label = words[at - 1];
  return label !== undefined && names.has(label.text) && /^\s?:\s?$/.test(text.slice(label.end, words[at]?.start));
}

function sizeAt(words: readonly Word[], at: number): Found<number> | null {
  const digit = sized.exec(words[at]?.text ?? '')?.[1];
  return digit === undefined || digit === '0' ? null : { value: Number(digit), from: at, to: at + 1 };
}

/** "2-3 bed" and "two or three bedrooms" say no one number. */
function isEndOfRange(text: string, words: readonly Word[], at: number): boolean {
  const isJoined = joins.has(words[at - 1]?.text ?? '');
  const before = words[isJoined ? at - 2 : at - 1];
  if (before === undefined || !isNumber(before.text)) return false;
  return isJoined || /^\s?[-–/]\s?$/.test(text.slice(before.end, words[at]?.start));
}

function isNumber(word: string): boolean {
  return /^\d/.test(word) || numberWords[word] !== undefined;
}
