import { foldText } from './text.ts';

const yes = new Set([
  'yes',
  'y',
  'true',
  '1',
  'x',
  'on',
  'checked',
  'si',
  'sim',
  'verdadero',
  'verdadeiro',
  'oui',
  'vrai',
  'ja',
  'wahr',
  'vero',
]);
const no = new Set(['no', 'n', 'false', '0', 'off', 'unchecked', 'nao', 'falso', 'non', 'faux', 'nein', 'falsch']);

/** What a cell answers in English, Spanish, Portuguese, French, German, Italian or as a spreadsheet does; null if neither yes nor no. */
export function yesOrNo(cell: string): boolean | null {
  if (cell.length > 10) return null;
  const word = foldText(cell);
  return yes.has(word) ? true : no.has(word) ? false : null;
}
