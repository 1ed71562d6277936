import type { OutputOf } from '../../../shared/contract/index.ts';
import { describeComeback, waitingReason, type ComebackCause } from '../../../shared/domain/routing/comeback.ts';
import { describeLeftoverReason } from '../../../shared/domain/runs/leftovers.ts';
import { flagBit } from '../../../shared/domain/leads/numbers.ts';
import { AppError } from '../app-error.ts';
import type { Aids } from '../assignment/api.ts';
import { record } from '../audit/api.ts';
import type { WriteContext } from '../context.ts';
import { rememberAct } from '../history/api.ts';
import {
  attentionOf,
  leadName,
  noteAttention,
  refuseMerged,
  requireVisibleLead,
  setOwnership,
  writeTimeline,
} from '../leads/api.ts';
import { contactingId, loadStatuses } from '../statuses/api.ts';
import { requireAgent } from '../team/api.ts';
import { isClosedCategory } from './closed.ts';
import { createOwnerCheck, type CheckedOwner, type OwnerCheck } from './owner-check.ts';
import { routeArrivals } from './route-arrivals.ts';

type Outcome = OutputOf<'leads.reactivate'>;
type Lead = ReturnType<typeof requireVisibleLead>;

/** A lead that comes back, once its owner was asked. `stays` or it is in the pool, to be routed with its likes. */
export type Comeback = {
  /** As it was before. */
  readonly lead: Lead;
  readonly cause: ComebackCause;
  readonly owner: CheckedOwner | null;
  readonly stays: boolean;
};

export function reactivate(context: WriteContext, leadId: number, aids: Aids): Outcome {
  return rememberAct(
    context,
    { leadIds: [leadId] },
    () => bringBack(context, leadId, aids),
    () => `Reactivated ${leadName(context.db, leadId)}`,
  );
}

function bringBack(context: WriteContext, leadId: number, aids: Aids): Outcome {
  const lead = requireVisibleLead(context.db, context.caller, leadId);
  refuseMerged(context.db, lead);
  if (!isClosedCategory(loadStatuses(context.db).byId.get(lead.status_id)?.category)) {
    throw new AppError('CONFLICT', 'Only an archived, lost or trashed lead can be brought back. This one is not.', {
      leadId,
    });
  }
  return comeBack(context, leadId, 'by_hand', aids);
}

/**
 * A closed lead returns to Contacting. Its agent keeps it if the gates say so, in another status if one is named; if
 * not, it leaves that desk and is routed anew at once, or waits on the needs-attention list.
 */
export function comeBack(
  context: WriteContext,
  leadId: number,
  cause: ComebackCause,
  aids: Aids,
  statusId?: number,
): Outcome {
  const comeback = beginComeback(context, createOwnerCheck(context), leadId, cause, statusId);
  const { runId } = comeback.stays ? { runId: null } : routeArrivals(context, [leadId], aids, [leadId]);
  return endComeback(context, comeback, runId);
}

/** Asks the owner's gates: the lead stays in Contacting, or leaves the desk for the pool. */
export function beginComeback(
  context: WriteContext,
  check: OwnerCheck,
  leadId: number,
  cause: ComebackCause,
  statusId: number = contactingId(loadStatuses(context.db)),
): Comeback {
  const lead = requireVisibleLead(context.db, context.caller, leadId);
  const statuses = loadStatuses(context.db);
  const owner = check.ownerOf(lead);
  const stays = owner !== null && owner.gate === null;
  if (stays) check.countStay(lead);
  setOwnership(
    context,
    leadId,
    stays ? { statusId, agentId: lead.agent_id } : { statusId: statuses.unassignedId, agentId: null },
  );
  return { lead, cause, owner, stays };
}

/** Tells the timeline what became of it once those in the pool are routed; who still waits goes on the list. */
export function endComeback(context: WriteContext, comeback: Comeback, runId: number | null): Outcome {
  const { db } = context;
  const { lead, cause } = comeback;
  const after = requireVisibleLead(db, context.caller, lead.id);
  const sentence = describeComeback(cause, fateOf(context, comeback, after.agent_id));
  const moved = {
    leadId: lead.id,
    fromAgentId: lead.agent_id,
    toAgentId: after.agent_id,
    fromStatusId: lead.status_id,
    toStatusId: after.status_id,
  };
  writeTimeline(context, { ...moved, kind: 'reactivated', text: sentence });
  record(context, { ...moved, cause });
  return { ...moved, runId, sentence };
}

/** Nobody routes a lead that is not to be contacted. */
function isSilent({ flags }: Lead): boolean {
  return (flags & flagBit('doNotContact')) !== 0;
}

function fateOf(context: WriteContext, { lead, owner, stays }: Comeback, agentId: number | null) {
  if (stays) return { kind: 'stays', owner: owner?.name ?? '' } as const;
  if (agentId !== null) return { kind: 'moved', owner, to: requireAgent(context.db, agentId).name } as const;
  const noted = attentionOf(context.db, lead.id)?.reason ?? 'agent_left';
  const isNoted = noted !== 'agent_left' && noted !== 'no_agent';
  const reason = isNoted ? noted : waitingReason({ gate: owner?.gate ?? null, isSilent: isSilent(lead) });
  if (!isNoted) noteAttention(context, lead.id, reason);
  return { kind: 'waits', owner, why: describeLeftoverReason(reason) } as const;
}
