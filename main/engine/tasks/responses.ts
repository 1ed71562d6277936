import type { LeadFilter, SlaWord } from '../../../shared/contract/lead-filter.ts';
import type { LeadRow } from '../../../shared/contract/leads.ts';
import type { Task } from '../../../shared/contract/tasks.ts';
import type { Slice } from '../../../shared/domain/tasks/pages.ts';
import type { ReadContext } from '../context.ts';
import { listLeads } from '../leads/api.ts';
import { seenBy, type Scope } from './scope.ts';

export type ResponseGroup = 'response_overdue' | 'response_due';

const statesOf: Readonly<Record<ResponseGroup, SlaWord[]>> = {
  response_overdue: ['breached'],
  response_due: ['at_risk', 'running'],
};

/** Who is not to be contacted is owed no call. */
function filterOf(group: ResponseGroup): LeadFilter {
  return { slas: statesOf[group], not: { flags: ['doNotContact'] } };
}

/** How many leads wait for their first response. */
export function countResponses(context: ReadContext, scope: Scope): Readonly<Record<ResponseGroup, number>> {
  const countOf = (group: ResponseGroup) => countLeads(seenBy(context, scope), filterOf(group));
  return { response_overdue: countOf('response_overdue'), response_due: countOf('response_due') };
}

/** Those who have waited longest first; of those who came at the same moment the hottest. */
export function listResponses(context: ReadContext, scope: Scope, slice: Slice<ResponseGroup>): Task[] {
  const seen = seenBy(context, scope);
  const filter = filterOf(slice.group);
  const page = { offset: slice.offset, limit: slice.limit };
  const { rows } = listLeads(seen, { filter, sort: [{ field: 'createdAt', direction: 'asc' }], ...page });
  return hottestFirst(seen, filter, rows, slice.offset).map((lead) => toTask(lead, slice.group));
}

function toTask(lead: LeadRow, group: ResponseGroup): Task {
  return {
    group,
    leadId: lead.id,
    name: lead.name,
    phone: lead.phone,
    email: lead.email,
    agentId: lead.agentId,
    statusId: lead.statusId,
    temperature: lead.temperature,
    dueAt: lead.slaDueAt,
    activityId: null,
    text: lead.inquiry ?? '',
  };
}

/**
 * The leads of one moment, by their score. An import may bring a whole office at one moment, of which the page shows a
 * part: that part is then asked for by score alone, which is many times faster than an order by both.
 */
function hottestFirst(
  context: ReadContext,
  filter: LeadFilter,
  rows: readonly LeadRow[],
  offset: number,
): readonly LeadRow[] {
  let at = offset;
  return [...Map.groupBy(rows, ({ createdAt }) => createdAt)].flatMap(([createdAt, together]) => {
    const from = at;
    at += together.length;
    if (!areSeveral(context, createdAt)) return together;
    const before = countLeads(context, { ...filter, created: { before: createdAt } });
    return listLeads(context, {
      filter: { ...filter, created: { from: createdAt, before: createdAt + 1 } },
      sort: [{ field: 'score', direction: 'desc' }],
      offset: from - before,
      limit: together.length,
    }).rows;
  });
}

function areSeveral({ db }: ReadContext, createdAt: number): boolean {
  return db.statement<[number], number>('SELECT 1 FROM lead WHERE created_at = ? LIMIT 2').all(createdAt).length > 1;
}

function countLeads(context: ReadContext, filter: LeadFilter): number {
  return listLeads(context, { filter, sort: [], offset: 0, limit: 0 }).total;
}
