import type { WriteContext } from '../context.ts';
import { addFlags, insertInquiry, loadLeadForImport, touchLead, writeContact, type Contact } from '../leads/api.ts';
import { forgetReading, keepSubject } from '../needs/api.ts';
import { noteOutcome } from '../runs/api.ts';
import { noteReplaced } from './noted-rows.ts';
import type { ImportRow } from './import-line.ts';

/** What an update or an inquiry replaced, kept with its row for the undo. */
export type Before = Contact & {
  readonly statusId: number;
  readonly agentId: number | null;
  /** As bits. */
  readonly flags: number;
};

/** The values of the row replace those of the lead; what the row leaves empty stays. */
export function updateContact(context: WriteContext, runId: number, row: ImportRow, leadId: number): void {
  const before = remember(context, runId, row, leadId);
  const { draft } = row;
  writeContact(context, leadId, {
    name: draft.name,
    email: draft.email ?? before.email,
    phone: draft.phone ?? before.phone,
    phoneKey: draft.phoneKey ?? before.phoneKey,
    subject: draft.subject ?? before.subject,
  });
  keepSubject(context, leadId);
  addFlags(context.db, leadId, draft.flags);
  touchLead(context, leadId);
  noteInRun(context, runId, leadId, 'updated', before, before);
}

/** One more inquiry of a lead. If it is closed, it comes back once all rows are in. */
export function addInquiry(
  context: WriteContext,
  runId: number,
  row: ImportRow,
  leadId: number,
  sourceId: number | null,
): void {
  const before = remember(context, runId, row, leadId);
  const { draft } = row;
  insertInquiry(context, {
    leadId,
    text: draft.message ?? '',
    subject: draft.subject,
    sourceId,
    runId,
    receivedAt: Math.min(draft.receivedAt ?? context.now, context.now),
  });
  forgetReading(context, leadId);
  addFlags(context.db, leadId, draft.flags);
  touchLead(context, leadId);
  noteInRun(context, runId, leadId, 'inquiry', before, before);
}

type Place = { readonly statusId: number; readonly agentId: number | null };

function remember(context: WriteContext, runId: number, row: ImportRow, leadId: number): Before {
  const before: Before = loadLeadForImport(context.db, leadId);
  noteReplaced(context.db, runId, row, leadId, before);
  return before;
}

function noteInRun(
  context: WriteContext,
  runId: number,
  leadId: number,
  outcome: 'updated' | 'inquiry',
  from: Place,
  to: Place,
): void {
  noteOutcome(context.db, runId, {
    leadId,
    outcome,
    fromAgentId: from.agentId,
    toAgentId: to.agentId,
    fromStatusId: from.statusId,
    toStatusId: to.statusId,
  });
}
