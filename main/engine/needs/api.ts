import type { InputOf, OutputOf } from '../../../shared/contract/index.ts';
import { knownNeed, languageProposal } from '../../../shared/domain/reading/known-need.ts';
import { readInquiry } from '../../../shared/domain/reading/read-inquiry.ts';
import type { ReadContext } from '../context.ts';
import { loadVocabulary } from './vocabulary.ts';

export { createAreaReader, type AreaReader } from './areas.ts';
export { checkCriteria } from './check-criteria.ts';
export { knownNeedOf, saidOfLead } from './known.ts';
export { loadNeeds } from './need-rows.ts';
export { readNeeds } from './read-needs.ts';
export { forgetReading, keepSaid, keepSubject, saveNeed, sayNeed } from './say.ts';
export { forgetReadings, noteOtherWords } from './vocabulary.ts';

/** What a text says to this office. `language` is that of the text (ISO 639-1), null where nobody tells. */
export function readInquiryText(
  { db }: ReadContext,
  { inquiry }: InputOf<'routing.read'>,
  language: string | null = null,
): OutputOf<'routing.read'> {
  return knownNeed({}, [...readInquiry(inquiry, loadVocabulary(db)), ...languageProposal(language)]);
}
