import type { IntakeField } from '../../contract/intake.ts';
import { isOfSomebodyElse } from './column-signs.ts';
import { bareTitle, headerWords } from './header.ts';
import { areaCodeOf, callingCodeOf } from './phone-codes.ts';
import { type Proposal, propose } from './proposal.ts';

const ofPhone = /^(?:phone|mobile|cell|telephone|whatsapp|telefono|telefone|celular|handy|telefon) (?=.)/;
const ofPerson = /^(?:contact|user|primary|lead|client|customer|home) (?=.)/;
const callingTitle =
  /^(?:country (?:(?:calling|phone|dial(?:l?ing)?|isd) )?code|country|isd|isd code|(?:international|dial(?:l?ing)?|calling) (?:code|prefix)|ddi|prefijo(?: (?:de )?pais| telefonico| internacional)?|codigo (?:de |do )?pais|codigo internacional|indicatif(?: (?:du )?pays| telephonique| international)?|code pays|(?:landes|lander|international )vorwahl|prefisso internazionale)$/;
const areaTitle =
  /^(?:area code|area|std|std code|city code|ddd|codigo ddd|(?:orts)?vorwahl|(?:clave )?lada|codigo (?:d[ea] )?area|prefijo|prefisso|indicatif regional)$/;
/** Titles of many a thing, under which a plus tells that it is the code of a country. */
const openTitle =
  /\b(?:code|codigo|prefix|prefij\w*|vorwahl|prefisso|indicatif|country|pais|pays|land|isd|ddi|dial)\b|^$/;
const furtherPhone = /\b(?:\d|second|secondary|alternate|alternative|other)\b/;
const withPlus = /(?:^|\D)(?:\+|00)\s?[1-9]/;
const free = new Set<IntakeField>(['message', 'ignore', 'address']);

/** A country's code or an area code in a column of its own belongs to the phone beside it. */
export function withCodeColumns(
  guessed: readonly Proposal[],
  header: readonly string[],
  rows: readonly (readonly string[])[],
): Proposal[] {
  if (!guessed.some(({ field }) => field === 'phone')) return [...guessed];
  const taken = new Set<IntakeField>();
  return guessed.map((proposal) => {
    const field = free.has(proposal.field) ? codeField(proposal.column, header, rows) : null;
    if (field === null || taken.has(field)) return proposal;
    taken.add(field);
    return propose(proposal.column, field, 0.8, 'a part of the phone beside it');
  });
}

function codeField(
  column: number,
  header: readonly string[],
  rows: readonly (readonly string[])[],
): 'callingCode' | 'areaCode' | null {
  const values = rows.map((row) => (row[column] ?? '').trim()).filter((value) => value !== '');
  const words = headerWords(bareTitle(header[column] ?? ''));
  if (values.length === 0 || isOfSomebodyElse(words) || furtherPhone.test(words)) return null;
  const isCode = values.every((value) => /\d/.test(value) && callingCodeOf(value) !== null);
  const hasPlus = openTitle.test(words) && values.every((value) => withPlus.test(value));
  if (isCode && (hasPlus || isCallingTitle(words))) return 'callingCode';
  const isArea = areaTitle.test(words) || areaTitle.test(words.replace(ofPhone, ''));
  return isArea && values.every((value) => areaCodeOf(value) !== null) ? 'areaCode' : null;
}

function isCallingTitle(words: string): boolean {
  const title = words.replace(ofPerson, '').replace(ofPhone, '');
  return (
    callingTitle.test(title) ||
    (title !== words && /^(?:phone )?(?:code|prefix|prefijo)$/.test(title) && ofPhone.test(words))
  );
}
