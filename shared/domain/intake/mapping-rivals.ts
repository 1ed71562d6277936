import type { IntakeField } from '../../contract/intake.ts';
import { headerWords } from './header.ts';
import { isFurtherName } from './header-words.ts';
import { type MappingGuess, type Proposal, propose, type Question, unlikely } from './proposal.ts';

/** Fields that several columns may share: their values are joined. */
const shared = new Set<IntakeField>(['message', 'tags', 'flags', 'company', 'address', 'price', 'ignore']);
const settledQuietly = new Set<IntakeField>(['phone', 'phone2', 'id']);
/** Of two columns for these the other one still says something. */
const keptAsText = new Set<IntakeField>(['source', 'temperature', 'branch', 'status', 'subject']);
const titles: Readonly<Partial<Record<IntakeField, string>>> = {
  name: 'the name',
  firstName: 'the first name',
  lastName: 'the last name',
  email: 'the e-mail',
  source: 'the source',
  receivedAt: 'the date of the inquiry',
  temperature: 'the temperature',
  agent: 'the assigned agent',
  branch: 'the branch',
  status: 'the status',
  subject: 'the subject',
};

/** Where several columns look like one field: one has it, the others get what suits them, and what is not plain is asked. */
export function settleRivals(guessed: readonly Proposal[], header: readonly string[]): MappingGuess {
  const proposals = [...guessed];
  const questions: Question[] = [];
  const fields = new Set(guessed.map(({ field }) => field).filter((field) => !shared.has(field)));
  for (const field of fields) {
    const rivals = proposals.filter((each) => each.field === field && !isFurther(each, header));
    if (rivals.length < 2) continue;
    const [winner, ...others] = rivals.toSorted((a, b) => b.confidence - a.confidence || a.column - b.column);
    for (const { column } of others) proposals[column] = demoted(field, column, proposals);
    const isPlain = winner !== undefined && others.every((other) => isLesser(other, winner, header));
    if (winner === undefined || isPlain || settledQuietly.has(field)) continue;
    questions.push(askWhich(field, rivals, header));
    proposals[winner.column] = { ...winner, confidence: 0.5 };
  }
  return { proposals, questions };
}

/** A column without values beside one that has some, and the address of an agent whose name is told. */
function isLesser(other: Proposal, winner: Proposal, header: readonly string[]): boolean {
  const isAddress = other.field === 'agent' && headerWords(header[other.column] ?? '').endsWith(' email');
  return isAddress || (other.confidence <= unlikely && winner.confidence > unlikely);
}

/** A second surname or a middle name is joined with the first; two columns with the same header are rivals all the same. */
function isFurther({ column, field }: Proposal, header: readonly string[]): boolean {
  if (field !== 'firstName' && field !== 'lastName') return false;
  const words = headerWords(header[column] ?? '');
  return isFurtherName(words) && header.findIndex((title) => headerWords(title) === words) === column;
}

/** A rival is not lost: a further phone has a field of its own, a further e-mail stays readable in the inquiry. */
function demoted(field: IntakeField, column: number, proposals: readonly Proposal[]): Proposal {
  if (field === 'phone' && !proposals.some((proposal) => proposal.field === 'phone2')) {
    return propose(column, 'phone2', 0.7, 'a further phone');
  }
  if (field === 'phone' || field === 'phone2' || field === 'email') {
    return propose(column, 'message', 0.5, 'a further way to reach the lead');
  }
  if (keptAsText.has(field)) return propose(column, 'message', 0.3, 'another column holds the same');
  return propose(column, 'ignore', 0.3, 'another column holds the same');
}

function askWhich(field: IntakeField, rivals: readonly Proposal[], header: readonly string[]): Question {
  const names = rivals.map(({ column }) => `“${header[column]?.trim()}”`);
  const listed = `${names.slice(0, -1).join(', ')} and ${names.at(-1)}`;
  const text = `${listed} can both be ${titles[field] ?? field}. Which one is it?`;
  return { kind: 'two_columns', text, columns: rivals.map(({ column }) => column) };
}
