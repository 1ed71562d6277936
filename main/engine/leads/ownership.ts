import type { InputOf, OutputOf } from '../../../shared/contract/index.ts';
import { flagBit, flagsOf } from '../../../shared/domain/leads/numbers.ts';
import { AppError } from '../app-error.ts';
import { writeNote } from '../activity/api.ts';
import { record } from '../audit/api.ts';
import type { WriteContext } from '../context.ts';
import { rememberAct } from '../history/api.ts';
import { creditByHand } from '../ledger/api.ts';
import { isOfPool, loadStatuses, requireStatusInUse, type Statuses } from '../statuses/api.ts';
import { requireAgent } from '../team/api.ts';
import { assignWords, flagWords, statusWords } from './act-words.ts';
import { requireVisibleLead, touchLead, writeTimeline } from './api.ts';
import { reopenLead, settleLead } from './attention.ts';
import { refuseMerged } from './merged.ts';

/** One lead to one agent, at once. Whatever else is true of the lead stays as it is. */
export function assignLead(context: WriteContext, input: InputOf<'leads.assign'>): OutputOf<'leads.assign'> {
  return rememberAct(
    context,
    { leadIds: [input.leadId] },
    () => assign(context, input),
    () => assignWords(context.db, input.leadId, input.agentId),
  );
}

function assign(context: WriteContext, input: InputOf<'leads.assign'>): OutputOf<'leads.assign'> {
  const { db } = context;
  const lead = requireVisibleLead(db, context.caller, input.leadId);
  refuseMerged(db, lead);
  if (input.reason === 'other' && input.note === '') {
    throw new AppError('INVALID_INPUT', 'The reason “other” needs a note that says why.', { field: 'note' });
  }
  const agent = input.agentId === null ? null : requireAgent(db, input.agentId);
  const toStatusId = statusAfter(loadStatuses(db), lead.status_id, input.agentId);
  const outcome = {
    leadId: lead.id,
    fromAgentId: lead.agent_id,
    toAgentId: input.agentId,
    fromStatusId: lead.status_id,
    toStatusId,
  };
  if (lead.agent_id === input.agentId && lead.status_id === toStatusId) {
    context.unchanged();
    return outcome;
  }
  const assignedAt = input.agentId === null ? null : context.now;
  db.statement('UPDATE lead SET agent_id = ?, status_id = ?, assigned_at = ? WHERE id = ?').run(
    input.agentId,
    toStatusId,
    assignedAt,
    lead.id,
  );
  if (agent?.status === 'active') settleLead(context, lead.id);
  else reopenLead(context, lead);
  touchLead(context, lead.id);
  const kind = input.agentId === null ? 'unassigned' : 'assigned';
  writeTimeline(context, { ...outcome, kind, reason: input.reason, text: input.note });
  if (input.note !== '') writeNote(context, lead.id, input.note);
  if (input.agentId !== null && input.agentId !== lead.agent_id) creditByHand(context, input.agentId);
  record(context, { ...outcome, reason: input.reason });
  return outcome;
}

/** Only a lead that leaves or enters the unassigned pool changes its status with its agent. */
function statusAfter(statuses: Statuses, statusId: number, agentId: number | null): number {
  const category = statuses.byId.get(statusId)?.category;
  if (agentId === null) return category === 'working' ? statuses.unassignedId : statusId;
  return category === 'unassigned' ? statuses.assignedId : statusId;
}

export function setLeadStatus(context: WriteContext, input: InputOf<'leads.setStatus'>): OutputOf<'leads.setStatus'> {
  return rememberAct(
    context,
    { leadIds: [input.leadId] },
    () => setStatus(context, input),
    ({ leadId, fromStatusId, toStatusId }) => statusWords(context.db, leadId, fromStatusId, toStatusId),
  );
}

function setStatus(context: WriteContext, input: InputOf<'leads.setStatus'>): OutputOf<'leads.setStatus'> {
  const { db } = context;
  const lead = requireVisibleLead(db, context.caller, input.leadId);
  refuseMerged(db, lead);
  const status = requireStatusInUse(db, input.statusId);
  if (isOfPool(status) && lead.agent_id !== null) {
    throw new AppError(
      'CONFLICT',
      `A lead with an agent cannot be “${status.name}”. Take it from its agent instead: Assigned to, then Nobody.`,
      { agentId: lead.agent_id },
    );
  }
  const outcome = { leadId: lead.id, fromStatusId: lead.status_id, toStatusId: status.id };
  if (lead.status_id === status.id) {
    context.unchanged();
    return { ...outcome, sentence: null };
  }
  db.statement('UPDATE lead SET status_id = ? WHERE id = ?').run(status.id, lead.id);
  touchLead(context, lead.id);
  writeTimeline(context, { ...outcome, kind: 'status' });
  record(context, outcome);
  return { ...outcome, sentence: null };
}

export function flagLead(context: WriteContext, input: InputOf<'leads.flag'>): OutputOf<'leads.flag'> {
  return rememberAct(
    context,
    { leadIds: [input.leadId] },
    () => flag(context, input),
    () => flagWords(context.db, input),
  );
}

function flag(context: WriteContext, input: InputOf<'leads.flag'>): OutputOf<'leads.flag'> {
  const { db } = context;
  const lead = requireVisibleLead(db, context.caller, input.leadId);
  refuseMerged(db, lead);
  const bits = input.on ? lead.flags | flagBit(input.flag) : lead.flags & ~flagBit(input.flag);
  if (bits === lead.flags) {
    context.unchanged();
    return { leadId: lead.id, flags: flagsOf(bits) };
  }
  db.statement('UPDATE lead SET flags = ? WHERE id = ?').run(bits, lead.id);
  touchLead(context, lead.id);
  writeTimeline(context, { leadId: lead.id, kind: 'flag', text: `${input.flag} ${input.on ? 'on' : 'off'}` });
  record(context, { leadId: lead.id, flag: input.flag, on: input.on });
  return { leadId: lead.id, flags: flagsOf(bits) };
}
