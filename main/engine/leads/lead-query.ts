import {
  DummyDriver,
  Kysely,
  SqliteAdapter,
  SqliteIntrospector,
  SqliteQueryCompiler,
  sql,
  type ExpressionBuilder,
  type Expression,
  type SqlBool,
} from 'kysely';
import type { Age, LeadFilter, Target } from '../../../shared/contract/lead-filter.ts';
import { foldText } from '../../../shared/domain/intake/text.ts';
import type { Caller } from '../context.ts';
import { attentionIds } from './attention.ts';
import { flagBit, temperatureNumber } from './lead-rows.ts';

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

type Builder = ExpressionBuilder<LeadTables, 'lead'>;
type Condition = Expression<SqlBool>;
export type QueryMoment = { readonly now: number; readonly caller: Caller };

const hour = 3_600_000;
/** How old the youngest and the oldest lead of an age are, in milliseconds: from, up to but not including. */
const ageSpans: Record<Age, readonly [number, number]> = {
  hour: [0, hour],
  day: [hour, 24 * hour],
  week: [24 * hour, 7 * 24 * hour],
  month: [7 * 24 * hour, 30 * 24 * hour],
  older: [30 * 24 * hour, Number.POSITIVE_INFINITY],
};

/** The condition that a filter stands for, as the caller may see it: an agent sees the own desk. */
export function filterCondition(build: Builder, filter: LeadFilter, moment: QueryMoment): Condition {
  const all: Condition[] = [];
  if (moment.caller.role !== 'broker') {
    const own = moment.caller.agentId ?? 0;
    all.push(build.or([build('lead.agent_id', '=', own), build('lead.covered_by', '=', own)]));
  }
  if (filter.statusIds?.length) all.push(build('lead.status_id', 'in', filter.statusIds));
  if (filter.statusCategories?.length) {
    const statuses = build
      .selectFrom('status')
      .select('status.id')
      .where('status.category', 'in', filter.statusCategories);
    all.push(build('lead.status_id', 'in', statuses));
  }
  for (const [column, values] of [
    ['lead.agent_id', filter.agentIds],
    ['lead.source_id', filter.sourceIds],
    ['lead.branch_id', filter.branchIds],
    ['lead.department_id', filter.departmentIds],
  ] as const) {
    if (values?.length) all.push(anyOf(build, column, values));
  }
  if (filter.temperatures?.length) {
    all.push(build('lead.temperature', 'in', filter.temperatures.map(temperatureNumber)));
  }
  if (filter.flags?.length) {
    const bits = filter.flags.reduce((sum, flag) => sum | flagBit(flag), 0);
    all.push(sql<SqlBool>`(lead.flags & ${bits}) <> 0`);
  }
  if (filter.ages?.length) all.push(build.or(filter.ages.map((age) => ageCondition(build, age, moment.now))));
  if (filter.createdFrom !== undefined) all.push(build('lead.created_at', '>=', filter.createdFrom));
  if (filter.createdBefore !== undefined) all.push(build('lead.created_at', '<', filter.createdBefore));
  if (filter.runId !== undefined) {
    const ofRun = build.selectFrom('run_lead').select('run_lead.lead_id').where('run_lead.run_id', '=', filter.runId);
    all.push(build('lead.id', 'in', ofRun));
  }
  if (filter.needsAttention) all.push(sql<SqlBool>`lead.id IN (${sql.raw(attentionIds)})`);
  for (const term of searchTerms(filter.text ?? '')) {
    all.push(
      sql<SqlBool>`lead.id IN (SELECT lead_id FROM lead_contact WHERE instr(lead_contact.search_text, ${term}) > 0)`,
    );
  }
  return build.and(all);
}

type NullableColumn = 'lead.agent_id' | 'lead.source_id' | 'lead.branch_id' | 'lead.department_id';

function anyOf(build: Builder, column: NullableColumn, values: readonly (number | null)[]): Condition {
  const ids = values.filter((value) => value !== null);
  const choices: Condition[] = [];
  if (ids.length > 0) choices.push(build(column, 'in', ids));
  if (ids.length < values.length) choices.push(build(column, 'is', null));
  return build.or(choices);
}

function ageCondition(build: Builder, age: Age, now: number): Condition {
  const [youngest, oldest] = ageSpans[age];
  const notAfter = age === 'hour' ? null : build('lead.created_at', '<=', now - youngest);
  const after = Number.isFinite(oldest) ? build('lead.created_at', '>', now - oldest) : null;
  return build.and([notAfter, after].filter((condition) => condition !== null));
}

/** Words that must all occur; a text of digits and punctuation is one phone number. */
export function searchTerms(text: string): string[] {
  if (/^[\d\s()+./-]*\d[\d\s()+./-]*$/.test(text)) return [text.replaceAll(/\D/g, '')];
  return foldText(text)
    .split(/\s+/)
    .filter((term) => term !== '');
}

/** The ids that a target means now, as a query to embed in the statement that uses it. */
export function targetQuery(target: Target, moment: QueryMoment) {
  const leads = compose.selectFrom('lead');
  if ('ids' in target) {
    return leads.where((build) =>
      build.and([
        filterCondition(build, {}, moment),
        sql<SqlBool>`lead.id IN (SELECT value FROM json_each(${JSON.stringify(target.ids)}))`,
      ]),
    );
  }
  return leads.where((build) =>
    build.and([
      filterCondition(build, target.filter, moment),
      ...(target.except.length > 0
        ? [sql<SqlBool>`lead.id NOT IN (SELECT value FROM json_each(${JSON.stringify(target.except)}))`]
        : []),
    ]),
  );
}
