import { fraction, parseFraction, subtract } from '../../../shared/domain/ledger/fraction.ts';
import { record } from '../audit/api.ts';
import type { WriteContext } from '../context.ts';
import type { ReadDatabase } from '../db/database.ts';
import { noteLeftOver, reopenRestored, settlePlaced, standsAs } from '../leads/api.ts';
import { writeLedger } from '../ledger/api.ts';
import { restoreTags, writeTags } from './change-tags.ts';
import { emptySummary } from './plan-draft.ts';
import { noteStandings, standingBefore, standsAsBefore } from './standings.ts';
import { createRun, markCommitted, requireRun, savePlan, type RunRecord } from './store.ts';
import { writeInWindows } from './windows.ts';

/** Carries a plan of moves out: owner, status, activity note, ledger, audit, all in the caller's transaction. */
export function commitMoves(context: WriteContext, run: RunRecord): void {
  if (run.kind === 'tag') writeTags(context, run);
  else moveLeads(context, run);
  if (run.note !== '') noteOnEachLead(context, run);
  writeLedger(
    context,
    run.id,
    run.summary.ledger.map(([agentId, given, owed]) => ({ agentId, given, owed: parseFraction(owed) })),
  );
  if (run.kind !== 'top_up') noteLeftOver(context, run.id);
  settlePlaced(context, run.id);
  markCommitted(context, run.id);
  record(context, { runId: run.id, kind: run.kind, placed: run.placed, kept: run.kept, leftOver: run.leftOver });
}

/** Whose agent stays was assigned when it was. */
function moveLeads(context: WriteContext, run: RunRecord): void {
  const { db, now, revision } = context;
  const [reassign, change] = ownAndOtherStatus('planned', (status) =>
    db.statement(
      `UPDATE lead SET ${status.set} agent_id = planned.to_agent_id,
         assigned_at = CASE WHEN planned.to_agent_id IS planned.from_agent_id THEN assigned_at
           WHEN planned.to_agent_id IS NULL THEN NULL ELSE ? END, changed_at = ?, revision = ?
       FROM run_lead AS planned
       WHERE planned.run_id = ? AND planned.lead_id > ? AND planned.lead_id <= ? AND planned.outcome = 'placed'
         AND planned.lead_id = lead.id AND ${status.where}`,
    ),
  );
  writeInTurn(context, { runId: run.id, expected: run.placed }, [change, reassign], (statement, after, until) =>
    statement.run(now, now, revision, run.id, after, until),
  );
}

/** The second statement has nothing to do where the first has done it all, as in a run over unassigned leads. */
function writeInTurn<Statement>(
  context: WriteContext,
  { runId, expected }: { readonly runId: number; readonly expected: number },
  statements: readonly Statement[],
  write: (statement: Statement, after: number, until: number) => { readonly changes: number },
): void {
  let done = 0;
  for (const statement of statements) {
    if (done === expected) return;
    done += writeInWindows(context, { runId, expected, before: done }, (after, until) => {
      return write(statement, after, until).changes;
    });
  }
}

type StatusPart = { readonly set: string; readonly where: string };

/**
 * The statement for rows of a run that leave the status alone, and the one for those that set it: a status that is
 * written costs its index and its foreign key, a fifth of a bulk reassignment.
 */
function ownAndOtherStatus<Statement>(row: string, prepare: (status: StatusPart) => Statement): [Statement, Statement] {
  return [
    prepare({ set: '', where: `${row}.to_status_id = ${row}.from_status_id` }),
    prepare({ set: `status_id = ${row}.to_status_id,`, where: `${row}.to_status_id <> ${row}.from_status_id` }),
  ];
}

function noteOnEachLead(context: WriteContext, run: RunRecord): void {
  context.db
    .statement(
      `INSERT INTO activity (lead_id, kind, author_id, at, text)
       SELECT lead_id, 'note', ?, ?, ? FROM run_lead WHERE run_id = ? AND outcome = 'placed'`,
    )
    .run(context.caller.agentId, context.now, run.note, run.id);
}

/**
 * The leads of a run that go back to where they were before it: nobody touched them since, the status they had still
 * exists, and none of them comes to the desk of an agent who has left. Takes the run's id and the data version of its
 * commit.
 */
export const restorable = `run_lead AS moved JOIN lead ON lead.id = moved.lead_id
  WHERE moved.run_id = ? AND moved.outcome IN ('placed', 'restored')
    AND (${standsAs('lead')} OR (moved.outcome = 'restored' AND ${standsAsBefore('lead')}))
    AND (moved.from_agent_id IS NULL OR moved.from_agent_id IN (SELECT id FROM agent WHERE status = 'active')
      OR moved.from_status_id NOT IN (SELECT id FROM status WHERE category = 'working')
      OR (moved.from_agent_id IS moved.to_agent_id
        AND moved.to_status_id IN (SELECT id FROM status WHERE category = 'working')))
    AND moved.from_status_id IN (SELECT id FROM status WHERE is_retired = 0)`;

/**
 * Puts back every lead of the run that nobody touched since, as a run of its own. Returns that run's id. `standing` is
 * the data version that a lead has to stand as, that of the commit unless the caller knows better.
 */
export function undoMoves(
  context: WriteContext,
  run: RunRecord,
  standing: number | null = run.commitRevision,
): { undoRunId: number; restored: number } {
  const { db } = context;
  const undoRunId = createRun(context, { kind: 'undo', runId: run.id }, `Undo: ${run.title}`);
  const restoring = { runId: undoRunId, outcome: 'restored' as const };
  const restored =
    run.kind === 'tag'
      ? restoreTags(context, run, { ...restoring, standing: standingBefore })
      : restoreMoves(
          context,
          { ...run, commitRevision: standing },
          { ...restoring, assignedAt: 'moved.from_assigned_at', standing: standingBefore('lead') },
        );
  if (standing === run.commitRevision) noteStandings(context, run, undoRunId);
  reopenRestored(context, run.commitRevision, undoRunId);
  takeBackLedger(context, run, undoRunId, countReturned(db, undoRunId));
  closeUndo(context, run, { runId: undoRunId, title: `Undo: ${run.title}`, restored, placed: run.placed });
  db.statement("UPDATE run SET state = 'undone', undone_by = ? WHERE id = ?").run(undoRunId, run.id);
  record(context, { runId: run.id, undoRunId, restored, notRestored: run.placed - restored });
  return { undoRunId, restored };
}

type Closing = {
  readonly runId: number;
  readonly title: string;
  readonly restored: number;
  /** Leads that the run had placed. */
  readonly placed: number;
};

/** Notes what an undo, or a redo, did and what it left alone. */
export function closeUndo(context: WriteContext, run: RunRecord, { runId, title, restored, placed }: Closing): void {
  const notRestored = placed - restored;
  const cannotReturn = notRestored > 0 ? noteSkipped(context, run, runId) : 0;
  savePlan(context, runId, {
    title,
    total: placed,
    placed: restored,
    kept: 0,
    leftOver: 0,
    skipped: notRestored,
    summary: { ...emptySummary, notRestored, cannotReturn },
  });
  markCommitted(context, runId);
}

/** Lists the leads that the undo leaves alone, as they are now. Returns how many nobody touched; tags can always return. */
function noteSkipped({ db }: WriteContext, run: RunRecord, undoRunId: number): number {
  db.statement(
    `INSERT INTO run_lead (run_id, lead_id, outcome, from_agent_id, to_agent_id, from_status_id, to_status_id,
       from_assigned_at, leftover_reason)
     SELECT ?, lead.id, 'skipped', lead.agent_id, lead.agent_id, lead.status_id, lead.status_id, lead.assigned_at,
       iif(moved.from_status_id IS NOT NULL AND ${standsAs('lead')}, 'cannot_return', 'touched_since')
     FROM run_lead AS moved JOIN lead ON lead.id = moved.lead_id
     WHERE moved.run_id = ? AND moved.outcome IN ('placed', 'tagged', 'restored')
       AND lead.id NOT IN (SELECT lead_id FROM run_lead WHERE run_id = ?)`,
  ).run(undoRunId, run.commitRevision, run.id, undoRunId);
  return (
    db
      .statement<[number], number>(
        "SELECT count(*) FROM run_lead WHERE run_id = ? AND leftover_reason = 'cannot_return'",
      )
      .pluck()
      .get(undoRunId) ?? 0
  );
}

type Restoring = {
  /** The run that puts the leads back. */
  readonly runId: number;
  readonly outcome: 'restored' | 'placed';
  /** SQL over `moved` and `lead`: since when the lead is with the agent to whom it goes. */
  readonly assignedAt: string;
  /** SQL over the same: the data version as which the lead stands afterwards. */
  readonly standing: string;
};

/** Takes every lead of the run to where it was before it, if nobody touched it since. Returns how many. */
export function restoreMoves(context: WriteContext, run: RunRecord, restoring: Restoring): number {
  const { runId, outcome, assignedAt, standing } = restoring;
  const { db } = context;
  context.progress('reading', 0, run.placed, runId);
  const restored = db
    .statement(
      `INSERT INTO run_lead (run_id, lead_id, outcome, from_agent_id, to_agent_id, from_status_id, to_status_id,
         from_assigned_at, from_revision)
       SELECT ?, lead.id, ?, lead.agent_id, moved.from_agent_id, lead.status_id, moved.from_status_id, ${assignedAt},
         ${standing}
       FROM ${restorable}`,
    )
    .run(runId, outcome, run.id, run.commitRevision).changes;
  const [reassign, change] = ownAndOtherStatus('back', (status) =>
    db.statement(
      `UPDATE lead SET ${status.set} agent_id = back.to_agent_id, assigned_at = back.from_assigned_at,
         changed_at = ?, revision = ?
       FROM run_lead AS back
       WHERE back.run_id = ? AND back.lead_id > ? AND back.lead_id <= ? AND back.lead_id = lead.id
         AND ${status.where}`,
    ),
  );
  writeInTurn(context, { runId, expected: restored }, [change, reassign], (statement, after, until) =>
    statement.run(context.now, context.revision, runId, after, until),
  );
  return restored;
}

/** The routing that an import brought about goes with it: its leads are put back by the undo of the import. */
export function takeBackRouting(context: WriteContext, imported: RunRecord, undoRunId: number): void {
  const { db } = context;
  const routings = db
    .statement<[number | null], { id: number }>(
      "SELECT id FROM run WHERE kind = 'route' AND state = 'committed' AND commit_revision = ?",
    )
    .all(imported.commitRevision);
  for (const { id } of routings) {
    takeBackLedger(context, requireRun(db, id), undoRunId, countReturned(db, undoRunId, id));
    db.statement("UPDATE run SET state = 'undone', undone_by = ? WHERE id = ?").run(undoRunId, id);
  }
}

/** Given leads go back one by one as they were restored; the remainders of the run are settled as if it had not been. */
function takeBackLedger(
  context: WriteContext,
  run: RunRecord,
  undoRunId: number,
  returned: ReadonlyMap<number, number>,
): void {
  const isWhole = run.placed === [...returned.values()].reduce((sum, count) => sum + count, 0);
  const lines = run.summary.ledger.map(([agentId, , owed]) => ({
    agentId,
    given: -(returned.get(agentId) ?? 0),
    owed: isWhole ? subtract(fraction(0), parseFraction(owed)) : fraction(0),
  }));
  writeLedger(context, undoRunId, lines);
}

/** Leads that an undo took from each agent; with a run, only of those that this run had placed. */
function countReturned(
  db: ReadDatabase,
  undoRunId: number,
  placedBy: number | null = null,
): ReadonlyMap<number, number> {
  const ofRun = "AND lead_id IN (SELECT lead_id FROM run_lead WHERE run_id = ? AND outcome = 'placed')";
  const rows = db
    .statement<number[], { agent_id: number; count: number }>(
      `SELECT from_agent_id AS agent_id, count(*) AS count FROM run_lead
       WHERE run_id = ? AND outcome = 'restored' AND from_agent_id IS NOT NULL ${placedBy === null ? '' : ofRun} GROUP BY 1`,
    )
    .all(undoRunId, ...(placedBy === null ? [] : [placedBy]));
  return new Map(rows.map((row) => [row.agent_id, row.count]));
}
