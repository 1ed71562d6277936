import type { Activity } from '../../../shared/contract/activity.ts';
import type { InputOf } from '../../../shared/contract/index.ts';
import { statusAfterCall } from '../../../shared/domain/statuses/status-after-call.ts';
import { record } from '../audit/api.ts';
import type { WriteContext } from '../context.ts';
import { rememberAct } from '../history/api.ts';
import {
  keepFollowUp,
  leadName,
  refuseMerged,
  requireVisibleLead,
  setStatusOf,
  touchLead,
  writeTimeline,
} from '../leads/api.ts';
import { loadStatuses } from '../statuses/api.ts';
import { addWords } from './act-words.ts';
import { requireActivity } from './activity-rows.ts';
import { insertActivity } from './api.ts';

type Input = InputOf<'activity.add'>;
type Lead = ReturnType<typeof requireVisibleLead>;

export function add(context: WriteContext, input: Input): Activity {
  return rememberAct(
    context,
    { leadIds: [input.leadId] },
    () => addEntry(context, input),
    () => addWords(leadName(context.db, input.leadId), input),
  );
}

function addEntry(context: WriteContext, input: Input): Activity {
  const lead = requireVisibleLead(context.db, context.caller, input.leadId);
  refuseMerged(context.db, lead);
  const id = insertActivity(context, input);
  if (isResponse(input)) noteFirstResponse(context, lead);
  if (input.kind === 'followUp') keepFollowUp(context.db, lead.id);
  if (input.kind === 'call') followDisposition(context, lead, input.disposition);
  touchLead(context, lead.id);
  record(context, { activityId: id, leadId: lead.id, kind: input.kind });
  return requireActivity(context.db, id);
}

function isResponse(input: Input): boolean {
  return input.kind === 'call' || input.kind === 'email' || input.kind === 'message';
}

function noteFirstResponse(context: WriteContext, lead: Lead): void {
  if (lead.first_response_at !== null) return;
  context.db.statement('UPDATE lead SET first_response_at = ? WHERE id = ?').run(context.now, lead.id);
  const text = `after ${duration(context.now - lead.created_at)}`;
  writeTimeline(context, { leadId: lead.id, kind: 'first_response', text });
}

function duration(milliseconds: number): string {
  const minutes = Math.max(0, Math.round(milliseconds / 60_000));
  if (minutes < 120) return `${minutes} min`;
  if (minutes < 48 * 60) return `${Math.round(minutes / 60)} h`;
  return `${Math.round(minutes / (24 * 60))} days`;
}

/** A call that reached nobody moves a lead that is still being worked; a closed one stays closed. */
function followDisposition(context: WriteContext, lead: Lead, disposition: NonNullable<Activity['disposition']>): void {
  const statuses = loadStatuses(context.db);
  const status = statusAfterCall(disposition, statuses.byId.get(lead.status_id), statuses.all);
  if (status === null) return;
  setStatusOf(context.db, lead.id, status.id);
  writeTimeline(context, {
    leadId: lead.id,
    kind: 'status',
    fromStatusId: lead.status_id,
    toStatusId: status.id,
    text: disposition === 'no_answer' ? 'Call: no answer' : 'Call: missed',
  });
}
