import type { IntakeField, Mapping } from '../../contract/intake.ts';
import type { Flag, Temperature } from '../../contract/lead-filter.ts';
import { createMomentReader, type MomentResult } from './moment.ts';
import { readContact, type Refused, type Repair } from './row-contact.ts';
import { flagOf, inquiryText, splitTags, tagCell, textColumns, type TextColumn } from './row-parts.ts';
import { allFlags, createFlagReader, wishesNamedIn } from './row-flags.ts';
import { readReceived } from './row-received.ts';
import { nameOf } from './row-name.ts';
import { tooLong } from './row-limits.ts';
import { cleanCell, isPlaceholder, singleSpaced } from './text.ts';
import { statusTemperature, temperatureOf } from './temperature.ts';
import { createPhoneTeller } from './row-phone.ts';
import { createSpareContacts } from './spare-contacts.ts';
import { createTestMark } from './test-mark.ts';
import { zoneOfTitles } from './zone-names.ts';

export type DraftLead = {
  readonly name: string;
  readonly email: string | null;
  /** What tells one person from another by e-mail: the address in lower case. */
  readonly emailKey: string | null;
  /** As the source wrote it. */
  readonly phone: string | null;
  /** E.164. */
  readonly phoneKey: string | null;
  readonly source: string | null;
  readonly message: string | null;
  readonly receivedAt: number | null;
  readonly temperature: Temperature | null;
  readonly agentName: string | null;
  readonly branchName: string | null;
  readonly statusName: string | null;
  readonly subject: string | null;
  readonly tags: readonly string[];
  readonly flags: readonly Flag[];
  /** The source's own id of the lead. It may stand on two people. */
  readonly externalId: string | null;
  readonly line: number;
};

export type { Repair } from './row-contact.ts';

export type RowContext = {
  readonly header: readonly string[];
  readonly mapping: Mapping;
  /** The office's country, ISO 3166 in two letters: how a phone without a country is read. */
  readonly country: string;
  /** The office's zone: how a date without an offset is read. */
  readonly timeZone: string;
  /** How 03/04/2025 is read; null when neither the values nor the broker have said. */
  readonly dayFirst: boolean | null;
  /** The source of a row that names none. */
  readonly source: string | null;
  /** Values of these kinds that cannot be read do not refuse the row: the inquiry text keeps them as they were written. */
  readonly leavesOut?: readonly Repair[];
};

export type RowResult = { readonly ok: true; readonly lead: DraftLead } | ({ readonly ok: false } & Refused);

const sourceNames: ReadonlyMap<string, string> = new Map([
  ['fb', 'Facebook'],
  ['ig', 'Instagram'],
  ['msg', 'Messenger'],
  ['wa', 'WhatsApp'],
]);

type Columns = Readonly<Record<IntakeField, readonly number[]>>;
type Cells = readonly string[];
type Plan = Pick<RowContext, 'header'> & {
  readonly leavesOut: readonly Repair[];
  readonly width: number;
  readonly columns: Columns;
  readonly texts: readonly TextColumn[];
  readonly readMoment: (raw: string) => MomentResult;
  readonly isTest: (cells: Cells) => boolean;
  readonly spareContacts: ReturnType<typeof createSpareContacts>;
  readonly tellPhone: ReturnType<typeof createPhoneTeller>;
  readonly repeated: {
    readonly source: (cells: Cells) => string | null;
    readonly temperature: (cells: Cells) => Temperature | null;
    readonly agentName: (cells: Cells) => string | null;
    readonly branchName: (cells: Cells) => string | null;
    readonly statusName: (cells: Cells) => string | null;
    readonly subject: (cells: Cells) => string | null;
    readonly tags: (cells: Cells) => readonly string[] | null;
    readonly flags: readonly ((cells: Cells) => readonly Flag[])[];
  };
};

/**
 * A reader of one file's rows. A row becomes a lead if it has a name, an e-mail or a phone; a value that is damaged,
 * unreadable or too long refuses the whole row, with the reason as a sentence. What has no field of its own (further
 * phones, answers to a form's questions, company, address, price) is kept in the inquiry text.
 */
export function createRowReader(context: RowContext): (cells: readonly string[], line: number) => RowResult {
  const columns = columnsByField(context.mapping);
  const titlesOf = (fields: readonly IntakeField[]) =>
    fields.flatMap((field) => columns[field]).map((column) => context.header[column] ?? '');
  const tagHeaders = titlesOf(['tags']).map(flagOf);
  const flagReaders = titlesOf(['flags']).map(createFlagReader);
  const flagsIn = (cells: Cells) => columns.flags.map((column, at) => flagReaders[at]!(valueAt(cells, column)));
  const plan: Plan = {
    width: context.header.length,
    header: context.header,
    leavesOut: context.leavesOut ?? [],
    columns,
    texts: textColumns(context.mapping, context.header),
    readMoment: createMomentReader({
      ...context,
      wallZone: zoneOfTitles(titlesOf(['receivedAt', 'receivedTime']), context.timeZone),
      readsNumbers: true,
    }),
    isTest: createTestMark(context.header),
    spareContacts: createSpareContacts(context.mapping, context.header),
    tellPhone: createPhoneTeller(context.mapping, context.header, context.country),
    repeated: {
      source: repeated(columns.source, (text) => sourceOf(text) ?? context.source),
      temperature:
        columns.temperature.length > 0
          ? repeated(columns.temperature, (text) => temperatureOf(text ?? ''))
          : repeated(columns.status, (text) => statusTemperature(text ?? '')),
      agentName: repeated(columns.agent, (text) => oneLine(text?.split('\n')[0] ?? null)),
      branchName: repeated(columns.branch, oneLine),
      statusName: repeated(columns.status, oneLine),
      subject: repeated(columns.subject, oneLine),
      tags: remembered([...columns.tags, ...columns.flags], (cells) =>
        splitTags([
          ...columns.tags.map((column, at) => tagCell(valueAt(cells, column), tagHeaders[at] ?? null)),
          ...flagsIn(cells).flatMap(({ others }) => others),
        ]),
      ),
      flags: [
        remembered(columns.flags, (cells) => flagsIn(cells).flatMap(({ flags }) => flags)),
        repeated(columns.status, (text) => wishesNamedIn(text ?? '')),
        remembered(columns.tags, (cells) => columns.tags.flatMap((column) => wishesNamedIn(valueAt(cells, column)))),
      ],
    },
  };
  return (cells, line) => {
    const found = readLead(cells, line, plan);
    return 'reason' in found ? { ok: false, ...found } : { ok: true, lead: found };
  };
}

function readLead(cells: readonly string[], line: number, plan: Plan): DraftLead | Refused {
  const { width, columns, repeated } = plan;
  if (cells.length > width && cells.slice(width).some((cell) => cell.trim() !== '')) {
    return { reason: `The row has ${cells.length} cells, the header has ${width}: a separator is not quoted.` };
  }
  if (isHeaderAgain(cells, plan.header)) return { reason: 'The line of column names again, not a lead.' };
  if (plan.isTest(cells)) return { reason: 'A test lead of the form, not a person.' };
  const first = (field: IntakeField) => firstValue(cells, columns[field]);
  const written = { email: first('email'), phone: first('phone'), second: first('phone2') };
  const spare = plan.spareContacts(cells, written.email, written.phone ?? written.second);
  const told = plan.tellPhone(cells, spare.phone ?? written.phone, written.second);
  const reading = { country: told.country, leavesOut: plan.leavesOut };
  const reached = readContact(spare.email ?? written.email, told.phone, told.second, reading);
  if ('reason' in reached) return reached;
  const { email, phone, phoneKey, extras } = reached;
  extras.push(...told.remarks);
  const all = (field: IntakeField) => joinedValues(cells, columns[field]);
  const name = oneLine(nameOf(first('name'), all('firstName'), all('lastName'))) ?? email ?? phone;
  if (name === null) return { reason: 'The row has no name, no e-mail and no phone.' };
  if (email === null && phone === null) return { reason: 'The row has no e-mail and no phone: nobody could answer.' };
  const receivedAt = readReceived(first('receivedAt'), first('receivedTime'), plan, extras);
  if (typeof receivedAt === 'object' && receivedAt !== null) return receivedAt;
  const tags = repeated.tags(cells);
  if (tags === null) return { reason: 'A tag is longer than 60 characters, or there are more than 50.' };
  const lead: DraftLead = {
    name,
    email,
    emailKey: email,
    phone,
    phoneKey,
    source: repeated.source(cells),
    message: inquiryText(cells, spare.columns.length === 0 ? plan.texts : without(plan.texts, spare.columns), extras),
    receivedAt,
    temperature: repeated.temperature(cells),
    agentName: repeated.agentName(cells),
    branchName: repeated.branchName(cells),
    statusName: repeated.statusName(cells),
    subject: repeated.subject(cells),
    tags,
    flags: allFlags(repeated.flags, cells),
    externalId: first('id'),
    line,
  };
  const reason = tooLong(lead);
  return reason === null ? lead : { reason };
}

/** Files that were put together have it in the middle. */
function isHeaderAgain(cells: Cells, header: readonly string[]): boolean {
  return (
    cells[0] === header[0] && header.length > 1 && header.every((title, column) => title === cells[column]?.trim())
  );
}

function without(texts: readonly TextColumn[], columns: readonly number[]): TextColumn[] {
  return texts.filter(({ column }) => !columns.includes(column));
}

const mostRemembered = 1000;

/** What the first value of columns says; a file says the same few things over and over, so each is read once. */
function repeated<Value extends {} | null>(columns: readonly number[], read: (text: string | null) => Value) {
  return remembered(columns, (cells) => read(firstValue(cells, columns)));
}

function remembered<Value extends {} | null>(columns: readonly number[], read: (cells: Cells) => Value) {
  const [column] = columns;
  if (column === undefined) {
    const nothing = read([]);
    return (): Value => nothing;
  }
  if (columns.length > 1) return read;
  const known = new Map<string, Value>();
  return (cells: Cells): Value => {
    const cell = cells[column] ?? '';
    let value = known.get(cell);
    if (value === undefined) {
      value = read(cells);
      if (known.size >= mostRemembered) known.clear();
      known.set(cell, value);
    }
    return value;
  };
}

function firstValue(cells: readonly string[], columns: readonly number[]): string | null {
  for (const column of columns) {
    const value = valueAt(cells, column);
    if (value !== '' && !isPlaceholder(value)) return value;
  }
  return null;
}

function valueAt(cells: readonly string[], column: number): string {
  return cleanCell(cells[column] ?? '');
}

function joinedValues(cells: readonly string[], columns: readonly number[]): string | null {
  if (columns.length < 2) return firstValue(cells, columns);
  const values = columns.map((column) => firstValue(cells, [column])).filter((value) => value !== null);
  return values.length === 0 ? null : values.join(' ');
}

function oneLine(text: string | null): string | null {
  return text === null ? null : singleSpaced(text) || null;
}

function sourceOf(text: string | null): string | null {
  return text === null ? null : (sourceNames.get(text.toLowerCase()) ?? oneLine(text));
}

function columnsByField(mapping: Mapping): Columns {
  const columnsOf = (field: IntakeField) =>
    mapping.filter((entry) => entry.field === field).map(({ column }) => column);
  return {
    name: columnsOf('name'),
    firstName: columnsOf('firstName'),
    lastName: columnsOf('lastName'),
    email: columnsOf('email'),
    phone: columnsOf('phone'),
    phone2: columnsOf('phone2'),
    callingCode: columnsOf('callingCode'),
    areaCode: columnsOf('areaCode'),
    source: columnsOf('source'),
    message: columnsOf('message'),
    receivedAt: columnsOf('receivedAt'),
    receivedTime: columnsOf('receivedTime'),
    temperature: columnsOf('temperature'),
    agent: columnsOf('agent'),
    branch: columnsOf('branch'),
    status: columnsOf('status'),
    tags: columnsOf('tags'),
    flags: columnsOf('flags'),
    subject: columnsOf('subject'),
    id: columnsOf('id'),
    company: columnsOf('company'),
    address: columnsOf('address'),
    price: columnsOf('price'),
    ignore: columnsOf('ignore'),
  };
}
