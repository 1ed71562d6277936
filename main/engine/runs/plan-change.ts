import { sql, type RawBuilder } from 'kysely';
import type { Target } from '../../../shared/contract/lead-filter.ts';
import type { HeldReason, PlanInput } from '../../../shared/contract/runs.ts';
import { describeTagChange } from '../../../shared/domain/runs/tags.ts';
import { flagBit } from '../../../shared/domain/leads/numbers.ts';
import { AppError } from '../app-error.ts';
import type { WriteContext } from '../context.ts';
import { standing, targetQuery } from '../leads/api.ts';
import { isOfPool, loadStatuses, requireStatusInUse } from '../statuses/api.ts';
import { insertTagChanges } from './change-tags.ts';
import { emptySummary, type WrittenDraft } from './plan-draft.ts';
import { countPlanned, movedDesks } from './plan-figures.ts';

export type ChangeRequest = Extract<PlanInput, { kind: 'status' | 'tag' | 'archive' | 'recycle' }>;

/** Plans a change of status, tags or pool: one statement writes the rows, then they are counted. */
export function writeChangePlan(context: WriteContext, runId: number, request: ChangeRequest): WrittenDraft {
  if (request.kind === 'tag') {
    insertTagChanges(context, runId, request);
    const tags = describeTagChange(request);
    return draftOf(context, runId, `Tag: ${tags}`, tags);
  }
  const change = changeOf(context, request);
  insertChanges(context, runId, request.target, change);
  return draftOf(context, runId, change.title, change.to);
}

type Change = {
  readonly title: string;
  /** The status in words. */
  readonly to: string;
  readonly statusId: number;
  readonly keepsAgent: boolean;
  /** Leads that are as they should be already. */
  readonly isDone: RawBuilder<unknown>;
  /** Why the change is not open to a lead; NULL: it is. */
  readonly held: RawBuilder<HeldReason | null>;
};

const openToAll = sql<null>`NULL`;

function changeOf(context: WriteContext, request: Exclude<ChangeRequest, { kind: 'tag' }>): Change {
  const { db } = context;
  switch (request.kind) {
    case 'status': {
      const status = requireStatusInUse(db, request.statusId);
      return {
        title: `Set status to ${status.name}`,
        to: status.name,
        statusId: status.id,
        keepsAgent: true,
        isDone: sql`lead.status_id = ${status.id}`,
        held: isOfPool(status) ? sql`CASE WHEN lead.agent_id IS NOT NULL THEN 'has_agent' END` : openToAll,
      };
    }
    case 'archive':
      return {
        title: 'Archive',
        to: '',
        statusId: archiveStatusId(context),
        keepsAgent: true,
        isDone: sql`status.category IN ('archived', 'trashed')`,
        held: openToAll,
      };
    case 'recycle':
      return {
        title: 'Recycle to the pool',
        to: '',
        statusId: loadStatuses(db).unassignedId,
        keepsAgent: false,
        isDone: sql`status.category = 'unassigned' AND lead.agent_id IS NULL`,
        held: sql`CASE WHEN (lead.flags & ${flagBit('doNotContact')}) <> 0 THEN 'do_not_contact'
          WHEN lead.covered_by IS NOT NULL THEN 'under_cover' END`,
      };
  }
}

function archiveStatusId({ db }: WriteContext): number {
  const archive = loadStatuses(db).all.find(({ category, isRetired }) => category === 'archived' && !isRetired);
  if (archive) return archive.id;
  throw new AppError(
    'CONFLICT',
    'No status of the pipeline is for archived leads. Add one under Settings > Statuses with the category Archived, then archive again.',
  );
}

function insertChanges(context: WriteContext, runId: number, target: Target, change: Change): void {
  const leads = targetQuery(target, context)
    .innerJoin('status', 'status.id', 'lead.status_id')
    .select([
      'lead.id',
      'lead.agent_id',
      'lead.status_id',
      'lead.assigned_at',
      sql.raw<number>(standing('lead')).as('revision'),
      sql`CASE WHEN ${change.isDone} THEN 'done' ELSE ${change.held} END`.as('held'),
    ])
    .orderBy('lead.id')
    .compile();
  const toAgent = change.keepsAgent ? 'agent_id' : 'iif(held IS NULL, NULL, agent_id)';
  context.db
    .statement(
      `INSERT INTO run_lead (run_id, lead_id, outcome, from_agent_id, to_agent_id, from_status_id, to_status_id,
         from_assigned_at, leftover_reason, from_revision)
       SELECT ?, id, iif(held IS NULL, 'placed', 'skipped'), agent_id, ${toAgent}, status_id,
         iif(held IS NULL, ?, status_id), assigned_at, nullif(held, 'done'), revision
       FROM (${leads.sql})`,
    )
    .run(runId, change.statusId, ...leads.parameters);
}

function draftOf(context: WriteContext, runId: number, title: string, to: string): WrittenDraft {
  const { changed, skipped, skips } = countPlanned(context.db, runId);
  return {
    title,
    total: changed + skipped,
    placed: changed,
    kept: 0,
    leftOver: 0,
    skipped,
    summary: { ...emptySummary, perAgent: movedDesks(context, runId), change: { to, skips } },
  };
}
