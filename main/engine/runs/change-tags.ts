import { sql } from 'kysely';
import type { OutputOf } from '../../../shared/contract/index.ts';
import type { PlanInput } from '../../../shared/contract/runs.ts';
import { changeTags, clashingTag, type TagChange } from '../../../shared/domain/runs/tags.ts';
import { AppError } from '../app-error.ts';
import type { WriteContext } from '../context.ts';
import type { ReadDatabase, WriteDatabase } from '../db/database.ts';
import { standing, standsAs, targetQuery, type Part } from '../leads/api.ts';
import { standsAsBefore } from './standings.ts';
import type { RunRecord } from './store.ts';
import { writeInWindows } from './windows.ts';

type TagRequest = Extract<PlanInput, { kind: 'tag' }>;

/** Plans other tags for a target; the row of each lead keeps the tags that it had. */
export function insertTagChanges(context: WriteContext, runId: number, request: TagRequest): void {
  requireSound(request);
  const leads = targetQuery(request.target, context)
    .innerJoin('lead_contact as contact', 'contact.lead_id', 'lead.id')
    .select([
      'lead.id',
      sql.raw<number>(standing('lead')).as('revision'),
      sql<string>`contact.tags`.as('tags'),
      sql.raw<number>(standing('contact')).as('contact_revision'),
    ])
    .orderBy('lead.id')
    .compile();
  const distinct = context.db
    .statement<unknown[], string>(`SELECT DISTINCT tags FROM (${leads.sql})`)
    .pluck()
    .all(...leads.parameters);
  fillTagChanges(context.db, distinct, request);
  context.db
    .statement(
      `INSERT INTO run_lead (run_id, lead_id, outcome, leftover_reason, before, from_revision, from_contact_revision)
       SELECT ?, id, iif(after IS NULL OR after = before, 'skipped', 'tagged'), iif(after IS NULL, 'tags_full', NULL),
         iif(after IS NULL OR after = before, NULL, before), revision, contact_revision
       FROM (${leads.sql}) JOIN tag_change ON before = tags ORDER BY id`,
    )
    .run(runId, ...leads.parameters);
}

function requireSound({ add, remove }: TagRequest): void {
  if (add.length + remove.length === 0) {
    throw new AppError('INVALID_INPUT', 'Name at least one tag to add or to remove.', { field: 'add' });
  }
  const clash = clashingTag({ add, remove });
  if (clash === null) return;
  throw new AppError('INVALID_INPUT', `The tag “${clash}” is to be added and removed. Decide for one of them.`, {
    field: 'remove',
  });
}

/** What becomes of each set of tags: leads share few of them, and SQLite folds no letters but those of ASCII. */
function fillTagChanges(db: WriteDatabase, distinct: readonly string[], change: TagChange): void {
  db.raw.exec('CREATE TEMP TABLE IF NOT EXISTS tag_change (before TEXT PRIMARY KEY, after TEXT) WITHOUT ROWID');
  db.statement('DELETE FROM tag_change').run();
  const insert = db.statement('INSERT INTO tag_change (before, after) VALUES (?, ?)');
  for (const before of distinct) {
    const tags = JSON.parse(before) as string[];
    const changed = changeTags(tags, change);
    insert.run(before, changed === tags ? before : changed && JSON.stringify(changed));
  }
}

/** Gives the leads of a plan their tags. */
export function writeTags(context: WriteContext, run: RunRecord): void {
  if (run.request.kind !== 'tag') return;
  const { db } = context;
  const distinct = db
    .statement<[number], string>("SELECT DISTINCT before FROM run_lead WHERE run_id = ? AND outcome = 'tagged'")
    .pluck()
    .all(run.id);
  fillTagChanges(db, distinct, run.request);
  const update = db.statement(
    `UPDATE lead_contact SET tags = tag_change.after, revision = ?
     FROM run_lead AS planned CROSS JOIN tag_change ON tag_change.before = planned.before
     WHERE planned.run_id = ? AND planned.lead_id > ? AND planned.lead_id <= ? AND planned.outcome = 'tagged'
       AND planned.lead_id = lead_contact.lead_id`,
  );
  writeInWindows(context, { runId: run.id, expected: run.placed }, (after, until) => {
    touchLeads(context, run.id, { after, until });
    return update.run(context.revision, run.id, after, until).changes;
  });
}

/** The leads of a run whose contact nobody touched since. Takes the run's id and the data version of its commit. */
const untouched = `run_lead AS moved JOIN lead_contact AS contact ON contact.lead_id = moved.lead_id
  WHERE moved.run_id = ? AND moved.outcome IN ('tagged', 'restored')
    AND (${standsAs('contact')} OR (moved.outcome = 'restored' AND ${standsAsBefore('contact')}))`;

/** Gives every lead of the run the tags it had before, if nobody touched its contact since. Returns how many. */
export function restoreTags(
  context: WriteContext,
  run: RunRecord,
  restoring: {
    readonly runId: number;
    readonly outcome: 'restored' | 'tagged';
    /** SQL over `moved`: the data version as which a part of the lead stands afterwards. */
    standing(part: Part): string;
  },
): number {
  const { db } = context;
  const restored = db
    .statement(
      `INSERT INTO run_lead (run_id, lead_id, outcome, before, from_revision, from_contact_revision)
       SELECT ?, moved.lead_id, ?, contact.tags, ${restoring.standing('lead')}, ${restoring.standing('contact')}
       FROM ${untouched}`,
    )
    .run(restoring.runId, restoring.outcome, run.id, run.commitRevision).changes;
  const update = db.statement(
    `UPDATE lead_contact SET tags = tagged.before, revision = ?
     FROM run_lead AS back CROSS JOIN run_lead AS tagged ON tagged.run_id = ? AND tagged.lead_id = back.lead_id
     WHERE back.run_id = ? AND back.lead_id > ? AND back.lead_id <= ? AND back.lead_id = lead_contact.lead_id`,
  );
  writeInWindows(context, { runId: restoring.runId, expected: restored }, (after, until) => {
    touchLeads(context, restoring.runId, { after, until });
    return update.run(context.revision, run.id, restoring.runId, after, until).changes;
  });
  return restored;
}

/** A contact that changes is a lead that changes. */
function touchLeads(context: WriteContext, runId: number, window: { after: number; until: number }): void {
  context.db
    .statement(
      `UPDATE lead SET changed_at = ?, revision = ? FROM run_lead AS touched
       WHERE touched.run_id = ? AND touched.lead_id > ? AND touched.lead_id <= ? AND touched.outcome IN ('tagged', 'restored')
         AND touched.lead_id = lead.id`,
    )
    .run(context.now, context.revision, runId, window.after, window.until);
}

const listed = 200;

/** What an undo of a tag run would put back, and which leads it would leave alone. */
export function previewTagsUndo(db: ReadDatabase, run: RunRecord): OutputOf<'runs.previewUndo'> {
  const restored =
    db
      .statement<[number, number | null], { count: number }>(`SELECT count(*) AS count FROM ${untouched}`)
      .get(run.id, run.commitRevision)?.count ?? 0;
  const touched = db
    .statement<[number, number | null, number], { lead_id: number; name: string }>(
      `SELECT run_lead.lead_id, name FROM run_lead JOIN lead_contact AS contact ON contact.lead_id = run_lead.lead_id
       WHERE run_id = ? AND outcome = 'tagged' AND NOT ${standsAs('contact')} ORDER BY run_lead.lead_id LIMIT ?`,
    )
    .all(run.id, run.commitRevision, listed);
  return {
    restored,
    skippedCount: run.placed - restored,
    skipped: touched.map((row) => ({ leadId: row.lead_id, name: row.name, reason: 'its contact was edited since' })),
  };
}
