import type { DraftLead } from '../../../shared/domain/intake/row.ts';
import { AppError } from '../app-error.ts';
import type { Aids } from '../assignment/api.ts';
import { record } from '../audit/api.ts';
import type { WriteContext } from '../context.ts';
import { insertInquiry, insertLead, sourceId } from '../leads/api.ts';
import { markCommitted, noteOutcome, type RunRecord } from '../runs/api.ts';
import { receiveArrivals } from './arrivals.ts';
import { countVerdicts, readRows, type ImportRow } from './import-rows.ts';
import { createOfficeNames, placeOf, type OfficeNames } from './office-names.ts';
import { addInquiry, updateContact } from './known-person.ts';

const rowsPerStep = 250;

/** Carries the plan of an import out: every accepted row becomes a lead, a change of one, or an inquiry. */
export function commitImport(context: WriteContext, run: RunRecord, aids: Aids): void {
  const counts = countVerdicts(context.db, run.id);
  const rows = counts.create + counts.update + counts.inquiry + counts.skip;
  const names = createOfficeNames(context.db);
  const leadOfLine = new Map<number, number>();
  let done = 0;
  for (const row of readRows(context.db, run.id)) {
    if (done % rowsPerStep === 0) context.progress('importing', done, rows, run.id);
    const leadId = commitRow(context, run.id, row, names, leadOfLine);
    leadOfLine.set(row.line, leadId);
    done += 1;
  }
  context.progress('importing', rows, rows, run.id);
  receiveArrivals(context, run.id, aids);
  markCommitted(context, run.id);
  record(context, { runId: run.id, kind: run.kind, ...counts });
}

function commitRow(
  context: WriteContext,
  runId: number,
  row: ImportRow,
  names: OfficeNames,
  leadOfLine: ReadonlyMap<number, number>,
): number {
  if (row.verdict === 'create') return createFrom(context, runId, row, names);
  const leadId = row.leadId ?? leadOfLine.get(row.sameAsLine ?? 0);
  if (leadId === undefined) throw new AppError('CONFLICT', 'A row names a lead that is gone. Plan the import again.');
  if (row.verdict === 'update') updateContact(context, runId, row, leadId);
  if (row.verdict === 'inquiry') addInquiry(context, runId, row, leadId, sourceOf(context, row.draft));
  return leadId;
}

function createFrom(context: WriteContext, runId: number, row: ImportRow, names: OfficeNames): number {
  const { draft } = row;
  const place = placeOf(draft, names);
  const source = sourceOf(context, draft);
  const createdAt = Math.min(draft.receivedAt ?? context.now, context.now);
  const leadId = insertLead(context, {
    name: draft.name,
    email: draft.email,
    emailKey: draft.emailKey,
    phone: draft.phone,
    phoneKey: draft.phoneKey,
    subject: draft.subject,
    tags: draft.tags,
    ...place,
    sourceId: source,
    departmentId: null,
    temperature: draft.temperature ?? 'warm',
    score: 50,
    createdAt,
  });
  if (draft.message !== null) {
    const { message: text, subject } = draft;
    insertInquiry(context, { leadId, text, subject, sourceId: source, runId, receivedAt: createdAt });
  }
  noteOutcome(context.db, runId, {
    leadId,
    outcome: 'created',
    fromAgentId: null,
    toAgentId: place.agentId,
    fromStatusId: null,
    toStatusId: place.statusId,
  });
  context.db.statement('UPDATE import_row SET lead_id = ? WHERE run_id = ? AND line = ?').run(leadId, runId, row.line);
  return leadId;
}

function sourceOf(context: WriteContext, draft: DraftLead): number | null {
  return draft.source === null ? null : sourceId(context.db, draft.source);
}
