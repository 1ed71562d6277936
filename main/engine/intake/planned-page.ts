import type { InputOf, OutputOf } from '../../../shared/contract/index.ts';
import type { PlannedRow } from '../../../shared/contract/intake.ts';
import type { ReadContext } from '../context.ts';
import { currentRevision } from '../db/revision.ts';
import { createOfficeNames, placeOf, type OfficeNames } from './office-names.ts';
import { plannedCounts } from './plan.ts';
import { windowOfRows } from './planned-rows.ts';
import { requireImport } from './require-import.ts';
import type { ImportRow } from './import-line.ts';

/** A window onto the accepted rows of a plan, as they will be. */
export function pageOfRows({ db }: ReadContext, input: InputOf<'intake.rows'>): OutputOf<'intake.rows'> {
  const { runId, outcome, offset, limit } = input;
  const run = requireImport(db, runId);
  const revision = currentRevision(db);
  if (run.state !== 'planned') return { rows: [], total: 0, revision };
  const counts = plannedCounts(run);
  const names = createOfficeNames(db, run);
  const rows = windowOfRows(db, runId, { verdict: outcome, offset, limit }).map((row) => asShown(row, names));
  const all = counts.create + counts.update + counts.inquiry + counts.skip;
  return { rows, total: outcome === undefined ? all : counts[outcome], revision };
}

export function asShown({ line, verdict, leadId, sameAsLine, draft }: ImportRow, names: OfficeNames): PlannedRow {
  const place = verdict === 'create' ? placeOf(draft, names) : null;
  return {
    line,
    outcome: verdict,
    name: draft.name,
    email: draft.email,
    phone: draft.phone,
    source: draft.source,
    agent: draft.agentName,
    agentId: place?.agentId ?? null,
    agentName: names.agentNames.get(place?.agentId ?? 0) ?? null,
    status: draft.statusName,
    statusName: names.statuses.byId.get(place?.statusId ?? 0)?.name ?? null,
    receivedAt: draft.receivedAt,
    inquiry: draft.message,
    tags: [...draft.tags],
    flags: [...draft.flags],
    leadId,
    sameAsLine,
  };
}
