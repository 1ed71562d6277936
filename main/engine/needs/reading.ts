import type { Need, Proposal } from '../../../shared/contract/needs.ts';
import { languageProposal } from '../../../shared/domain/reading/known-need.ts';
import { readInquiry, type Vocabulary } from '../../../shared/domain/reading/read-inquiry.ts';
import type { ReadDatabase } from '../db/database.ts';
import { toNeedRecord, type NeedRecord } from './need-rows.ts';

/** What stands with a lead from which its need can be told. */
export type LeadWords = {
  readonly leadId: number;
  /** Of the lead itself. */
  readonly subject: string | null;
  /** The newest inquiry, one with a text before others, and the subject it came with; null: there is none. */
  readonly inquiry: { readonly text: string; readonly subject: string | null } | null;
  readonly record: NeedRecord | null;
};

type WordsRow = {
  lead_id: number;
  subject: string | null;
  text: string | null;
  inquiry_subject: string | null;
  said: string | null;
  proposals: string | null;
  is_read: number | null;
};

/** For each of the leads, in the order of the ids; one that does not exist is left out. */
export function loadLeadWords(db: ReadDatabase, leadIds: readonly number[]): LeadWords[] {
  return db
    .statement<[string], WordsRow>(
      `SELECT wanted.value AS lead_id, lead_contact.subject, inquiry.text, inquiry.subject AS inquiry_subject,
         lead_need.said, lead_need.proposals, lead_need.is_read
       FROM json_each(?) AS wanted JOIN lead_contact ON lead_contact.lead_id = wanted.value
         LEFT JOIN lead_need ON lead_need.lead_id = wanted.value
         LEFT JOIN inquiry ON inquiry.id = (SELECT id FROM inquiry WHERE lead_id = wanted.value
           ORDER BY text = '', received_at DESC, id DESC LIMIT 1)
       ORDER BY wanted.key`,
    )
    .all(JSON.stringify(leadIds))
    .map(({ lead_id: leadId, subject, text, inquiry_subject: own, said, proposals, is_read }) => ({
      leadId,
      subject: shortSubject(subject),
      inquiry: text === null ? null : { text, subject: shortSubject(own) },
      record: said === null ? null : toNeedRecord({ said, proposals: proposals ?? '[]', is_read: is_read ?? 0 }),
    }));
}

const longestSubject = 200;

/** As the contract knows a subject: files bring longer ones, and empty ones. */
export function shortSubject(subject: string | null): string | null {
  return subject?.slice(0, longestSubject).trim() || null;
}

/** What a person said; the lead's own subject counts as said. */
export function saidOf({ record, subject }: Pick<LeadWords, 'record' | 'subject'>): Partial<Need> {
  const { subject: before, ...said } = record?.said ?? {};
  if (subject !== null) return { ...said, subject };
  return before === null ? { ...said, subject: null } : said;
}

/**
 * What the newest inquiry says. The subject that its source gave it comes before what its text says. `language` null:
 * not known now, which leaves what was known before.
 */
export function proposalsOf(
  { inquiry, record }: Pick<LeadWords, 'inquiry' | 'record'>,
  vocabulary: Vocabulary,
  language: string | null,
): Proposal[] {
  if (inquiry === null) return [];
  const { text, subject } = inquiry;
  const given: Proposal[] =
    subject === null ? [] : [{ field: 'subject', value: { subject }, words: '', start: 0, end: 0 }];
  const before = record?.proposals.filter(({ field }) => field === 'language') ?? [];
  return [...given, ...readInquiry(text, vocabulary), ...(language === null ? before : languageProposal(language))];
}
