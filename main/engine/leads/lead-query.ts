import {
  DummyDriver,
  Kysely,
  SqliteAdapter,
  SqliteIntrospector,
  SqliteQueryCompiler,
  sql,
  type Expression,
  type SqlBool,
} from 'kysely';
import type { LeadFilter, Target } from '../../../shared/contract/lead-filter.ts';
import { filterParts } from './filter-parts.ts';
import { partsCondition } from './filter-sql.ts';
import type { QueryMoment } from './office-clock.ts';

/** The tables that a lead query may name. */
export type LeadTables = {
  lead: {
    id: number;
    status_id: number;
    agent_id: number | null;
    covered_by: number | null;
    branch_id: number | null;
    department_id: number | null;
    source_id: number | null;
    temperature: number;
    score: number;
    flags: number;
    created_at: number;
    assigned_at: number | null;
    changed_at: number;
  };
  lead_contact: { lead_id: number; name_key: string; search_text: string };
  status: { id: number; position: number; category: string };
  agent: { id: number; name: string };
  source: { id: number; name: string };
  branch: { id: number; name: string };
  run_lead: { run_id: number; lead_id: number };
};

/** Only composes SQL; the statements run on the connection of the thread. */
export const compose = new Kysely<LeadTables>({
  dialect: {
    createAdapter: () => new SqliteAdapter(),
    createDriver: () => new DummyDriver(),
    createIntrospector: (db) => new SqliteIntrospector(db),
    createQueryCompiler: () => new SqliteQueryCompiler(),
  },
});

/** The condition that a filter stands for, as the caller may see it: an agent sees the own desk. */
export function filterCondition(filter: LeadFilter, moment: QueryMoment): Expression<SqlBool> {
  return partsCondition(moment.db, filterParts(filter, moment));
}

/** The ids that a target means now, as a query to embed in the statement that uses it. */
export function targetQuery(target: Target, moment: QueryMoment) {
  const leads = compose.selectFrom('lead');
  if ('ids' in target) {
    return leads.where((build) =>
      build.and([
        filterCondition({}, moment),
        sql<SqlBool>`lead.id IN (SELECT value FROM json_each(${JSON.stringify(target.ids)}))`,
      ]),
    );
  }
  return leads.where((build) =>
    build.and([
      filterCondition(target.filter, moment),
      ...(target.except.length > 0
        ? [sql<SqlBool>`lead.id NOT IN (SELECT value FROM json_each(${JSON.stringify(target.except)}))`]
        : []),
    ]),
  );
}
