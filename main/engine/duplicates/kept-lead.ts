import type { MergeField } from '../../../shared/contract/duplicates.ts';
import { changeTags, mostTags } from '../../../shared/domain/runs/tags.ts';
import { AppError } from '../app-error.ts';
import type { WriteContext } from '../context.ts';
import type { LeadRecord } from '../leads/api.ts';
import { isOfPool, loadStatuses, type Statuses } from '../statuses/api.ts';

/** What the kept lead becomes. */
export type KeptLead = {
  readonly name: string;
  readonly email: string | null;
  readonly phone: string | null;
  readonly phoneKey: string | null;
  readonly subject: string | null;
  readonly tags: readonly string[];
  readonly temperature: number;
  readonly flags: number;
  readonly sourceId: number | null;
  readonly branchId: number | null;
  readonly departmentId: number | null;
  readonly statusId: number;
  readonly agentId: number | null;
  readonly assignedAt: number | null;
  readonly coveredBy: number | null;
  readonly createdAt: number;
  readonly firstResponseAt: number | null;
};

type Pair = { readonly keep: LeadRecord; readonly merge: LeadRecord };

/** What the kept lead says, with what it lacks and with what is taken of the other. Nothing is not taken, but for the agent. */
export function keptLead({ db }: Pick<WriteContext, 'db'>, pair: Pair, take: readonly MergeField[]): KeptLead {
  const { keep, merge } = pair;
  const statuses = loadStatuses(db);
  const takes = (field: MergeField) => take.includes(field);
  const from = (field: MergeField, isThere: boolean, isNeeded = false) =>
    isThere && (takes(field) || isNeeded) ? merge : keep;
  const phone = from('phone', merge.phone !== null, keep.phone === null);
  const place = from('branch', merge.branch_id !== null);
  const owner = takes('agent') ? merge : keep;
  return {
    name: from('name', true).name,
    email: from('email', merge.email !== null, keep.email === null).email,
    phone: phone.phone,
    phoneKey: phone.phone_key,
    subject: from('subject', merge.subject !== null, keep.subject === null).subject,
    tags: requireTags(pair),
    temperature: from('temperature', true).temperature,
    flags: keep.flags | merge.flags,
    sourceId: keep.source_id ?? merge.source_id,
    branchId: place.branch_id,
    departmentId: place.department_id,
    statusId: statusOf(statuses, pair, { takesStatus: takes('status'), owner }),
    agentId: owner.agent_id,
    assignedAt: owner.assigned_at,
    coveredBy: owner.covered_by,
    ...clockOf(statuses, pair),
  };
}

function requireTags({ keep, merge }: Pair): readonly string[] {
  const tags = changeTags(JSON.parse(keep.tags) as string[], { add: JSON.parse(merge.tags) as string[], remove: [] });
  if (tags !== null) return tags;
  throw new AppError('CONFLICT', `Together they have more than ${mostTags} tags. Remove some from one of them first.`, {
    field: 'tags',
  });
}

type Ownership = { readonly takesStatus: boolean; readonly owner: LeadRecord };

/** A lead with an agent is never in the pool, and one whose agent goes does not stay in work. */
function statusOf({ byId, assignedId, unassignedId }: Statuses, pair: Pair, { takesStatus, owner }: Ownership): number {
  const chosen = byId.get((takesStatus ? pair.merge : pair.keep).status_id);
  if (chosen === undefined) return pair.keep.status_id;
  if (owner.agent_id === null) {
    const losesAgent = pair.keep.agent_id !== null && chosen.category === 'working';
    return losesAgent ? unassignedId : chosen.id;
  }
  if (!isOfPool(chosen)) return chosen.id;
  if (!takesStatus) return assignedId;
  throw new AppError(
    'CONFLICT',
    `A lead with an agent cannot be “${chosen.name}”. Take the agent of the other lead as well, or keep the status.`,
    { field: 'take' },
  );
}

/**
 * The customer's clock stays honest: the kept lead's own goes on, unless the other waits in work, unanswered, for longer.
 * An answer from before the clock began answers nothing.
 */
function clockOf({ byId }: Statuses, { keep, merge }: Pair): Pick<KeptLead, 'createdAt' | 'firstResponseAt'> {
  const category = byId.get(merge.status_id)?.category;
  const waits = merge.first_response_at === null && (category === 'working' || category === 'unassigned');
  const createdAt = waits ? Math.min(keep.created_at, merge.created_at) : keep.created_at;
  const answers = [keep.first_response_at, merge.first_response_at].filter((at) => at !== null && at >= createdAt);
  return { createdAt, firstResponseAt: answers.length === 0 ? null : Math.min(...answers.map(Number)) };
}
