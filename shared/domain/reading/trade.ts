import type { Word } from './inquiry-words.ts';
import { findPhrases, phrases } from './phrases.ts';
import { insuranceSigns, moneySigns, mortgageSigns, noInsuranceSigns } from './words/trades.ts';

const signs = phrases<'insurance' | 'mortgage' | 'money' | 'none'>([
  ['insurance', insuranceSigns],
  ['none', noInsuranceSigns],
  ['mortgage', mortgageSigns],
  ['money', moneySigns],
]);

/** What kind of office an inquiry is written to, as far as its words tell. Property needs no sign of its own. */
export type Trade = {
  readonly isInsurance: boolean;
  readonly isMortgage: boolean;
  /** Speaks of money as one does with a lender; a buyer may as well. */
  readonly isOfMoney: boolean;
};

export function readTrade(words: readonly Word[]): Trade {
  const found = new Set(findPhrases(signs, words).map(({ value }) => value));
  const isMortgage = found.has('mortgage');
  return {
    isInsurance: found.has('insurance') || words.some(({ text }) => text.endsWith('versicherung')),
    isMortgage,
    isOfMoney: isMortgage || found.has('money'),
  };
}
