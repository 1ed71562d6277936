import type { DraftLead } from '../../../shared/domain/intake/row.ts';
import { foldText } from '../../../shared/domain/intake/text.ts';
import { flagBits, flagsOf, phoneDigits, temperatureNumber, temperatureOf } from '../leads/api.ts';
import type { FilePlace } from './file-places.ts';
import type { Decision } from './verdicts.ts';

/** What a plan keeps of a row: all but the source's own id, which nothing asks for again. */
export type KeptDraft = Omit<DraftLead, 'externalId'>;

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

/** What a row says, in the order of `draftColumns`; the first is its line. */
export type DraftValues = [
  line: number,
  place: number,
  name: string,
  nameKey: string,
  email: string | null,
  phone: string | null,
  phoneKey: string | null,
  phoneDigits: string,
  message: string | null,
  receivedAt: number | null,
  temperature: number | null,
  subject: string | null,
  tags: string | null,
  flags: number,
];

const draftColumns = [
  'id',
  'place',
  'name',
  'name_key',
  'email',
  'phone',
  'phone_key',
  'phone_digits',
  'message',
  'received_at',
  'temperature',
  'subject',
  'tags',
  'flags',
];

/** `place` is the number of what the row says of source, agent, branch and status. */
export function draftValues(draft: KeptDraft, place: number): DraftValues {
  return [
    draft.line,
    place,
    draft.name,
    foldText(draft.name),
    draft.email,
    draft.phone,
    draft.phoneKey,
    phoneDigits(draft),
    draft.message,
    draft.receivedAt,
    draft.temperature === null ? null : temperatureNumber(draft.temperature),
    draft.subject,
    draft.tags.length === 0 ? null : JSON.stringify(draft.tags),
    flagBits(draft.flags),
  ];
}

export const writtenColumns = ['uuid', 'verdict', 'ordinal', 'lead_id', 'same_as_line', ...draftColumns];

/** `ordinal`: which of the new leads of the file it is; null for a row that brings none. */
export type Kept = Decision & { readonly runId: number; readonly ordinal: number | null; readonly uuid: string };

export function toRecord([line, ...said]: DraftValues, kept: Kept): readonly unknown[] {
  return [kept.uuid, kept.verdict, kept.ordinal, kept.leadId, kept.sameAsLine, lineIdOf(kept.runId, line), ...said];
}

export const readColumns =
  'id, verdict, lead_id, same_as_line, place, name, email, phone, phone_key, message, received_at, temperature, subject, tags, flags';

export type LineRecord = [
  id: number,
  verdict: Decision['verdict'],
  leadId: number | null,
  sameAsLine: number | null,
  place: number,
  name: string,
  email: string | null,
  phone: string | null,
  phoneKey: string | null,
  message: string | null,
  receivedAt: number | null,
  temperature: number | null,
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
