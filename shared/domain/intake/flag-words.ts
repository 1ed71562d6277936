import type { Flag } from '../../contract/lead-filter.ts';

/** What sources call Baton's flags, as column names and as words in a cell, folded as `headerWords` does. */
const wordsByFlag: readonly (readonly [Flag, string])[] = [
  [
    'doNotContact',
    `do not contact|do not call|dnc|no contactar|no llamar|nao contatar|nao ligar|ne pas contacter|ne pas appeler
    nicht kontaktieren|nicht anrufen`,
  ],
  [
    'unsubscribed',
    `unsubscribed|unsubscribed from all email|do not email|do not text|opted out|opt out|email opt out|sms opt out
    dado de baja|descadastrado|desinscrit|desabonne|abgemeldet`,
  ],
  ['vip', 'vip'],
  ['referral', 'referral'],
];

const flagByWords: ReadonlyMap<string, Flag> = new Map(
  wordsByFlag.flatMap(([flag, words]) => words.split(/[|\n]/).map((word) => [word.trim(), flag] as const)),
);

/** The flag that folded words name; null for any others. Pure. */
export function flagOfWords(words: string): Flag | null {
  return flagByWords.get(words) ?? null;
}
