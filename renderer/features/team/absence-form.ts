import type { Absence } from '../../../shared/contract/absences.ts';
import type { CallOf } from '../../../shared/contract/index.ts';
import { daysOf, spanOf } from '../../../shared/domain/hours/days.ts';
import { localDate } from '../../../shared/domain/schedule/local-time.ts';

/** What is typed into the fields: days as YYYY-MM-DD, the last one included. */
export type AbsenceDraft = { readonly first: string; readonly last: string; readonly note: string };

export type DraftProblem = { readonly field: 'first' | 'last'; readonly text: string };

type Circumstances = {
  readonly agentId: number;
  /** null: a new one. */
  readonly absence: Absence | null;
  readonly now: number;
  readonly timeZone: string;
};

export function draftOf(absence: Absence | null, timeZone: string): AbsenceDraft {
  return absence ? { ...daysOf(absence, timeZone), note: absence.note } : { first: '', last: '', note: '' };
}

/** What is wrong with a draft before it is sent. */
export function problemOf({ first, last }: AbsenceDraft): DraftProblem | null {
  if (!isDay(first)) return { field: 'first', text: 'Choose the first day away.' };
  if (!isDay(last)) return { field: 'last', text: 'Choose the last day away.' };
  return last < first ? { field: 'last', text: 'The last day comes before the first.' } : null;
}

/** A day that was not changed keeps its moment; a first day that is today begins now, as the morning is over. */
export function inputOf(draft: AbsenceDraft, circumstances: Circumstances): CallOf<'absences.save'> {
  const { agentId, absence, now, timeZone } = circumstances;
  const before = absence && daysOf(absence, timeZone);
  const span = spanOf(draft, timeZone);
  const begins = draft.first === localDate(now, timeZone) ? now : span.from;
  return {
    ...(absence && { id: absence.id }),
    agentId,
    from: absence && before?.first === draft.first ? absence.from : begins,
    to: absence && before?.last === draft.last ? absence.to : span.to,
    note: draft.note,
  };
}

/** A field of dates holds years from 1 on while somebody is typing. */
function isDay(date: string): boolean {
  return /^2[01]\d\d-\d\d-\d\d$/.test(date);
}
