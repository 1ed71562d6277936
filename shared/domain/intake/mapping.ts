import type { IntakeField, Mapping } from '../../contract/intake.ts';
import { meaningOfHeader, headerWords } from './header.ts';
import { kindOfValues, type ValueKind } from './value-kind.ts';
import { needsDateOrder } from './moment.ts';

type Proposal = Mapping[number] & { readonly confidence: number; readonly why: string };

type Question = {
  readonly kind: 'date_order' | 'two_columns' | 'no_contact';
  readonly text: string;
  readonly columns: number[];
};

export type MappingGuess = { readonly proposals: Proposal[]; readonly questions: Question[] };

/** Fields that several columns may share: their values are joined. */
const shared = new Set<IntakeField>(['message', 'tags', 'flags', 'company', 'address', 'price', 'ignore']);
const settledQuietly = new Set<IntakeField>(['phone', 'phone2', 'id']);
/** Of two columns for these the other one still says something. */
const keptAsText = new Set<IntakeField>(['source', 'temperature', 'branch', 'status', 'subject']);
const contact = new Set<IntakeField>(['name', 'firstName', 'lastName', 'email', 'phone', 'phone2']);
const fieldOfKind: Readonly<Partial<Record<ValueKind, IntakeField>>> = {
  email: 'email',
  phone: 'phone',
  contact: 'email',
  moment: 'receivedAt',
};

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

/**
 * What each column of a file most likely holds, from its header and a look at the sample rows, and what has to be asked.
 * What nobody knows is not lost: questions of a form and unknown columns become inquiry text, unless they are empty or
 * hold codes that only machines read. Every column gets exactly one proposal.
 */
export function guessMapping(header: readonly string[], sampleRows: readonly (readonly string[])[]): MappingGuess {
  const isMeta = looksLikeMeta(header);
  const kinds = header.map((_, column) => kindOfValues(sampleRows.map((row) => row[column] ?? '')));
  const named = besideAddresses(
    header.map((cell, column) => byHeader(cell, column, kinds[column] ?? 'empty', isMeta)),
    header,
  );
  const taken = new Set(named.map((proposal) => proposal?.field));
  const guessed = header.map((cell, column) => {
    const proposal = named[column] ?? byValues(cell, column, kinds[column] ?? 'empty', isMeta, taken);
    taken.add(proposal.field);
    return proposal;
  });
  const { proposals, questions } = settleRivals(guessed, header);
  if (!proposals.some((proposal) => contact.has(proposal.field))) {
    questions.push({ kind: 'no_contact', text: 'Which column holds the name, the e-mail or the phone?', columns: [] });
  }
  return { proposals, questions: [...questions, ...dateQuestions(proposals, sampleRows)] };
}

function looksLikeMeta(header: readonly string[]): boolean {
  const words = new Set(header.map(headerWords));
  return words.has('form id') || words.has('adset id') || (words.has('is organic') && words.has('platform'));
}

/** Spanish and Portuguese have one word for a status and for the state that one lives in. */
function besideAddresses(named: readonly (Proposal | null)[], header: readonly string[]): (Proposal | null)[] {
  const isAddress = (column: number) => named[column]?.field === 'address';
  return named.map((proposal, column) => {
    const isState = headerWords(header[column] ?? '') === 'estado' && (isAddress(column - 1) || isAddress(column + 1));
    return isState ? propose(column, 'address', 0.8, 'it stands beside an address') : proposal;
  });
}

function byHeader(header: string, column: number, kind: ValueKind, isMeta: boolean): Proposal | null {
  const words = headerWords(header);
  const field = meaningOfHeader(header);
  if (field === 'answer') return propose(column, 'message', 0.7, `the header “${header.trim()}”`);
  if (field === 'flag') return byFlag(column, kind);
  if (field === 'status' && kind === 'temperature') return propose(column, 'temperature', 0.7, 'its values');
  if (isMeta && words === 'lead status') return propose(column, 'ignore', 0.9, 'Meta writes its own state here');
  if (header.trim().endsWith('?') && field === null) return propose(column, 'message', 0.8, 'a question of the form');
  if (field === null) return null;
  if (field !== 'open') {
    const isContradicted = (field === 'email' && kind === 'phone') || (field === 'phone' && kind === 'email');
    if (!isContradicted) return propose(column, field, preferred(words), `the header “${header.trim()}”`);
  }
  const byKind = fieldOfKind[kind] ?? 'name';
  return propose(column, byKind, 0.7, `the header “${header.trim()}” and its values`);
}

/** Who answers yes gets the flag that the header names. */
function byFlag(column: number, kind: ValueKind): Proposal {
  const isFlag = kind === 'yes_no' || kind === 'empty';
  return isFlag
    ? propose(column, 'flags', 0.8, 'a flag for who says yes')
    : propose(column, 'message', 0.6, 'its values');
}

/** Plain words are surer than narrow ones: between "Email" and "Work email" the first is the likelier. */
function preferred(words: string): number {
  return /\b(?:work|personal|user|other|portal|platform|utm|rating)\b/.test(words) ? 0.8 : 0.95;
}

function byValues(
  header: string,
  column: number,
  kind: ValueKind,
  isMeta: boolean,
  taken: ReadonlySet<IntakeField | undefined>,
): Proposal {
  const isNamed = taken.has('name') || taken.has('firstName') || taken.has('lastName');
  if (kind === 'name' && !isNamed) return propose(column, 'name', 0.5, 'its values');
  const field = fieldOfKind[kind];
  if (field !== undefined && !taken.has(field)) return propose(column, field, 0.6, 'its values');
  if (isMeta && header.trim() !== '') return propose(column, 'message', 0.8, 'a question of the form');
  if (field !== undefined && field !== 'receivedAt')
    return propose(column, 'message', 0.5, 'a further way to reach the lead');
  if (kind === 'text') return propose(column, 'message', 0.4, 'longer text');
  if (kind === 'empty') return propose(column, 'ignore', 0.3, 'no values');
  if (/\bids?$/.test(headerWords(header))) return propose(column, 'ignore', 0.3, 'an id of the source');
  if (kind === 'code') return propose(column, 'ignore', 0.3, 'codes that only machines read');
  return propose(column, 'message', 0.3, 'an unknown header, kept in the inquiry');
}

function settleRivals(guessed: readonly Proposal[], header: readonly string[]): MappingGuess {
  const proposals = [...guessed];
  const questions: Question[] = [];
  const fields = new Set(guessed.map(({ field }) => field).filter((field) => !shared.has(field)));
  for (const field of fields) {
    const rivals = proposals.filter((proposal) => proposal.field === field);
    if (rivals.length < 2) continue;
    const [winner, ...others] = rivals.toSorted((a, b) => b.confidence - a.confidence || a.column - b.column);
    for (const { column } of others) proposals[column] = demoted(field, column, proposals);
    if (winner === undefined || settledQuietly.has(field)) continue;
    questions.push(askWhich(field, rivals, header));
    proposals[winner.column] = { ...winner, confidence: 0.5 };
  }
  return { proposals, questions };
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

function dateQuestions(proposals: readonly Proposal[], sampleRows: readonly (readonly string[])[]): Question[] {
  const columns = proposals.filter(({ field }) => field === 'receivedAt').map(({ column }) => column);
  const samples = columns.flatMap((column) => sampleRows.map((row) => row[column] ?? ''));
  if (!needsDateOrder(samples).mustAsk) return [];
  const example = samples.find((sample) => needsDateOrder([sample]).mustAsk)?.trim() ?? '';
  return [{ kind: 'date_order', text: `Is ${example} written day first or month first?`, columns }];
}

function propose(column: number, field: IntakeField, confidence: number, why: string): Proposal {
  return { column, field, confidence, why };
}
