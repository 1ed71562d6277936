import type { Task } from '../../../shared/contract/tasks.ts';
import type { FollowUpState } from '../../../shared/contract/lead-filter.ts';
import { followUpSpans } from '../../../shared/domain/lead-filter/follow-up-spans.ts';
import type { Slice } from '../../../shared/domain/tasks/pages.ts';
import { flagBit, temperatureOf } from '../../../shared/domain/leads/numbers.ts';
import type { ReadContext } from '../context.ts';
import { requireOffice } from '../office/api.ts';
import type { Scope } from './scope.ts';

export type FollowUpGroup = 'follow_up_overdue' | 'follow_up_today' | 'follow_up_later';

type Counts = Readonly<Record<FollowUpGroup, number>>;

/** Of leads that may be contacted and are not trashed. */
const isOpen = `activity.kind = 'followUp' AND activity.completed_at IS NULL
  AND lead.flags & ${flagBit('doNotContact')} = 0
  AND lead.status_id NOT IN (SELECT id FROM status WHERE category = 'trashed')`;
const isOwn = '(lead.agent_id = ? OR lead.covered_by = ?)';

/** In the order in which they are due, so that a page needs no look at the others. */
const byDue = `FROM activity INDEXED BY activity_due JOIN lead ON lead.id = activity.lead_id WHERE ${isOpen}`;
/** From two narrow indexes of what is open, which hold all that is asked: no lead is looked up. */
const byLead = `FROM lead INDEXED BY lead_follow_up
    CROSS JOIN activity INDEXED BY activity_open ON activity.lead_id = lead.id
  WHERE lead.follow_up_at IS NOT NULL AND ${isOpen}`;

export function countFollowUps(context: ReadContext, scope: Scope): Counts {
  const { today, later } = spansAt(context);
  const [from, parameters] = scope === null ? [byLead, []] : [`${byLead} AND ${isOwn}`, [scope, scope]];
  const found = context.db
    .statement<number[], Counts>(
      `SELECT count(*) FILTER (WHERE due_at < ?) AS follow_up_overdue,
         count(*) FILTER (WHERE due_at >= ? AND due_at < ?) AS follow_up_today,
         count(*) FILTER (WHERE due_at >= ?) AS follow_up_later ${from}`,
    )
    .get(today.from, today.from, today.before, later.from, ...parameters);
  return found ?? { follow_up_overdue: 0, follow_up_today: 0, follow_up_later: 0 };
}

type FollowUpRow = {
  activity_id: number;
  lead_id: number;
  due_at: number;
  text: string;
  agent_id: number | null;
  status_id: number;
  temperature: number;
  name: string;
  phone: string | null;
  email: string | null;
};

export function listFollowUps(context: ReadContext, scope: Scope, slice: Slice<FollowUpGroup>): Task[] {
  return loadRows(context, scope, slice).map((row) => ({
    group: slice.group,
    leadId: row.lead_id,
    name: row.name,
    phone: row.phone,
    email: row.email,
    agentId: row.agent_id,
    statusId: row.status_id,
    temperature: temperatureOf(row.temperature),
    dueAt: row.due_at,
    activityId: row.activity_id,
    text: row.text,
  }));
}

/** Only the rows of the page are fetched whole. */
function loadRows(context: ReadContext, scope: Scope, slice: Slice<FollowUpGroup>): FollowUpRow[] {
  const [from, parameters] = scope === null ? [byDue, []] : [`${byLead} AND ${isOwn}`, [scope, scope]];
  const span = spansAt(context)[stateOf[slice.group]];
  return context.db
    .statement<number[], FollowUpRow>(
      `SELECT activity.id AS activity_id, activity.lead_id, activity.due_at, activity.text, agent_id, status_id,
         temperature, name, phone, email
       FROM (SELECT activity.id, activity.due_at, activity.lead_id ${from} AND due_at >= ? AND due_at < ?
             ORDER BY due_at, activity.lead_id, activity.id LIMIT ? OFFSET ?) AS page
         JOIN activity ON activity.id = page.id JOIN lead ON lead.id = page.lead_id
         JOIN lead_contact ON lead_contact.lead_id = page.lead_id
       ORDER BY page.due_at, page.lead_id, page.id`,
    )
    .all(...parameters, span.from, span.before, slice.limit, slice.offset);
}

/** The states are those of the leads' own filter. */
const stateOf: Readonly<Record<FollowUpGroup, FollowUpState>> = {
  follow_up_overdue: 'overdue',
  follow_up_today: 'today',
  follow_up_later: 'later',
};

function spansAt({ db, now }: ReadContext) {
  return followUpSpans(now, requireOffice(db).timeZone);
}
