import { foldText } from '../intake/text.ts';
import { languageNames } from './language-names.ts';

/** Codes that mean the same language as another one: written standards, and codes that were replaced. */
const sameCodes: Readonly<Record<string, string>> = {
  nb: 'no',
  nn: 'no',
  tw: 'ak',
  iw: 'he',
  in: 'id',
  ji: 'yi',
  mo: 'ro',
  sh: 'sr',
  jw: 'jv',
};

const englishNames = new Map<string, string>();
const codes = new Map<string, string>();
for (const line of languageNames) {
  const [code = '', ...names] = line.split('|');
  englishNames.set(code, names[0] ?? code);
  for (const name of [code, ...names]) codes.set(foldText(name), code);
}
for (const [code, same] of Object.entries(sameCodes)) codes.set(code, same);

/**
 * The ISO 639-1 code of a language by its code, a code with a region ("pt-BR"), or its English or own name
 * ("Portuguese", "português"); what stands in brackets is left out. null: not a language that is known here.
 */
export function languageCode(word: string): string | null {
  const folded = foldText(word.replaceAll(/\([^)]*\)/g, ' '));
  const found = codes.get(folded);
  if (found !== undefined) return found;
  const withRegion = /^([a-z]{2})[-_][a-z0-9]{2,4}$/.exec(folded);
  return (withRegion && codes.get(withRegion[1]!)) ?? null;
}

/** The English name of a language by its ISO 639-1 code; null: none is known. */
export function languageName(code: string): string | null {
  return englishNames.get(codes.get(code) ?? code) ?? null;
}
