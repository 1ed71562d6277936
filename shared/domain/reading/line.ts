import { isDenied, isOfOthers, isPutOff, type Manner, wordSet } from './manner.ts';
import { findPhrases, type Found, phrases } from './phrases.ts';
import type { Trade } from './trade.ts';
import {
  insuranceLinePhrases,
  insureWords,
  loanWords,
  mortgageLinePhrases,
  specialLoans,
} from './words/line-phrases.ts';

const insurance = phrases(insuranceLinePhrases, insureWords);
const mortgage = phrases(mortgageLinePhrases, loanWords);
const both = phrases([...insuranceLinePhrases, ...mortgageLinePhrases], { ...insureWords, ...loanWords });
const special = wordSet(specialLoans);

/** Of two lines named together, the one that says more. */
const outdone: Readonly<Record<string, readonly string[]>> = {
  va: ['purchase', 'refinance', 'first-time buyer'],
  reverse: ['purchase', 'refinance'],
  construction: ['purchase', 'fha'],
  commercial: ['purchase', 'refinance'],
  jumbo: ['purchase'],
  'first-time buyer': ['purchase'],
};

/**
 * The line of business that an inquiry asks for: of those of its trade, the only one that is neither denied, put off
 * nor somebody else's. Two that no agent's list would hold as one: none.
 */
export function readLine(manner: Manner, { isInsurance, isMortgage }: Trade): Found<string> | null {
  const found = findPhrases(isInsurance ? (isMortgage ? both : insurance) : mortgage, manner.words);
  const denied = new Set(found.filter((mention) => isDenied(manner, mention)).map(({ value }) => value));
  const asked = found.filter(
    (mention) => !denied.has(mention.value) && !isPutOff(manner, mention) && !isOfOthers(manner, mention),
  );
  const beaten = new Set(asked.flatMap(({ value }) => outdone[value] ?? []));
  const left = asked.filter(({ value }) => !beaten.has(value));
  const [first] = left;
  if (first === undefined || left.some(({ value }) => value !== first.value) || first.value === 'unsettled')
    return null;
  if (first.value === 'purchase' && manner.words.some(({ text }) => special.has(text))) return null;
  return first;
}
