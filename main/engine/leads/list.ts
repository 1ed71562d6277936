import { sql } from 'kysely';
import type { InputOf, OutputOf } from '../../../shared/contract/index.ts';
import type { ReadContext } from '../context.ts';
import { currentRevision } from '../db/revision.ts';
import { filterParts } from './filter-parts.ts';
import { compose, filterCondition } from './lead-query.ts';
import { loadLeadRows } from './lead-rows.ts';
import { asksContact, numberedLeads, orderClause, orderOf } from './list-order.ts';
import { mirrorOf } from './mirror/mirror.ts';

type Input = InputOf<'leads.list'>;
type Page = { readonly ids: number[]; readonly total: number };

/** From memory where it is there; else narrow queries find the page. Then only its rows are fetched whole. */
export function listLeads(context: ReadContext, input: Input): OutputOf<'leads.list'> {
  const { ids, total } = pageFromMirror(context, input) ?? pageFromTables(context, input);
  return { rows: loadLeadRows(context.db, ids), total, revision: currentRevision(context.db) };
}

function pageFromMirror(context: ReadContext, input: Input): Page | null {
  const mirror = mirrorOf(context.db);
  if (!mirror) return null;
  const { offset, after, limit } = input;
  return mirror.page(filterParts(input.filter, context), orderOf(input.sort), { offset, after: after ?? null, limit });
}

/** What the mirror answers, asked of the tables. */
export function pageFromTables(context: ReadContext, input: Input): Page {
  return { ids: pageOfIds(context, input), total: countLeads(context, input) };
}

function countLeads(context: ReadContext, { filter }: Input): number {
  const counting = compose
    .selectFrom('lead')
    .select((build) => build.fn.countAll<number>().as('total'))
    .where(filterCondition(filter, context))
    .compile();
  return context.db.statement<unknown[], { total: number }>(counting.sql).get(...counting.parameters)?.total ?? 0;
}

function pageOfIds(context: ReadContext, input: Input): number[] {
  const order = orderOf(input.sort);
  const last = order[0]?.direction ?? 'desc';
  const isJoined = asksContact(order);
  const page = compose
    .selectFrom('lead')
    .$if(isJoined, (leads) => leads.innerJoin('lead_contact', 'lead_contact.lead_id', 'lead.id'))
    .select('lead.id')
    .where(filterCondition(input.filter, context))
    .orderBy(sql.raw(orderClause(order)))
    .orderBy(isJoined ? sql`lead_contact.lead_id` : sql`lead.id`, last)
    .limit(input.limit)
    .offset(input.after === undefined ? input.offset : offsetAfter(context, input))
    .compile();
  return context.db
    .statement<unknown[], { id: number }>(page.sql)
    .all(...page.parameters)
    .map((row) => row.id);
}

/** How many rows stand up to and including a lead in the order; a lead that does not match starts over. */
function offsetAfter(context: ReadContext, input: Input): number {
  const numbered = numberedLeads(context, input.filter, orderOf(input.sort));
  const found = context.db
    .statement<unknown[], { position: number }>(`SELECT position FROM (${numbered.sql}) WHERE id = ?`)
    .get(...numbered.parameters, input.after);
  return found?.position ?? 0;
}
