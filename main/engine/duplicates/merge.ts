import type { InputOf } from '../../../shared/contract/index.ts';
import { AppError } from '../app-error.ts';
import { record } from '../audit/api.ts';
import type { WriteContext } from '../context.ts';
import { rememberAct } from '../history/api.ts';
import { keepFollowUp, leadName, requireVisibleLead, touchLead, writeTimeline, type LeadRecord } from '../leads/api.ts';
import { trashedId } from '../statuses/api.ts';
import { keptLead, type KeptLead } from './kept-lead.ts';
import { moveBelongings, writeKept, writeMerged } from './write-merge.ts';

type Input = InputOf<'leads.merge'>;
type Pair = { readonly keep: LeadRecord; readonly merge: LeadRecord };

/**
 * Makes one lead of two. What the given-up one has goes to the kept one, which keeps what it says unless the caller takes
 * the other's; the given-up one is trashed and points to the kept one, so that its e-mail and phone still lead there.
 */
export function mergeLeads(context: WriteContext, input: Input): void {
  const { db } = context;
  const [keep, merge] = [leadName(db, input.keepId), leadName(db, input.mergeId)];
  rememberAct(
    context,
    { leadIds: [input.keepId, input.mergeId] },
    () => makeOne(context, input),
    () => `Merged ${merge} into ${keep}`,
  );
}

function makeOne(context: WriteContext, input: Input): void {
  const pair = requirePair(context, input);
  const { keep, merge } = pair;
  const trashed = requireTrash(context);
  const kept = keptLead(context, pair, input.take);
  moveBelongings(context, pair);
  writeKept(context, pair, kept);
  writeMerged(context, pair, trashed);
  for (const { id } of [keep, merge]) {
    keepFollowUp(context.db, id);
    touchLead(context, id);
  }
  tell(context, pair, kept, trashed);
  record(context, { keepId: keep.id, mergeId: merge.id, take: [...input.take] });
}

function requirePair({ db, caller }: WriteContext, { keepId, mergeId }: Input): Pair {
  if (keepId === mergeId) {
    throw new AppError('INVALID_INPUT', 'A lead cannot be merged into itself. Choose another one.', {
      field: 'mergeId',
    });
  }
  const pair = { keep: requireVisibleLead(db, caller, keepId), merge: requireVisibleLead(db, caller, mergeId) };
  for (const lead of [pair.keep, pair.merge]) {
    if (lead.merged_into === null) continue;
    throw new AppError('CONFLICT', `${lead.name} was merged into another lead already. Open that one.`, {
      leadId: lead.merged_into,
    });
  }
  return pair;
}

function requireTrash({ db }: WriteContext): number {
  const trashed = trashedId(db);
  if (trashed !== null) return trashed;
  throw new AppError(
    'CONFLICT',
    'No status of the pipeline is for trashed leads. Add one under Settings > Statuses with the category Trashed, then merge again.',
  );
}

function tell(context: WriteContext, { keep, merge }: Pair, kept: KeptLead, trashed: number): void {
  writeTimeline(context, {
    leadId: keep.id,
    kind: 'contact',
    ...(kept.agentId === keep.agent_id ? {} : { fromAgentId: keep.agent_id, toAgentId: kept.agentId }),
    ...(kept.statusId === keep.status_id ? {} : { fromStatusId: keep.status_id, toStatusId: kept.statusId }),
    text: `Merged with ${merge.name}`,
  });
  writeTimeline(context, {
    leadId: merge.id,
    kind: 'status',
    fromStatusId: merge.status_id,
    toStatusId: trashed,
    text: `Merged into ${keep.name}`,
  });
}
