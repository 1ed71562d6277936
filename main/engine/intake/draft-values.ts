import type { DraftLead } from '../../../shared/domain/intake/row.ts';
import { foldText, isFoldedByCase } from '../../../shared/domain/intake/text.ts';
import { flagBits, temperatureNumber } from '../../../shared/domain/leads/numbers.ts';
import { phoneDigits } from '../../../shared/domain/leads/search-text.ts';
import type { RowKeys } from './verdicts.ts';

/** What a plan keeps of a row: all but the source's own id, which nothing asks for again. */
export type KeptDraft = Omit<DraftLead, 'externalId'>;

/** What nearly every row says. */
export type SaidValues = [
  place: number,
  name: string,
  email: string | null,
  phone: string | null,
  phoneKey: string | null,
  message: string | null,
  receivedAt: number | null,
  temperature: number | null,
];

export type OtherValues = [
  nameKey: string | null,
  phoneDigits: string | null,
  subject: string | null,
  tags: string | null,
  flags: number,
];

/** What a row says; `others` is null where it has none of these. */
export type DraftValues = [line: number, ...said: SaidValues, others: OtherValues | null];

/** By what the person of a row is known. */
export function keysOf([line, , , emailKey, , phoneKey]: DraftValues): RowKeys {
  return { line, emailKey, phoneKey };
}

/** `place` is the number of what the row says of source, agent, branch and status. */
export function draftValues(draft: KeptDraft, place: number): DraftValues {
  const { line, name, email, phone, phoneKey, message, receivedAt } = draft;
  const temperature = draft.temperature === null ? null : temperatureNumber(draft.temperature);
  return [line, place, name, email, phone, phoneKey, message, receivedAt, temperature, otherValues(draft)];
}

const bareNumber = /^\+?\d[\d -]*$/;

/** What `foldedName` and `bareDigits` work out by themselves is left empty. */
function otherValues(draft: KeptDraft): OtherValues | null {
  const { name, phone, subject, tags, flags } = draft;
  const isFolded = isFoldedByCase(name);
  const isBare = phone === null || bareNumber.test(phone);
  if (isFolded && isBare && subject === null && tags.length === 0 && flags.length === 0) return null;
  return [
    isFolded ? null : foldText(name),
    isBare ? null : phoneDigits(draft),
    subject,
    tags.length === 0 ? null : JSON.stringify(tags),
    flagBits(flags),
  ];
}
