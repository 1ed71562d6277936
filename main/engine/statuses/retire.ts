import type { InputOf, OutputOf } from '../../../shared/contract/index.ts';
import type { Status } from '../../../shared/contract/statuses.ts';
import { AppError } from '../app-error.ts';
import { record } from '../audit/api.ts';
import type { WriteContext } from '../context.ts';
import { dropEligibleStatus } from '../settings/api.ts';
import { countLeadsIn, requireLiveStatus } from './save.ts';

type Input = InputOf<'statuses.retire'>;

export function retire(context: WriteContext, input: Input): OutputOf<'statuses.retire'> {
  const status = requireLiveStatus(context.db, input.id);
  refuseMarked(status);
  const leads = countLeadsIn(context.db, status.id);
  const heir = input.heirId === undefined ? null : requireLiveStatus(context.db, input.heirId);
  const moved = leads === 0 ? 0 : moveLeads(context, status, requireHeir(status, heir, leads));
  dropEligibleStatus(context, status.id);
  context.db.statement('UPDATE status SET is_retired = 1 WHERE id = ?').run(status.id);
  record(context, { statusId: status.id, heirId: heir?.id ?? null, moved });
  return { moved };
}

function refuseMarked(status: Status): void {
  if (!status.isUnassigned && !status.isAssigned) return;
  const part = status.isUnassigned ? 'unassigned' : 'assigned';
  throw new AppError(
    'CONFLICT',
    `“${status.name}” is the ${part} status, and there is always exactly one. Name another ${part} status first.`,
    { statusId: status.id },
  );
}

function requireHeir(status: Status, heir: Status | null, leads: number): Status {
  if (!heir || heir.id === status.id) {
    throw new AppError('CONFLICT', `Leads stand in “${status.name}”. Name the status that takes them over.`, {
      statusId: status.id,
      leads,
    });
  }
  if ((heir.category === 'unassigned') === (status.category === 'unassigned')) return heir;
  throw new AppError(
    'CONFLICT',
    `“${heir.name}” cannot take the leads over: they would leave the unassigned pool, or fall into it with their agents. Choose another status.`,
    { statusId: status.id, heirId: heir.id },
  );
}

function moveLeads(context: WriteContext, status: Status, heir: Status): number {
  const { db, now, revision } = context;
  db.statement(
    `INSERT INTO timeline (lead_id, at, kind, actor_id, from_status_id, to_status_id, text)
     SELECT id, ?, 'status', ?, status_id, ?, ? FROM lead WHERE status_id = ?`,
  ).run(now, context.caller.agentId, heir.id, `“${status.name}” was retired.`, status.id);
  return db
    .statement('UPDATE lead SET status_id = ?, changed_at = ?, revision = ? WHERE status_id = ?')
    .run(heir.id, now, revision, status.id).changes;
}
