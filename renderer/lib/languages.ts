import { languageName as knownName } from '../../shared/domain/criteria/language.ts';
import { languageNames } from '../../shared/domain/criteria/language-names.ts';

type LanguageOption = { readonly value: string; readonly label: string };

/** `es` → `Spanish`; a code without a name stays as it is. */
export function languageName(code: string): string {
  return knownName(code) ?? code;
}

/** Every language that Baton knows, its code with its English name. */
export function languageOptions(): readonly LanguageOption[] {
  return languageNames
    .map((line) => line.slice(0, 2))
    .map((code) => ({ value: code, label: languageName(code) }))
    .toSorted((one, other) => one.label.localeCompare(other.label, 'en'));
}
