import type { Comparison } from '../../../../shared/contract/routing.ts';

/** What has to be known of scores that came about without the comparison of meaning; null where meaning was compared. */
export function comparisonWords(comparison: Comparison, of: 'one' | 'many'): string | null {
  switch (comparison) {
    case 'meaning':
      return null;
    case 'words_language':
      return of === 'one'
        ? 'Compared by words only: the inquiry is not in English, and meaning is compared in English alone.'
        : 'Compared by words only: these inquiries are not in English, and meaning is compared in English alone.';
    case 'words_no_model':
      return 'Compared by words only: the language model is not at hand. An agent scores where the same words are used.';
    case 'nothing':
      return of === 'one' ? 'Nothing was compared: inquiry or criteria hold no words to compare.' : null;
  }
}
