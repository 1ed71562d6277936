import { foldText } from '../../../../shared/domain/intake/text.ts';

/** What is looked for, each as it must occur; a phone number is its digits. */
export type SearchTerms = readonly SearchTerm[];
type SearchTerm = { readonly text: string; readonly isPhone: boolean };
type Range = { readonly start: number; readonly end: number };

/** Takes a text for a phone number as the engine does. */
export function searchTerms(text: string | undefined): SearchTerms {
  if (text === undefined || text.trim() === '') return [];
  if (/^[\d\s()+./-]*\d[\d\s()+./-]*$/.test(text)) return [{ text: text.replaceAll(/\D/g, ''), isPhone: true }];
  return foldText(text)
    .split(' ')
    .filter((term) => term !== '')
    .map((term) => ({ text: term, isPhone: false }));
}

/** Where the terms occur in a text, whatever its case, accents and, in a phone number, its format. */
export function matchesIn(text: string, terms: SearchTerms, isPhone = false): readonly Range[] {
  if (terms.length === 0) return [];
  const letters = folded(text);
  return terms.flatMap((term) => {
    const isDigits = term.isPhone && isPhone;
    return occurrences(isDigits ? letters.filter(({ letter }) => /\d/.test(letter)) : letters, term.text);
  });
}

type Letter = { readonly letter: string; readonly start: number; readonly end: number };

/** Each letter as it is compared, with where it stands; one that is written as two stands twice. */
function folded(text: string): readonly Letter[] {
  const letters: Letter[] = [];
  let start = 0;
  for (const sign of text) {
    const end = start + sign.length;
    const plain = /\s/.test(sign) ? ' ' : foldText(sign);
    for (const letter of plain) letters.push({ letter, start, end });
    start = end;
  }
  return letters;
}

function occurrences(letters: readonly Letter[], term: string): readonly Range[] {
  const plain = letters.map(({ letter }) => letter).join('');
  const found: Range[] = [];
  for (let at = plain.indexOf(term); at !== -1; at = plain.indexOf(term, at + term.length)) {
    const first = letters[at];
    const last = letters[at + term.length - 1];
    if (first && last) found.push({ start: first.start, end: last.end });
  }
  return found;
}
