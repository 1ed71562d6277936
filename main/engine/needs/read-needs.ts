import { knownNeed } from '../../../shared/domain/reading/known-need.ts';
import type { WriteContext } from '../context.ts';
import { keepNeeds, type NeedToKeep } from './need-rows.ts';
import { loadLeadWords, proposalsOf, saidOf } from './reading.ts';
import { loadVocabulary } from './vocabulary.ts';

const leadsPerStep = 500;

/**
 * Reads the newest inquiry of the leads for whom that was not done yet, and keeps what it says. `languageOf` tells the
 * language of that inquiry (ISO 639-1), null where nobody knows it.
 */
export function readNeeds(
  context: WriteContext,
  leadIds: readonly number[],
  languageOf: (leadId: number) => string | null,
): void {
  if (leadIds.length === 0) return;
  const { db } = context;
  const vocabulary = loadVocabulary(db);
  for (let start = 0; start < leadIds.length; start += leadsPerStep) {
    context.progress('reading', start, leadIds.length);
    const unread = loadLeadWords(db, leadIds.slice(start, start + leadsPerStep)).filter(
      ({ record }) => !record?.isRead,
    );
    const needs = unread.map((words): NeedToKeep => {
      const { need, said, proposals } = knownNeed(
        saidOf(words),
        proposalsOf(words, vocabulary, languageOf(words.leadId)),
      );
      return { leadId: words.leadId, need, said, proposals, isRead: true };
    });
    keepNeeds(db, needs);
  }
  context.progress('reading', leadIds.length, leadIds.length);
}
