import { AppError } from '../app-error.ts';
import type { Aids } from '../assignment/api.ts';
import { record } from '../audit/api.ts';
import type { WriteContext } from '../context.ts';
import { withoutIndexes } from '../db/without-indexes.ts';
import { emptyInNewLeads, tablesOfNewLeads } from '../leads/api.ts';
import { markCommitted, type RunRecord } from '../runs/api.ts';
import { receiveArrivals } from './arrivals.ts';
import { createLeads, createLineFinder } from './create-leads.ts';
import { takePlaces } from './file-places.ts';
import { addInquiry, updateContact } from './known-person.ts';
import { plannedCounts } from './plan.ts';
import { readRowsOfKnown } from './planned-rows.ts';
import { dropNames } from './planned-names.ts';
import { rememberImport } from './remembered-names.ts';

const rowsPerStep = 250;
const fewLeads = 20_000;

/** Carries the plan of an import out: every accepted row becomes a lead, a change of one, or an inquiry. */
export function commitImport(context: WriteContext, run: RunRecord, aids: Aids): void {
  const counts = plannedCounts(run);
  const rows = counts.create + counts.update + counts.inquiry + counts.skip;
  const known = counts.update + counts.inquiry;
  // Rows about somebody known are gone through twice.
  const onSteps = (steps: number) =>
    context.progress('importing', Math.floor((steps / (rows + known)) * rows), rows, run.id);
  const indexes = isLarge(context, counts.create)
    ? withoutIndexes(context.db, tablesOfNewLeads, emptyInNewLeads)
    : null;
  takePlaces(context, run);
  const leadBefore = createLeads(context, run.id, onSteps);
  indexes?.rebuild(() => onSteps(rows));
  if (known > 0) changeKnown(context, run.id, leadBefore, (done) => onSteps(rows + done));
  onSteps(rows + known);
  receiveArrivals(context, run.id, aids);
  if (run.request.kind === 'import') rememberImport(context, run.request);
  dropNames(context.db, run.id);
  markCommitted(context, run.id);
  record(context, { runId: run.id, kind: run.kind, ...counts });
}

/** Whether a file brings so much that indexes are quicker built anew than kept up. */
function isLarge({ db }: WriteContext, created: number): boolean {
  if (created < fewLeads) return false;
  const present = db.statement<[], number>('SELECT count(*) FROM lead').pluck().get() ?? 0;
  return created * 3 > present;
}

/** Rows about leads of the office, or about ones that rows above them made. */
function changeKnown(context: WriteContext, runId: number, leadBefore: number, onStep: (done: number) => void): void {
  const leadOfLine = createLineFinder(context, runId, leadBefore);
  let done = 0;
  for (const { row, sourceId } of readRowsOfKnown(context.db, runId)) {
    if (done % rowsPerStep === 0) onStep(done);
    done += 1;
    const leadId = row.leadId ?? leadOfLine(row.sameAsLine ?? 0);
    if (leadId === null) throw new AppError('CONFLICT', 'A row names a lead that is gone. Plan the import again.');
    if (row.verdict === 'update') updateContact(context, runId, row, leadId);
    else addInquiry(context, runId, row, leadId, sourceId);
  }
}
