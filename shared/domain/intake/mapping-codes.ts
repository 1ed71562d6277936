import type { IntakeField } from '../../contract/intake.ts';
import { isOfSomebodyElse } from './column-signs.ts';
import { phoneOfCode } from './code-places.ts';
import { bareTitle, headerWords, isCodeInBrackets } from './header.ts';
import { areaCodeOf, callingCodeOf } from './phone-codes.ts';
import { type Proposal, propose } from './proposal.ts';

const phoneWords = new Set(
  'phone mobile mobil cell telephone whatsapp telefono telefone celular movil handy telefon fixo fijo residencial'.split(
    ' ',
  ),
);
const otherWords = new Set(
  'contact user primary lead client customer home work office alternate alternative second secondary other 1 2'.split(
    ' ',
  ),
);
const callingTitle =
  /^(?:country (?:(?:calling|phone|dial(?:l?ing)?|isd) )?code|country|isd|isd code|(?:international|dial(?:l?ing)?|calling) (?:code|prefix)|ddi|prefijo(?: (?:de )?pais| telefonico| internacional)?|codigo (?:de |do )?pais|codigo internacional|indicativo(?: (?:do )?pais| internacional)?|indicatif(?: (?:du )?pays| telephonique| international)?|code pays|(?:landes|lander|international )vorwahl|prefisso internazionale)$/;
const areaTitle =
  /^(?:area code|area|std|std code|city code|ddd|codigo ddd|(?:orts)?vorwahl|(?:clave )?lada|codigo (?:d[ea] )?area|prefijo|prefisso|indicatif regional)$/;
/** Titles of many a thing, under which a plus tells that it is the code of a country. */
const openTitle =
  /\b(?:code|codigo|prefix|prefij\w*|vorwahl|prefisso|indicativo?|indicatif|country|pais|pays|land|isd|ddi|dial)\b|^$|^column \d+$/;
const furtherPhone = /^(?!column ).*\b(?:[2-9]|second|secondary|alternate|alternative|other)\b/;
const withPlus = /(?:^|\D)(?:\+|00)\s?[1-9]/;
const free = new Set<IntakeField>(['message', 'ignore', 'address']);

/** A country's code or an area code in a column of its own belongs to the phone beside it. */
export function withCodeColumns(
  guessed: readonly Proposal[],
  header: readonly string[],
  rows: readonly (readonly string[])[],
): Proposal[] {
  if (!guessed.some(({ field }) => field === 'phone')) return [...guessed];
  const coded = guessed.map((proposal) => {
    const field = free.has(proposal.field) ? codeField(proposal.column, header, rows) : null;
    return field === null ? proposal : propose(proposal.column, field, 0.8, 'a part of the phone beside it');
  });
  const taken = new Set<string>();
  return coded.map((proposal, index) => {
    if (proposal.field !== 'callingCode' && proposal.field !== 'areaCode') return proposal;
    const phone = phoneOfCode(proposal.column, coded, header);
    const isFurther = furtherPhone.test(headerWords(header[proposal.column] ?? ''));
    const key = `${proposal.field} ${phone ?? ''}`;
    if (taken.has(key) || (isFurther && coded[phone ?? -1]?.field !== 'phone2')) return guessed[index] ?? proposal;
    taken.add(key);
    return proposal;
  });
}

function codeField(
  column: number,
  header: readonly string[],
  rows: readonly (readonly string[])[],
): 'callingCode' | 'areaCode' | null {
  const values = rows.map((row) => (row[column] ?? '').trim()).filter((value) => value !== '');
  const title = header[column] ?? '';
  const words = headerWords(isCodeInBrackets(title) ? title : bareTitle(title)).replace('whats app', 'whatsapp');
  if (values.length === 0 || isOfSomebodyElse(words)) return null;
  const isCode = values.every((value) => /\d/.test(value) && callingCodeOf(value) !== null);
  const hasPlus = openTitle.test(words) && values.every((value) => withPlus.test(value));
  if (isCode && (hasPlus || isCallingTitle(words))) return 'callingCode';
  return areaTitle.test(wordsOfCode(words)) && values.every((value) => areaCodeOf(value) !== null) ? 'areaCode' : null;
}

/** A code alone may be of anything: it takes a word for phones beside it. */
function isCallingTitle(words: string): boolean {
  const title = wordsOfCode(words);
  const isOfPhone = words.split(' ').some((word) => phoneWords.has(word));
  return callingTitle.test(title) || (isOfPhone && /^(?:code|prefix|prefijo)$/.test(title));
}

function wordsOfCode(words: string): string {
  return words
    .split(' ')
    .filter((word) => !phoneWords.has(word) && !otherWords.has(word))
    .join(' ');
}
