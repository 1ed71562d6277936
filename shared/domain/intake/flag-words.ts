import type { Flag } from '../../contract/lead-filter.ts';

/** What sources call Baton's flags, as column names and as words in a cell, folded as `headerWords` does. */
const wordsByFlag: readonly (readonly [Flag, string])[] = [
  [
    'doNotContact',
    `do not contact|do not call|dnc|dnc mobile|dnc phone|dncmobile|dncphone|dnd|do not disturb|no contactar|no llamar|nao contatar|nao ligar|ne pas contacter|ne pas appeler
    nicht kontaktieren|nicht anrufen|non contattare|non chiamare`,
  ],
  [
    'unsubscribed',
    `unsubscribed|unsubscribe|unsubscribed from all email|do not email|do not text|opted out|opted out email|opt out|email opt out|sms opt out
    dado de baja|descadastrado|desinscrit|desabonne|abgemeldet|has opted out of email|disiscritto`,
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

const subscribed: ReadonlySet<string> = new Set([
  'subscribed',
  'never subscribed',
  'not subscribed',
  'opted in',
  'opt in',
]);

/** Whether a cell says that somebody gets mails as before, which is no flag. Pure. */
export function isSubscribed(cell: string): boolean {
  return subscribed.has(cell.trim().toLowerCase());
}

/** Whether a cell says of somebody that mails are wanted, or no longer. Pure. */
export function saysSubscription(cell: string): boolean {
  const word = cell.trim().toLowerCase();
  return isSubscribed(word) || word === 'unsubscribed' || word === 'opted out';
}

/** The flag that a column of yes and no gives: to who says yes, or, where it asks for a consent, to who says no. */
export type AskedFlag = { readonly flag: Flag; readonly isForNo: boolean };

const noCalls = /(?:^| )(?:dnc|do not call|do not contact)(?: list| registry)?$/;
const optIn = /^(?:(?:email|e mail|sms|text|newsletter|marketing) )?(?:opt ?in|opted in|subscribed)$/;

/** What a column asks by its title, folded as `headerWords` does: "Phone on DNC", "Is referral", "Email opt-in"; null for others. */
export function flagOfTitle(words: string): AskedFlag | null {
  const bare = words.replace(/^is /, '').replace(/ (?:client|customer|lead|contact|buyer)$/, '');
  const flag = flagOfWords(words) ?? flagOfWords(bare) ?? (noCalls.test(words) ? 'doNotContact' : null);
  if (flag !== null) return { flag, isForNo: false };
  return optIn.test(words) ? { flag: 'unsubscribed', isForNo: true } : null;
}
