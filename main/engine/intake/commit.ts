import { AppError } from '../app-error.ts';
import type { Aids } from '../assignment/api.ts';
import { record } from '../audit/api.ts';
import type { WriteContext } from '../context.ts';
import { withoutIndexes } from '../db/without-indexes.ts';
import { sourceId } from '../leads/api.ts';
import { markCommitted, type RunRecord } from '../runs/api.ts';
import { receiveArrivals } from './arrivals.ts';
import { createLeadCreator } from './create-leads.ts';
import { addInquiry, updateContact } from './known-person.ts';
import { createLineBook } from './line-book.ts';
import { createOfficeNames } from './office-names.ts';
import { plannedCounts } from './plan.ts';
import { readRows } from './planned-rows.ts';
import { dropNames } from './planned-names.ts';
import { rememberImport } from './remembered-names.ts';
import type { ImportRow } from './row-chunk.ts';

const rowsPerStep = 250;
const fewLeads = 20_000;

/** Carries the plan of an import out: every accepted row becomes a lead, a change of one, or an inquiry. */
export function commitImport(context: WriteContext, run: RunRecord, aids: Aids): void {
  const counts = plannedCounts(run);
  const rows = counts.create + counts.update + counts.inquiry + counts.skip;
  const indexes = isLarge(context, counts.create)
    ? withoutIndexes(context.db, ['lead', 'lead_contact', 'inquiry'])
    : null;
  const commitRow = createRowCommitter(context, run);
  let done = 0;
  for (const row of readRows(context.db, run.id)) {
    if (done % rowsPerStep === 0) context.progress('importing', done, rows, run.id);
    commitRow.take(row);
    done += 1;
  }
  commitRow.end();
  context.progress('importing', rows, rows, run.id);
  indexes?.rebuild(() => context.progress('importing', rows, rows, run.id));
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

function createRowCommitter(context: WriteContext, run: RunRecord) {
  const runId = run.id;
  const creator = createLeadCreator(context, runId, createOfficeNames(context.db, run));
  const leadOfLine = createLineBook();
  const sources = new Map<string | null, number | null>([[null, null]]);

  function sourceOf(name: string | null): number | null {
    let id = sources.get(name);
    if (id === undefined) {
      id = name === null ? null : sourceId(context.db, name);
      sources.set(name, id);
    }
    return id;
  }

  function leadOf({ leadId, sameAsLine }: ImportRow): number {
    const found = leadId ?? leadOfLine.leadAt(sameAsLine ?? 0);
    if (found !== null) return found;
    throw new AppError('CONFLICT', 'A row names a lead that is gone. Plan the import again.');
  }

  return {
    take(row: ImportRow): void {
      const source = sourceOf(row.draft.source);
      const leadId = row.verdict === 'create' ? creator.create(row, source) : leadOf(row);
      leadOfLine.note(row.line, leadId);
      if (row.verdict === 'create' || row.verdict === 'skip') return;
      creator.flush();
      if (row.verdict === 'update') updateContact(context, runId, row, leadId);
      else addInquiry(context, runId, row, leadId, source);
    },
    end: () => creator.flush(),
  };
}
