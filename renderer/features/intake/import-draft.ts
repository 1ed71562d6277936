import type { ErrorBody } from '../../../shared/contract/envelope.ts';
import type { CallOf, OutputOf } from '../../../shared/contract/index.ts';
import type { FileSource, IntakeAnswers, Mapping, Problem, Reading } from '../../../shared/contract/intake.ts';
import { mappingProblems } from './mapping.ts';

export type Inspection = OutputOf<'intake.inspect'>;
export type Duplicates = 'skip' | 'update' | 'inquiry';

/** A file on its way in: what was found in it and how the broker wants it read. */
export type ImportDraft = {
  readonly source: FileSource;
  /** Where the broker corrected how the file is cut. */
  readonly reading: Reading;
  readonly inspection: Inspection;
  readonly mapping: Mapping;
  readonly answers: IntakeAnswers;
  /** Which answers were given since the import was planned. */
  readonly unplanned?: readonly string[];
  readonly onDuplicate: Duplicates;
  /** The rows that were looked at first did not show that dates can be read two ways; the whole file did. */
  readonly isAskedLate?: boolean;
};

export function draftOf(source: FileSource, inspection: Inspection, reading: Reading = {}): ImportDraft {
  const mapping = inspection.mapping.map(({ column, field }) => ({ column, field }));
  return { source, reading, inspection, mapping, answers: {}, onDuplicate: 'skip' };
}

export function planInput({ source, reading, mapping, answers, onDuplicate }: ImportDraft): CallOf<'intake.plan'> {
  return { source, reading, mapping, answers, onDuplicate };
}

export function asksForDateOrder({ inspection, mapping }: ImportDraft): boolean {
  const isDated = mapping.some((entry) => entry.field === 'receivedAt');
  return isDated && inspection.questions.some((question) => question.kind === 'date_order');
}

/** The draft with what a refused plan asks for; null when it asks nothing. */
export function askedBy({ details }: ErrorBody, draft: ImportDraft): ImportDraft | null {
  if (details?.['question'] !== 'date_order') return null;
  const { inspection } = draft;
  const example = details['example'];
  const text = `Is ${typeof example === 'string' ? example : 'a date'} written day first or month first?`;
  const columns = draft.mapping.filter((entry) => entry.field === 'receivedAt').map((entry) => entry.column);
  const others = inspection.questions.filter(({ kind }) => kind !== 'date_order');
  const questions = [...others, { kind: 'date_order' as const, text, columns }];
  return { ...draft, inspection: { ...inspection, questions }, isAskedLate: true };
}

/** What is still to be answered before the file can be read, in words. */
export function openPoints(draft: ImportDraft): readonly string[] {
  const points = mappingProblems(draft.mapping);
  const isUnanswered = asksForDateOrder(draft) && draft.answers.dateOrder === undefined;
  return isUnanswered ? [...points, 'Say whether dates have the day or the month first.'] : points;
}

type Repair = NonNullable<Problem['repair']>;

/** Takes rows in that a value of this kind would refuse, without the value. */
export function withRepair(draft: ImportDraft, repair: Repair): ImportDraft {
  return { ...draft, answers: { ...draft.answers, [repair]: 'leave_out' } };
}
