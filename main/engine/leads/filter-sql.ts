import { sql, type Expression, type RawBuilder, type SqlBool } from 'kysely';
import type { Age, FollowUpState, Flag, SlaWord, Temperature } from '../../../shared/contract/lead-filter.ts';
import { ageSpans } from '../../../shared/domain/lead-filter/age-spans.ts';
import { followUpSpans } from '../../../shared/domain/lead-filter/follow-up-spans.ts';
import { slaSpans } from '../../../shared/domain/lead-filter/sla-spans.ts';
import type { Span } from '../../../shared/domain/lead-filter/span.ts';
import { flagBit, temperatureNumber } from '../../../shared/domain/leads/numbers.ts';
import type { ReadDatabase } from '../db/database.ts';
import { attentionIds } from './attention.ts';
import type { Choice, ChoiceField, FilterParts, SpanField } from './filter-parts.ts';
import type { OfficeClock } from './office-clock.ts';
import { openStatusIds } from './lead-rows.ts';
import { leadsThatWrote } from './wrote.ts';

type Condition = Expression<SqlBool>;
type Values = Choice['values'];

const spanColumns: Record<SpanField, string> = {
  createdAt: 'lead.created_at',
  assignedAt: 'lead.assigned_at',
  changedAt: 'lead.changed_at',
  followUpAt: 'lead.follow_up_at',
};

const idColumns: Partial<Record<ChoiceField, string>> = {
  status: 'lead.status_id',
  agent: 'lead.agent_id',
  source: 'lead.source_id',
  branch: 'lead.branch_id',
  department: 'lead.department_id',
};

/** The condition on a row of `lead` that the parts of a filter stand for. */
export function partsCondition(db: ReadDatabase, parts: FilterParts): Condition {
  const all: Condition[] = [sql<SqlBool>`1`];
  const own = parts.deskOf;
  if (own !== null) all.push(sql<SqlBool>`(lead.agent_id = ${own} OR lead.covered_by = ${own})`);
  for (const choice of parts.choices) {
    const any = anyOf(choice, parts.clock);
    all.push(choice.isExcluded ? sql<SqlBool>`NOT ifnull(${any}, 0)` : any);
  }
  for (const { field, span } of parts.spans) all.push(within(spanColumns[field], span));
  if (parts.score) all.push(sql<SqlBool>`lead.score BETWEEN ${parts.score.from} AND ${parts.score.to}`);
  if (parts.isOverdue) {
    const breached = waiting(slaSpans(parts.clock.now, parts.clock.slaMinutes).breached);
    all.push(sql<SqlBool>`(${breached} OR ifnull(lead.follow_up_at < ${parts.clock.now}, 0))`);
  }
  if (parts.runId !== null) {
    all.push(sql<SqlBool>`lead.id IN (SELECT lead_id FROM run_lead WHERE run_id = ${parts.runId})`);
  }
  if (parts.needsAttention) all.push(sql<SqlBool>`lead.id IN (${sql.raw(attentionIds)})`);
  if (parts.ids) all.push(sql<SqlBool>`lead.id IN (SELECT value FROM json_each(${JSON.stringify(parts.ids)}))`);
  for (const term of parts.terms) all.push(occurs(db, term));
  return sql<SqlBool>`(${sql.join(all, sql` AND `)})`;
}

function occurs(db: ReadDatabase, term: string): Condition {
  const wrote = JSON.stringify(leadsThatWrote(db, term));
  return sql<SqlBool>`(lead.id IN (SELECT lead_id FROM lead_contact WHERE instr(lead_contact.search_text, ${term}) > 0)
    OR lead.id IN (SELECT value FROM json_each(${wrote})))`;
}

function anyOf({ field, values }: Choice, clock: OfficeClock): Condition {
  const given = values.filter((value) => value !== null);
  const choices = given.length === 0 ? [] : [...conditionsFor(field, given, clock)];
  if (given.length < values.length) choices.push(without(field));
  return sql<SqlBool>`(${sql.join(choices, sql` OR `)})`;
}

/** One condition for all the values, or one for each of them. */
function conditionsFor(field: ChoiceField, values: Values, clock: OfficeClock): readonly Condition[] {
  const column = idColumns[field];
  if (column !== undefined) return [sql<SqlBool>`${sql.raw(column)} IN (${list(values)})`];
  switch (field) {
    case 'category':
      return [sql<SqlBool>`lead.status_id IN (SELECT id FROM status WHERE category IN (${list(values)}))`];
    case 'temperature':
      return [sql<SqlBool>`lead.temperature IN (${list((values as Temperature[]).map(temperatureNumber))})`];
    case 'flag':
      return [sql<SqlBool>`(lead.flags & ${(values as Flag[]).reduce((sum, flag) => sum | flagBit(flag), 0)}) <> 0`];
    case 'age':
      return (values as Age[]).map((age) => within('lead.created_at', ageSpans(clock.now)[age]));
    case 'tag':
      return [
        sql<SqlBool>`lead.id IN (SELECT lead_id FROM lead_contact, json_each(lead_contact.tags) AS tag
          WHERE lead_contact.tags <> '[]' AND tag.value IN (SELECT value FROM json_each(${JSON.stringify(values)})))`,
      ];
    case 'sla':
      return (values as SlaWord[]).map((state) => inState(state, clock));
    case 'followUp':
      return (values as FollowUpState[]).map((state) =>
        within('lead.follow_up_at', followUpSpans(clock.now, clock.timeZone)[state]),
      );
    default:
      return [];
  }
}

function without(field: ChoiceField): Condition {
  switch (field) {
    case 'flag':
      return sql<SqlBool>`lead.flags = 0`;
    case 'tag':
      return sql<SqlBool>`lead.id IN (SELECT lead_id FROM lead_contact WHERE tags = '[]')`;
    case 'sla':
      return sql<SqlBool>`(lead.first_response_at IS NULL AND lead.status_id NOT IN (${sql.raw(openStatusIds)}))`;
    case 'followUp':
      return sql<SqlBool>`lead.follow_up_at IS NULL`;
    default:
      return sql<SqlBool>`${sql.raw(idColumns[field] ?? 'lead.id')} IS NULL`;
  }
}

function inState(state: SlaWord, { now, slaMinutes }: OfficeClock): Condition {
  const target = slaMinutes * 60_000;
  if (state === 'met') return sql<SqlBool>`lead.first_response_at <= lead.created_at + ${target}`;
  if (state === 'late') return sql<SqlBool>`lead.first_response_at > lead.created_at + ${target}`;
  return waiting(slaSpans(now, slaMinutes)[state]);
}

/** Unanswered, open, and created in the span. */
function waiting(created: Span): Condition {
  return sql<SqlBool>`(lead.first_response_at IS NULL AND lead.status_id IN (${sql.raw(openStatusIds)})
    AND ${within('lead.created_at', created)})`;
}

function within(column: string, { from, before }: Span): Condition {
  const name = sql.raw(column);
  const ends: Condition[] = [sql<SqlBool>`${name} IS NOT NULL`];
  if (Number.isFinite(from)) ends.push(sql<SqlBool>`${name} >= ${from}`);
  if (Number.isFinite(before)) ends.push(sql<SqlBool>`${name} < ${before}`);
  return sql<SqlBool>`(${sql.join(ends, sql` AND `)})`;
}

function list(values: Values): RawBuilder<unknown> {
  return sql.join(values.map((value) => sql`${value}`));
}
