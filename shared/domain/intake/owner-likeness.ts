import type { OfficeAgent } from './owner-match.ts';
import { slipBetween } from './spelling.ts';

/** An agent with what is compared, folded. */
export type KnownAgent = OfficeAgent & {
  readonly folded: string;
  readonly words: readonly string[];
  readonly mailbox: string;
};

type Likeness = { readonly confidence: number; readonly why: string };
type Words = readonly string[];

const shortestShortForm = 3;
const shortestMailbox = 4;

/** What an agent can be found by. An owner that is like the agent has at least one of them among its own keys. */
export function agentKeys({ words, mailbox }: KnownAgent): string[] {
  return [...words, words.join(''), withoutUmlauts(words), mailbox, ...madeMailboxes(words)];
}

export function ownerKeys(words: Words, mailbox: string | null): string[] {
  const parts = mailbox === null ? [] : [mailbox, ...mailboxParts(mailbox), mailboxParts(mailbox).join('')];
  return [...words, words.join(''), withoutUmlauts(words), ...parts];
}

/** How like an owner, by the words of its name or by its mailbox, is to an agent: the surest of several looks; null if not at all. */
export function likenessOf(words: Words, mailbox: string | null, agent: KnownAgent): Likeness | null {
  const [single] = words;
  const box = mailbox ?? (words.length === 1 && single !== undefined ? single : null);
  return (
    byWords(words, agent.words) ??
    byInitials(words, agent.words) ??
    bySlip(words, agent.words) ??
    byShortForm(words, agent.words) ??
    bySingleName(words, agent.words) ??
    (box === null ? null : byMailbox(box, agent))
  );
}

function byWords(words: Words, own: Words): Likeness | null {
  if (words.length < 2 && words.join('') !== own.join('')) return null;
  if (words.toSorted().join(' ') === own.toSorted().join(' ')) {
    return { confidence: 0.95, why: 'the same name in another order' };
  }
  if (words.join('') === own.join('')) return { confidence: 0.9, why: 'the same letters' };
  if (withoutUmlauts(words) === withoutUmlauts(own)) return { confidence: 0.9, why: 'the same name, ue for ü' };
  const [few, many] = words.length < own.length ? [words, own] : [own, words];
  const isWithin = few.length >= 2 && few[0] === many[0] && few.at(-1) === many.at(-1) && isPartOf(few, many);
  return isWithin ? { confidence: 0.85, why: 'with or without a middle name' } : null;
}

/** Folding makes u of ü; who has no such key writes ue. */
function withoutUmlauts(words: Words): string {
  return words.join(' ').replace(/([aou])e/g, '$1');
}

function isPartOf(few: Words, many: Words): boolean {
  return few.every((word) => many.includes(word) || many.some((other) => isInitialOf(word, other)));
}

function isInitialOf(short: string, word: string): boolean {
  return short.length === 1 && word.startsWith(short);
}

/** "A. Silva" and "Ana S.": one word of the two is whole. */
function byInitials(words: Words, own: Words): Likeness | null {
  if (words.length !== 2 || own.length < 2) return null;
  const [first = '', last = ''] = words;
  const [ownFirst = '', ownLast = ''] = [own[0], own.at(-1)];
  const isFamily = last === ownLast && isInitialOf(first, ownFirst);
  const isGiven = first === ownFirst && isInitialOf(last, ownLast);
  return isFamily || isGiven ? { confidence: 0.8, why: 'the initial and the name fit' } : null;
}

/** One word of several is written otherwise. */
function bySlip(words: Words, own: Words): Likeness | null {
  if (words.length < 2 || words.length !== own.length) return null;
  const [pair, ...others] = words
    .map((word, at) => [word, own[at] ?? ''] as const)
    .filter(([one, other]) => one !== other);
  if (pair === undefined || others.length > 0) return null;
  const [one, other] = pair;
  const length = Math.min(one.length, other.length);
  switch (slipBetween(one, other)) {
    case 'swapped':
      return length >= 4 ? { confidence: 0.85, why: 'two letters changed places' } : null;
    case 'one_letter':
      return length >= 3 ? { confidence: length >= 6 ? 0.8 : 0.6, why: 'one letter differs' } : null;
    case 'last_letter':
      return length >= 3 ? { confidence: 0.6, why: 'one letter differs' } : null;
    case 'two_letters':
      return length >= 6 ? { confidence: 0.6, why: 'two letters differ' } : null;
    case null:
      return null;
  }
}

/** Dan for Daniel; never taken unasked, because Paul is no Paula. */
function byShortForm(words: Words, own: Words): Likeness | null {
  const [first = '', last = ''] = words;
  const [ownFirst = ''] = own;
  if (words.length !== 2 || own.length < 2 || last !== own.at(-1)) return null;
  const [short, long] = first.length < ownFirst.length ? [first, ownFirst] : [ownFirst, first];
  const isShort = short.length >= shortestShortForm && long.startsWith(short);
  return isShort ? { confidence: 0.6, why: 'it may be short for the first name' } : null;
}

function bySingleName(words: Words, own: Words): Likeness | null {
  const [word = ''] = words;
  if (words.length !== 1 || own.length < 2 || word.length < 2) return null;
  if (word === own[0]) return { confidence: 0.7, why: 'the only one with this first name' };
  return word === own.at(-1) ? { confidence: 0.7, why: 'the only one with this last name' } : null;
}

/** A mailbox of another domain, or a user name: ana.silva, asilva. */
function byMailbox(mailbox: string, agent: KnownAgent): Likeness | null {
  const { words, mailbox: own } = agent;
  const written = mailboxParts(mailbox);
  if (written.length >= 2 && written.toSorted().join(' ') === words.toSorted().join(' ')) {
    return { confidence: 0.85, why: 'the name in the e-mail' };
  }
  if (madeMailboxes(words).includes(written.join(''))) return { confidence: 0.8, why: 'the name of the mailbox' };
  return mailbox === own && own.length >= shortestMailbox
    ? { confidence: 0.6, why: 'a mailbox of the same name' }
    : null;
}

function mailboxParts(mailbox: string): string[] {
  return mailbox.split(/[._-]+/).filter((part) => part !== '');
}

/** anasilva and asilva. */
function madeMailboxes(words: Words): string[] {
  const [first = '', last = ''] = [words[0], words.at(-1)];
  return words.length >= 2 && last.length >= 3 ? [`${first}${last}`, `${first.charAt(0)}${last}`] : [];
}
