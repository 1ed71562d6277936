import { sql } from 'kysely';
import type { InputOf, OutputOf } from '../../../shared/contract/index.ts';
import type { SortField } from '../../../shared/contract/leads.ts';
import type { ReadContext } from '../context.ts';
import type { ReadDatabase } from '../db/database.ts';
import { currentRevision } from '../db/revision.ts';
import { compose, filterCondition, type QueryMoment } from './lead-query.ts';
import { loadLeadRecords, loadSlaMinutes, toLeadRow } from './lead-rows.ts';
import { mirrorOf, type Mirror } from './mirror/mirror.ts';

type Input = InputOf<'leads.list'>;
type Sort = Input['sort'][number];

/** What each order compares; leads without a value come last, in both directions. */
const sortKeys: Record<SortField, { key: string; isNullable: boolean }> = {
  createdAt: { key: 'lead.created_at', isNullable: false },
  name: { key: 'lead_contact.name_key', isNullable: false },
  status: { key: '(SELECT position FROM status WHERE id = lead.status_id)', isNullable: false },
  agent: { key: '(SELECT name FROM agent WHERE id = lead.agent_id)', isNullable: true },
  source: { key: '(SELECT name FROM source WHERE id = lead.source_id)', isNullable: true },
  branch: { key: '(SELECT name FROM branch WHERE id = lead.branch_id)', isNullable: true },
  temperature: { key: 'lead.temperature', isNullable: false },
  score: { key: 'lead.score', isNullable: false },
  changedAt: { key: 'lead.changed_at', isNullable: false },
  assignedAt: { key: 'lead.assigned_at', isNullable: true },
};

/** From memory where it is there; else narrow queries find the page. Then only its rows are fetched whole. */
export function listLeads(context: ReadContext, input: Input): OutputOf<'leads.list'> {
  const { db } = context;
  const mirror = mirrorOf(db);
  const { ids, total } = mirror ? pageFromMirror(context, mirror, input) : pageFromTables(context, input);
  const slaMinutes = loadSlaMinutes(db);
  return {
    rows: loadLeadRecords(db, ids).map((record) => toLeadRow(record, slaMinutes)),
    total,
    revision: currentRevision(db),
  };
}

type Page = { readonly ids: number[]; readonly total: number };

function pageFromMirror(context: ReadContext, mirror: Mirror, input: Input): Page {
  const leads = mirror.order(input.filter, orderOf(input), context);
  const from = input.after === undefined ? input.offset : leads.placeOf(input.after) + 1;
  return { ids: leads.idsAt(from, input.limit), total: leads.total };
}

function pageFromTables(context: ReadContext, input: Input): Page {
  const { db } = context;
  return { ids: pageOfIds(db, context, input), total: countLeads(db, context, input.filter) };
}

function orderOf(input: Input): Sort[] {
  return input.sort.length > 0 ? input.sort : [{ field: 'createdAt', direction: 'desc' }];
}

function countLeads(db: ReadDatabase, moment: QueryMoment, filter: Input['filter']): number {
  const counting = compose
    .selectFrom('lead')
    .select((build) => build.fn.countAll<number>().as('total'))
    .where((build) => filterCondition(build, filter, moment))
    .compile();
  return db.statement<unknown[], { total: number }>(counting.sql).get(...counting.parameters)?.total ?? 0;
}

function pageOfIds(db: ReadDatabase, moment: QueryMoment, input: Input): number[] {
  const order = orderOf(input);
  const last = order[0]?.direction ?? 'desc';
  const byName = order.some(({ field }) => field === 'name');
  let page = compose
    .selectFrom('lead')
    // The name's index then gives the order, and only as many leads are looked up as the page is deep.
    .$if(byName, (leads) => leads.innerJoin('lead_contact', 'lead_contact.lead_id', 'lead.id'))
    .select('lead.id')
    .where((build) => filterCondition(build, input.filter, moment))
    .orderBy(sql.raw(orderClause(order)))
    .orderBy(byName ? sql`lead_contact.lead_id` : sql`lead.id`, last)
    .limit(input.limit);
  page = input.after === undefined ? page.offset(input.offset) : page.offset(offsetAfter(db, moment, input, order));
  const query = page.compile();
  return db
    .statement<unknown[], { id: number }>(query.sql)
    .all(...query.parameters)
    .map((row) => row.id);
}

function orderClause(order: readonly Sort[]): string {
  return order
    .map(({ field, direction }) => {
      const { key, isNullable } = sortKeys[field];
      return `${key} ${direction}${isNullable ? ' NULLS LAST' : ''}`;
    })
    .join(', ');
}

/** How many rows stand up to and including a lead in the order; a lead that does not match starts over. */
function offsetAfter(db: ReadDatabase, moment: QueryMoment, input: Input, order: readonly Sort[]): number {
  const numbered = compose
    .selectFrom('lead')
    .innerJoin('lead_contact', 'lead_contact.lead_id', 'lead.id')
    .select([
      'lead.id',
      sql<number>`row_number() OVER (ORDER BY ${sql.raw(orderClause(order))}, lead.id ${sql.raw(order[0]?.direction ?? 'desc')})`.as(
        'position',
      ),
    ])
    .where((build) => filterCondition(build, input.filter, moment))
    .compile();
  const found = db
    .statement<unknown[], { position: number }>(`SELECT position FROM (${numbered.sql}) WHERE id = ?`)
    .get(...numbered.parameters, input.after);
  return found?.position ?? 0;
}
