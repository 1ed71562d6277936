import type { WriteContext } from '../context.ts';
import { AppError } from '../app-error.ts';
import { noAids, type Aids } from '../assignment/api.ts';
import { writeAssignPlan } from './plan-assign.ts';
import { writeChangePlan } from './plan-change.ts';
import { writeDealtPlan } from './plan-deal.ts';
import type { WrittenDraft } from './plan-draft.ts';
import { clearPlan, createRun, dropAbandonedPlans, savePlan, type RunRequest } from './store.ts';

/** The runs that move or change leads of the office. */
export type MoveRequest = Exclude<RunRequest, { kind: 'import' } | { kind: 'undo' }>;

/** Plans a run and keeps the plan; no lead changes. `aids` is what was found out of the texts of leads to route. */
export function planMoves(context: WriteContext, request: MoveRequest, aids: Aids = noAids): number {
  dropAbandonedPlans(context);
  const runId = createRun(context, request, '');
  savePlan(context, runId, writePlan(context, runId, request, aids));
  return runId;
}

/** Makes a plan anew in place, from the data as it is now. Returns how many leads fare differently. */
export function replanMoves(context: WriteContext, runId: number, request: MoveRequest, aids: Aids = noAids): number {
  const { db } = context;
  db.raw.exec(`CREATE TEMP TABLE IF NOT EXISTS fate_before (lead_id INTEGER PRIMARY KEY, fate TEXT NOT NULL)`);
  db.statement('DELETE FROM fate_before').run();
  db.statement(`INSERT INTO fate_before (lead_id, fate) SELECT lead_id, ${fate} FROM run_lead WHERE run_id = ?`).run(
    runId,
  );
  clearPlan(db, runId);
  savePlan(context, runId, writePlan(context, runId, request, aids));
  return countDifferences(context, runId);
}

/** What happens to a lead, in one text. */
const fate = `outcome || ' ' || ifnull(from_agent_id, 0) || ' ' || ifnull(to_agent_id, 0) || ' ' || ifnull(to_status_id, 0) || ' ' || ifnull(before, '')`;

function countDifferences({ db }: WriteContext, runId: number): number {
  const counted = db
    .statement<[number], { total: number; same: number }>(
      `SELECT count(*) AS total, ifnull(sum(fate_before.fate IS ${fate}), 0) AS same
       FROM run_lead LEFT JOIN fate_before USING (lead_id) WHERE run_id = ?`,
    )
    .get(runId) ?? { total: 0, same: 0 };
  const gone = db
    .statement<[number], { count: number }>(
      `SELECT count(*) AS count FROM fate_before
       WHERE lead_id NOT IN (SELECT lead_id FROM run_lead WHERE run_id = ?)`,
    )
    .get(runId);
  db.statement('DELETE FROM fate_before').run();
  return counted.total - counted.same + (gone?.count ?? 0);
}

function writePlan(context: WriteContext, runId: number, request: MoveRequest, aids: Aids): WrittenDraft {
  context.progress('reading', 0, 1);
  requireNote(request);
  switch (request.kind) {
    case 'auto':
    case 'top_up':
    case 'distribute':
    case 'route':
      return writeDealtPlan(context, runId, request, aids);
    case 'assign':
      return writeAssignPlan(context, runId, request);
    case 'status':
    case 'tag':
    case 'archive':
    case 'recycle':
      return writeChangePlan(context, runId, request);
  }
}

function requireNote(request: MoveRequest): void {
  if (!('reason' in request) || request.reason !== 'other' || request.note !== '') return;
  throw new AppError('INVALID_INPUT', 'The reason “other” needs a note that says why.', { field: 'note' });
}
