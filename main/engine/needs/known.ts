import type { KnownNeed, Need } from '../../../shared/contract/needs.ts';
import { knownNeed, unknownNeed } from '../../../shared/domain/reading/known-need.ts';
import type { ReadDatabase } from '../db/database.ts';
import { loadLeadWords, proposalsOf, saidOf } from './reading.ts';
import { loadVocabulary } from './vocabulary.ts';

/** What is known of a lead's need: what a person said, and for the rest what the newest inquiry says, read here if need be. */
export function knownNeedOf(db: ReadDatabase, leadId: number): KnownNeed {
  const [words] = loadLeadWords(db, [leadId]);
  if (!words) return { need: unknownNeed, said: {}, proposals: [] };
  const proposals = words.record?.isRead ? words.record.proposals : proposalsOf(words, loadVocabulary(db), null);
  return knownNeed(saidOf(words), proposals);
}

/** What a person said of a lead's need; the lead's own subject counts as said. */
export function saidOfLead(db: ReadDatabase, leadId: number): Partial<Need> {
  const [words] = loadLeadWords(db, [leadId]);
  return words ? saidOf(words) : {};
}
