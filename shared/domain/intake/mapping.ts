import type { IntakeField } from '../../contract/intake.ts';
import {
  isOfSomebodyElse,
  signOfArrival,
  signOfName,
  type Sign,
  soundsLikeOtherNumber,
  soundsLikePhone,
} from './column-signs.ts';
import { meaningOfHeader, headerWords } from './header.ts';
import type { HeaderMeaning } from './header-words.ts';
import { withCodeColumns } from './mapping-codes.ts';
import { settleNames } from './mapping-names.ts';
import { settleRivals } from './mapping-rivals.ts';
import { withTimes } from './mapping-times.ts';
import { needsDateOrder } from './moment.ts';
import { countsRows } from './row-number.ts';
import { orderOfTitle } from './title-order.ts';
import { type MappingGuess, type Proposal, propose, type Question, unlikely } from './proposal.ts';
import { kindOfValues, type ValueKind } from './value-kind.ts';

export type { MappingGuess } from './proposal.ts';

type Column = {
  readonly index: number;
  readonly title: string;
  readonly words: string;
  readonly meaning: HeaderMeaning | null;
  readonly kind: ValueKind;
  readonly isRowNumber: boolean;
};

const names = new Set<IntakeField | undefined>(['name', 'firstName', 'lastName']);
const titleOfAddress = new Set(['title', 'titel', 'prefix']);
/** A client may be a yes or no, or a number of the source. */
const nobody = new Set<ValueKind>(['yes_no', 'moment', 'number', 'code', 'temperature', 'salutation', 'offer']);
const fieldOfKind: Readonly<Partial<Record<ValueKind, IntakeField>>> = {
  email: 'email',
  phone: 'phone',
  contact: 'email',
  moment: 'receivedAt',
};

/**
 * What each column of a file most likely holds, from its header and a look at the sample rows, and what has to be asked.
 * What nobody knows is not lost: questions of a form and unknown columns become inquiry text, unless they are empty or
 * hold codes that only machines read. Every column gets exactly one proposal.
 */
export function guessMapping(header: readonly string[], sampleRows: readonly (readonly string[])[]): MappingGuess {
  const columns = header.map((title, index): Column => {
    const values = sampleRows.map((row) => row[index] ?? '');
    const words = headerWords(title);
    const kind = kindOfValues(values);
    return {
      index,
      title: title.trim(),
      words,
      meaning: isOpenMoment(words, kind) ? null : meaningOfHeader(title),
      kind,
      isRowNumber: countsRows(words, values),
    };
  });
  const isMeta = looksLikeMeta(columns);
  const named = besideAddresses(
    columns.map((column) => withoutHaste(byHeader(column, columns, isMeta), column, sampleRows)),
    columns,
  );
  const isUnknown = ({ index }: Column) => (named[index] ?? null) === null;
  const likeliest = likeliestOf(columns.filter(isUnknown));
  const taken = new Set(named.map((proposal) => proposal?.field));
  const guessed = columns.map((column) => {
    const proposal = named[column.index] ?? byValues(column, isMeta, taken, likeliest);
    taken.add(proposal.field);
    return proposal;
  });
  const { proposals, questions } = settleRivals(withTimes(guessed, header, sampleRows), header);
  const settled = withCodeColumns(settleNames(proposals, header, sampleRows), header, sampleRows);
  return {
    proposals: settled,
    questions: [...questions, ...contactQuestions(settled), ...dateQuestions(settled, header, sampleRows)],
  };
}

/** “When” asks for plans on a form; dates below it may be arrivals, as those below any unknown header. */
function isOpenMoment(words: string, kind: ValueKind): boolean {
  return words === 'when' && kind === 'moment';
}

/** A column without values so far gives way to one that has some, quietly. */
function withoutHaste(
  proposal: Proposal | null,
  { kind }: Column,
  rows: readonly (readonly string[])[],
): Proposal | null {
  const isBlank = kind === 'empty' && rows.length > 0;
  return proposal === null || !isBlank ? proposal : { ...proposal, confidence: unlikely };
}

function looksLikeMeta(columns: readonly Column[]): boolean {
  const words = new Set(columns.map((column) => column.words));
  return words.has('form id') || words.has('adset id') || (words.has('is organic') && words.has('platform'));
}

/** Spanish and Portuguese have one word for a status and for the state that one lives in. */
function besideAddresses(named: readonly (Proposal | null)[], columns: readonly Column[]): (Proposal | null)[] {
  const isAddress = (column: number) => named[column]?.field === 'address';
  return named.map((proposal, column) => {
    const isState = columns[column]?.words === 'estado' && (isAddress(column - 1) || isAddress(column + 1));
    return isState ? propose(column, 'address', 0.8, 'it stands beside an address') : proposal;
  });
}

function byHeader(column: Column, columns: readonly Column[], isMeta: boolean): Proposal | null {
  const { index, title, words, meaning, kind } = column;
  const why = `the header “${title}”`;
  if (kind === 'salutation' && titleOfAddress.has(words)) return propose(index, 'ignore', 0.7, 'a form of address');
  if (column.isRowNumber) return propose(index, 'ignore', 0.7, 'the number of the row');
  if (meaning === 'answer') return propose(index, 'message', 0.7, why);
  if (meaning === 'flag') return byFlag(index, kind);
  if (isTemperature(column, columns)) return propose(index, 'temperature', 0.7, 'its values');
  if (meaning === 'status' && kind === 'offer') return propose(index, 'message', 0.7, 'the status of a property');
  if (meaning === 'name' && isSomebodyBeside(column, columns)) return propose(index, contactField(columns), 0.7, why);
  if (isMeta && words === 'lead status') return propose(index, 'ignore', 0.9, 'Meta writes its own state here');
  if (meaning === null) return null;
  if (meaning === 'open') {
    return nobody.has(kind) ? null : propose(index, openField(column, columns), 0.7, `${why} and its values`);
  }
  if (isOnlyPhone(column, columns)) return propose(index, 'phone', 0.7, `${why} and its values`);
  if (isOtherContact(meaning, kind)) return propose(index, fieldOfKind[kind] ?? 'name', 0.7, `${why} and its values`);
  return isContradicted(meaning, column) ? null : propose(index, meaning, preferred(words), why);
}

const contactPersons = new Set(['ansprechpartner', 'contact person']);

/** Portals name the office's own person beside the lead; in lists of companies the contact person is the lead. */
function isSomebodyBeside({ index, words }: Column, columns: readonly Column[]): boolean {
  const isNamed = columns.some(({ meaning, ...other }) => other.index !== index && names.has(meaning as IntakeField));
  return contactPersons.has(words) && isNamed;
}

function contactField(columns: readonly Column[]): 'agent' | 'message' {
  return columns.some(({ meaning }) => meaning === 'agent') ? 'message' : 'agent';
}

/** A status, a subject or a label that only ever says hot, warm or cold, unless a column of its own tells the temperature. */
function isTemperature({ index, meaning, kind, words }: Column, columns: readonly Column[]): boolean {
  const isLabel = meaning === 'tags' && words.includes('label');
  if (kind !== 'temperature' || (meaning !== 'status' && meaning !== 'subject' && !isLabel)) return false;
  if (meaning === 'status') return true;
  return !columns.some((other) => {
    const isFirst = other.kind === 'temperature' && (other.meaning === 'status' || other.index < index);
    return other.meaning === 'temperature' || (other.meaning !== null && other.index !== index && isFirst);
  });
}

/** "Lead number" may be the lead's place in a list or the number to call. */
function isOnlyPhone({ words, kind }: Column, columns: readonly Column[]): boolean {
  if (kind !== 'phone' || !/^lead (?:number|no)$/.test(words)) return false;
  return !columns.some(({ meaning }) => meaning === 'phone' || meaning === 'phone2');
}

function isOtherContact(field: IntakeField, kind: ValueKind): boolean {
  return (field === 'email' && kind === 'phone') || (field === 'phone' && kind === 'email');
}

/** "Is this your phone?" asks yes or no, "Assigned" may hold the day. */
function isContradicted(field: IntakeField, { kind, title }: Column): boolean {
  if (kind === 'moment') return names.has(field) || field === 'agent';
  if (kind !== 'yes_no') return false;
  return field === 'agent' || (title.endsWith('?') && (field === 'email' || field === 'phone' || field === 'phone2'));
}

/** A customer may be told by phone where the file has the phone in a column of its own, too. */
function openField({ kind }: Column, columns: readonly Column[]): IntakeField {
  const field = fieldOfKind[kind];
  if (field === undefined || field === 'receivedAt') return 'name';
  const isTold = columns.some(({ meaning }) => meaning === field);
  return isTold && !columns.some(({ meaning }) => meaning !== null && names.has(meaning as IntakeField))
    ? 'name'
    : field;
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
  return /\b(?:work|personal|user|other|portal|platform|utm|rating|agent email)\b/.test(words) ? 0.8 : 0.95;
}

type Likeliest = Readonly<Partial<Record<'name' | 'receivedAt' | 'phone', number>>>;

/** Of the unknown columns whose values are names, dates or phones, the one whose header speaks most for it; none that speaks against it. */
function likeliestOf(columns: readonly Column[]): Likeliest {
  const best = (kind: ValueKind, signOf: (words: string) => Sign) =>
    columns
      .filter((column) => column.kind === kind && signOf(column.words) >= 0)
      .toSorted((one, other) => signOf(other.words) - signOf(one.words) || one.index - other.index)[0]?.index;
  const phones = columns.filter(
    ({ kind, words }) => kind === 'phone' && !isOfSomebodyElse(words) && !soundsLikeOtherNumber(words),
  );
  return {
    name: best('name', signOfName),
    receivedAt: best('moment', signOfArrival),
    phone: (phones.find(({ words }) => soundsLikePhone(words)) ?? phones[0])?.index,
  };
}

function byValues(
  { index, title, words, kind }: Column,
  isMeta: boolean,
  taken: ReadonlySet<IntakeField | undefined>,
  likeliest: Likeliest,
): Proposal {
  const isNamed = [...names].some((field) => taken.has(field));
  const isQuestion = title.endsWith('?');
  const isWho = likeliest.name === index && !isNamed && (!isQuestion || signOfName(words) > 0);
  if (isWho) return propose(index, 'name', 0.5, 'its values');
  const isWhen = likeliest.receivedAt === index && !taken.has('receivedAt') && !isQuestion;
  if (isWhen) return propose(index, 'receivedAt', 0.6, 'its values');
  const isElse = isOfSomebodyElse(words) || (kind === 'phone' && soundsLikeOtherNumber(words));
  const field = kind === 'moment' || isElse ? undefined : fieldOfKind[kind];
  const isLikeliest = field !== 'phone' || likeliest.phone === index;
  if (field !== undefined && !taken.has(field) && isLikeliest) return propose(index, field, 0.6, 'its values');
  if (field === 'phone' && !taken.has('phone2') && soundsLikePhone(words)) {
    return propose(index, 'phone2', 0.6, 'its values');
  }
  if (kind === 'subscription') return propose(index, 'flags', 0.7, 'its values');
  if (kind === 'temperature' && !taken.has('temperature')) return propose(index, 'temperature', 0.6, 'its values');
  if (title !== '' && (isMeta || isQuestion)) return propose(index, 'message', 0.8, 'a question of the form');
  return asText(index, words, kind);
}

function asText(index: number, words: string, kind: ValueKind): Proposal {
  if (kind === 'email' || kind === 'phone' || kind === 'contact') {
    return propose(index, 'message', 0.5, 'a further way to reach the lead');
  }
  if (kind === 'text') return propose(index, 'message', 0.4, 'longer text');
  if (kind === 'empty') return propose(index, 'ignore', 0.3, 'no values');
  if (/\bids?$/.test(words)) return propose(index, 'ignore', 0.3, 'an id of the source');
  if (kind === 'code') return propose(index, 'ignore', 0.3, 'codes that only machines read');
  return propose(index, 'message', 0.3, 'an unknown header, kept in the inquiry');
}

function contactQuestions(proposals: readonly Proposal[]): Question[] {
  const fields = new Set<IntakeField | undefined>(proposals.map(({ field }) => field));
  if (fields.has('email') || fields.has('phone') || fields.has('phone2')) return [];
  const isNamed = [...names].some((field) => fields.has(field));
  const missing = isNamed ? 'the e-mail or the phone' : 'the name, the e-mail or the phone';
  return [{ kind: 'no_contact', text: `Which column holds ${missing}?`, columns: [] }];
}

function dateQuestions(
  proposals: readonly Proposal[],
  header: readonly string[],
  sampleRows: readonly (readonly string[])[],
): Question[] {
  const columns = proposals
    .filter(({ column, field }) => field === 'receivedAt' && orderOfTitle(header[column] ?? '') === null)
    .map(({ column }) => column);
  const samples = columns.flatMap((column) => sampleRows.map((row) => row[column] ?? ''));
  if (!needsDateOrder(samples).mustAsk) return [];
  const example = samples.find((sample) => needsDateOrder([sample]).mustAsk)?.trim() ?? '';
  return [{ kind: 'date_order', text: `Is ${example} written day first or month first?`, columns }];
}
