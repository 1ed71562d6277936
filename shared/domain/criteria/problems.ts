import { readAreaPattern, type AreaFault } from './area.ts';
import type { AgentCriteria } from './compile.ts';
import type { Criterion } from './criteria.ts';
import { wholeUnits } from './describe.ts';
import { languageCode } from './language.ts';

export type CriteriaProblem = { readonly criterion: Criterion; readonly text: string };

const faultTexts: Readonly<Record<AreaFault, (area: string) => string>> = {
  nothing: (area) => `“${area}” names no area. Leave the list empty to take every area.`,
  misplaced: (area) => `In “${area}” the * has to stand once, at the end, as in 021*.`,
  backwards: (area) => `“${area}” runs backwards. Write the lower postal code first.`,
  unlike: (area) =>
    `“${area}” is no range: its two postal codes have to be of the same make and length, as in 02130-02136.`,
};

/** What of match criteria cannot be meant as it is written, a clear sentence each. What is named here asks for nothing. */
export function criteriaProblems({ areas, languages, priceMin, priceMax }: AgentCriteria): readonly CriteriaProblem[] {
  const ofAreas = areas.flatMap((area): CriteriaProblem[] => {
    const pattern = readAreaPattern(area);
    return typeof pattern === 'string' ? [{ criterion: 'area', text: faultTexts[pattern](area) }] : [];
  });
  const ofLanguages = languages
    .filter((language) => languageCode(language) === null)
    .map((language): CriteriaProblem => ({ criterion: 'language', text: unknownLanguage(language) }));
  if (priceMin === null || priceMax === null || priceMin <= priceMax) return [...ofAreas, ...ofLanguages];
  const text = `The lowest price, ${wholeUnits(priceMin)}, is above the highest, ${wholeUnits(priceMax)}.`;
  return [...ofAreas, ...ofLanguages, { criterion: 'price', text }];
}

function unknownLanguage(language: string): string {
  return `“${language}” is not a language that Baton knows. Write it as in “Portuguese” or “pt”.`;
}
