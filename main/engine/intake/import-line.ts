import { flagsOf, temperatureOf } from '../../../shared/domain/leads/numbers.ts';
import type { WriteDatabase } from '../db/database.ts';
import { createRowInserter } from '../db/row-inserter.ts';
import type { DraftValues, KeptDraft, OtherValues, SaidValues } from './draft-values.ts';
import type { FilePlace } from './place-book.ts';
import type { Decision } from './verdicts.ts';

/** An accepted row of a file as the plan of its import keeps it. */
export type ImportRow = Decision & { readonly line: number; readonly draft: KeptDraft };

const linesPerRun = 2 ** 32;

/** The id of a line is its run in the upper half and its place in the file below. */
export function lineIdOf(runId: number, line: number): number {
  return runId * linesPerRun + line;
}

export function runOfLine(lineId: number): number {
  return Math.floor(lineId / linesPerRun);
}

/** Between which ids all lines of a run stand. */
export function lineIdsOf(runId: number): [first: number, last: number] {
  return [lineIdOf(runId, 0), lineIdOf(runId + 1, 0) - 1];
}

/** The folded name and the digits of the phones of a line, as SQL. */
export const foldedName = 'ifnull(line.name_key, lower(line.name))';
export const bareDigits = `ifnull(line.phone_digits,
  replace(ltrim(ifnull(line.phone, ''), '+'), '-', '') || ' ' || ltrim(ifnull(line.phone_key, ''), '+'))`;

/** In the order of `SaidValues`. */
const saidColumns = ['place', 'name', 'email', 'phone', 'phone_key', 'message', 'received_at', 'temperature'];
const plainColumns = ['id', 'ordinal', ...saidColumns];
/** In the order of `OtherValues` and of a decision. */
const otherColumns = ['name_key', 'phone_digits', 'subject', 'tags', 'flags', 'verdict', 'lead_id', 'same_as_line'];

const noOthers: OtherValues = [null, null, null, null, 0];

export type LineWriter = { add(row: DraftValues, kept: Kept): void; flush(): void };

/** `ordinal`: which of the new leads of the file it is; null for a row that brings none. */
export type Kept = Decision & { readonly runId: number; readonly ordinal: number | null };

/** Writes lines, most of which bring a new lead and leave the other columns as they are without being named. */
export function createLineWriter(db: WriteDatabase): LineWriter {
  const plain = createRowInserter(db, 'import_line', plainColumns);
  const whole = createRowInserter(db, 'import_line', [...plainColumns, ...otherColumns]);
  return {
    add(row, { runId, ordinal, verdict, leadId, sameAsLine }) {
      const [line, place, name, email, phone, phoneKey, message, receivedAt, temperature, others] = row;
      const id = lineIdOf(runId, line);
      const said = [id, ordinal, place, name, email, phone, phoneKey, message, receivedAt, temperature];
      const isNew = verdict === 'create' && leadId === null && sameAsLine === null;
      if (isNew && others === null) plain.add(said);
      else whole.add([...said, ...(others ?? noOthers), verdict, leadId, sameAsLine]);
    },
    flush() {
      plain.flush();
      whole.flush();
    },
  };
}

export const readColumns = `id, verdict, lead_id, same_as_line, ${saidColumns.join(', ')}, subject, tags, flags`;

export type LineRecord = [
  id: number,
  verdict: Decision['verdict'],
  leadId: number | null,
  sameAsLine: number | null,
  ...said: SaidValues,
  subject: string | null,
  tags: string | null,
  flags: number,
];

/** `placeAt` tells what a number of the run's places says. */
export function toImportRow(record: LineRecord, placeAt: (place: number) => FilePlace): ImportRow {
  const [id, verdict, leadId, sameAsLine, place, name, email, phone, phoneKey, message, receivedAt, ...rest] = record;
  const [temperature, subject, tags, flags] = rest;
  const line = id % linesPerRun;
  return {
    line,
    verdict,
    leadId,
    sameAsLine,
    draft: {
      line,
      name,
      email,
      emailKey: email,
      phone,
      phoneKey,
      ...placeAt(place),
      message,
      receivedAt,
      temperature: temperature === null ? null : temperatureOf(temperature),
      subject,
      tags: tags === null ? [] : (JSON.parse(tags) as string[]),
      flags: flagsOf(flags),
    },
  };
}
