import { answeredSubjects } from './answers.ts';
import type { Word } from './inquiry-words.ts';
import { comesFirst, isDenied, isOfOthers, isOwned, isPutOff, type Manner, namesSelf, wordSet } from './manner.ts';
import { findPhrases, type Found, phrases } from './phrases.ts';
import { joins, kindPhrases, needPhrases, verbs, wishes } from './words/subject-phrases.ts';

const verbOf: ReadonlyMap<string, string> = new Map(
  verbs.flatMap(([subject, list]) => list.split(' ').map((verb) => [verb, subject] as const)),
);
const needs = phrases(needPhrases, wishes, new Set(verbOf.keys()));
const kinds = phrases(kindPhrases, wishes);
const joining = wordSet(joins);
const thenceforth = wordSet('then later afterwards danach dann luego despues depois ensuite puis spater');
const takers = wordSet('someone somebody anyone anybody buyer buyers who company companies investor investors people');
const furthestJoin = 10;
const furthestOut = 4;
const furthestVerb = 15;

/** A subject that outdoes another said beside it: an investor buys, but is not for every agent who sells homes. */
const outdone: Readonly<Record<string, readonly string[]>> = {
  investing: ['buying'],
  commercial: ['buying', 'selling', 'renting', 'letting'],
  buying: ['relocation'],
  selling: ['relocation'],
  renting: ['relocation'],
  letting: ['relocation'],
};

type Mention = Found<string> & { readonly isPutOff: boolean };

/** What the subjects of an inquiry come to: the one that it is about, and whether any other is spoken of. */
export type SubjectReading = {
  readonly subject: Found<string> | null;
  /** Every subject spoken of, denied or not. */
  readonly spokenOf: ReadonlySet<string>;
};

/**
 * The subject of an inquiry: the one wished for now, not denied, not put off, and not somebody else's. Of two, the one
 * said to come first; otherwise none. Investing and other kinds of business count only if they are `known` to the
 * office; null: not told.
 */
export function readSubject(text: string, manner: Manner, known: ReadonlySet<string> | null): SubjectReading {
  const special = findPhrases(kinds, manner.words).filter(({ value }) => known === null || known.has(value));
  const all = [...findPhrases(needs, manner.words), ...special];
  const found = all.filter((mention) => !isOfTakers(manner, mention));
  const mentions = found.filter((mention) => !isDenied(manner, mention) && !isOfOthers(manner, mention));
  const denied = new Set(found.filter((mention) => isDenied(manner, mention)).map(({ value }) => value));
  const wished = mentions
    .flatMap((mention) => withJoined(manner, { ...mention, isPutOff: isPutOff(manner, mention) }))
    .concat(answeredSubjects(text, manner.words).map((answer) => ({ ...answer, isPutOff: false })))
    .filter(({ value, isPutOff }) => !isPutOff && !denied.has(value));
  const subject = mainOf(manner, wished);
  return { subject: subject?.value === 'unclear' ? null : subject, spokenOf: new Set(found.map(({ value }) => value)) };
}

function mainOf(manner: Manner, wished: readonly Mention[]): Found<string> | null {
  const beaten = new Set(wished.flatMap(({ value }) => outdone[value] ?? []));
  const left = wished.filter(({ value }) => !beaten.has(value));
  const values = new Set(left.map(({ value }) => value));
  if (values.size <= 1) return left[0] ?? null;
  const first = left.filter((mention) => comesFirst(manner, mention));
  return new Set(first.map(({ value }) => value)).size === 1 ? (first[0] ?? null) : null;
}

/** "My flat to rent" and "someone to buy it" are said by those who have something to give. */
function isOfTakers(manner: Manner, { value, from, to }: Found<string>): boolean {
  if (isAskedBack(manner, { from, to })) return true;
  if (value === 'buying' && isBuyingOut(manner, to)) return true;
  if (value === 'renting' && isOwned(manner, { from, to })) return true;
  const isTaking = value === 'renting' || value === 'buying';
  return isTaking && manner.words.slice(from + 1, to - 1).some(({ text }) => takers.has(text));
}

/** "Do you want to sell?", but not "can you sell my house" and "can you help". */
function isAskedBack({ words }: Manner, { from, to }: { readonly from: number; readonly to: number }): boolean {
  const isHelp = words[from]?.text.startsWith('help') === true;
  return words[from - 1]?.text === 'you' && !isHelp && !namesSelf(words, { from, to });
}

/** "Buy out my ex", "buy my brother out". */
function isBuyingOut({ words }: Manner, to: number): boolean {
  const clause = words[to - 1]?.clause;
  const following = words.slice(to, to + furthestOut + 1);
  return following.some(
    (word, at) => word.text === 'out' && word.clause === clause && following[at + 1]?.text !== 'of',
  );
}

/** A mention and what is joined to it in its sentence: "want to sell our house and buy a condo". */
function withJoined(manner: Manner, mention: Mention): Mention[] {
  const { words } = manner;
  const sentence = words[mention.from]?.sentence;
  for (let at = mention.to; at < mention.to + furthestJoin; at += 1) {
    const word = words[at];
    if (word === undefined || word.sentence !== sentence) break;
    if (!joining.has(word.text)) continue;
    const joined = joinedAt(words, at + 1, word.clause, mention.isPutOff);
    if (joined !== null) return isDenied(manner, joined) ? [mention] : [mention, joined];
  }
  return [mention];
}

function joinedAt(words: readonly Word[], at: number, clause: number | undefined, isPutOff: boolean): Mention | null {
  const isLater = thenceforth.has(words[at]?.text ?? '');
  const from = isLater ? at + 1 : at;
  const word = words[from]?.text ?? '';
  const value = word === 'own' ? 'buying' : verbOf.get(word);
  if (value === undefined || words[from]?.clause !== clause) return null;
  const isLetOut = value === 'renting' && words.slice(from + 1, from + 4).some(({ text }) => text === 'out');
  return { value: isLetOut ? 'letting' : value, from, to: from + 1, isPutOff: isPutOff || isLater };
}

/**
 * Whether what stands at a word belongs to another need than the subject: the nearest verb of a need before it in its
 * sentence is another's, as in "sell first, then buy something up to 500k".
 */
export function isOfOtherNeed(manner: Manner, subject: Found<string> | null, at: number): boolean {
  const { words } = manner;
  if (subject === null || outdone[subject.value]?.includes('buying') === true) return false;
  if (subject.from <= at && at < subject.to) return false;
  for (let before = at - 1; before >= Math.max(0, at - furthestVerb); before -= 1) {
    if (words[before]?.sentence !== words[at]?.sentence) return false;
    const verb = verbOf.get(words[before]?.text ?? '');
    if (verb === undefined || isDenied(manner, { from: before, to: before + 1 })) continue;
    return verb !== subject.value && !(verb === 'renting' && subject.value === 'letting');
  }
  return false;
}
