import { sql } from 'kysely';
import type { InputOf } from '../../../shared/contract/index.ts';
import type { LeadFilter } from '../../../shared/contract/lead-filter.ts';
import type { SortField } from '../../../shared/contract/leads.ts';
import { compose, filterCondition } from './lead-query.ts';
import { openStatusIds } from './lead-rows.ts';
import { textKeys } from './mirror/text-order.ts';
import type { QueryMoment } from './office-clock.ts';

export type Sort = InputOf<'leads.list'>['sort'];

type SortKey = { readonly key: string; readonly isNullable: boolean };

/** What each order compares; leads without a value come last, in both directions. */
const sortKeys: Record<SortField, SortKey> = {
  createdAt: { key: 'lead.created_at', isNullable: false },
  name: contact('name'),
  status: { key: '(SELECT position FROM status WHERE id = lead.status_id)', isNullable: false },
  agent: nameIn('agent'),
  source: nameIn('source'),
  branch: nameIn('branch'),
  department: nameIn('department'),
  temperature: { key: 'lead.temperature', isNullable: false },
  score: { key: 'lead.score', isNullable: false },
  changedAt: { key: 'lead.changed_at', isNullable: false },
  assignedAt: { key: 'lead.assigned_at', isNullable: true },
  email: contact('email'),
  phone: contact('phone'),
  sla: {
    key: `iif(lead.first_response_at IS NULL AND lead.status_id IN (${openStatusIds}), lead.created_at, NULL)`,
    isNullable: true,
  },
  followUpAt: { key: 'lead.follow_up_at', isNullable: true },
};

function nameIn(table: 'agent' | 'source' | 'branch' | 'department'): SortKey {
  return { key: `(SELECT name FROM ${table} WHERE id = lead.${table}_id) COLLATE NOCASE`, isNullable: true };
}

function contact(field: 'name' | 'email' | 'phone'): SortKey {
  // The name's index then gives the order, and only as many leads are looked up as the page is deep.
  return { key: textKeys[field], isNullable: field !== 'name' };
}

export function asksContact(order: Sort): boolean {
  return order.some(({ field }) => field === 'name' || field === 'email' || field === 'phone');
}

export function orderOf(sort: Sort): Sort {
  return sort.length > 0 ? sort : [{ field: 'createdAt', direction: 'desc' }];
}

export function orderClause(order: Sort): string {
  return order
    .map(({ field, direction }) => {
      const { key, isNullable } = sortKeys[field];
      return `${key} ${direction}${isNullable ? ' NULLS LAST' : ''}`;
    })
    .join(', ');
}

/** Every matching lead with its place in the order, from 1 on. */
export function numberedLeads(moment: QueryMoment, filter: LeadFilter, order: Sort) {
  const last = order[0]?.direction ?? 'desc';
  return compose
    .selectFrom('lead')
    .innerJoin('lead_contact', 'lead_contact.lead_id', 'lead.id')
    .select([
      'lead.id',
      sql<number>`row_number() OVER (ORDER BY ${sql.raw(orderClause(order))}, lead.id ${sql.raw(last)})`.as('position'),
    ])
    .where(filterCondition(filter, moment))
    .compile();
}
