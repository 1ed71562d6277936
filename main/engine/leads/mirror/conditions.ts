import { ages, type LeadFilter } from '../../../../shared/contract/lead-filter.ts';
import type { FacetField } from '../../../../shared/contract/leads.ts';
import type { ReadDatabase } from '../../db/database.ts';
import { attentionIds } from '../attention.ts';
import { searchTerms, type QueryMoment } from '../lead-query.ts';
import { flagBit, temperatureNumber } from '../lead-rows.ts';
import type { Columns } from './columns.ts';

export type Condition = (slot: number) => boolean;

/** Whether a slot passes them all; a plain loop, because this runs for every lead of the office. */
export function passes(conditions: readonly Condition[], slot: number): boolean {
  for (const condition of conditions) if (!condition(slot)) return false;
  return true;
}

/** A filter taken apart: the conditions of the chips, each of which a facet may leave out, and all the others. */
export type Conditions = {
  readonly chips: readonly (readonly [FacetField, Condition])[];
  readonly others: readonly Condition[];
};

const hour = 3_600_000;
const day = 24 * hour;

/** The age of a lead created at a moment, as its place in `ages`. */
export function ageNumberOf(createdAt: number, now: number): number {
  const old = now - createdAt;
  if (old < hour) return 0;
  if (old < day) return 1;
  if (old < 7 * day) return 2;
  return old < 30 * day ? 3 : 4;
}

export function conditionsOf(db: ReadDatabase, columns: Columns, filter: LeadFilter, moment: QueryMoment): Conditions {
  const chips: (readonly [FacetField, Condition])[] = [];
  const others: Condition[] = [];
  const chip = (field: FacetField, condition: Condition) => chips.push([field, condition]);

  if (filter.statusIds?.length) chip('status', isIn(columns.status, filter.statusIds));
  if (filter.agentIds?.length) chip('agent', isIn(columns.agent, filter.agentIds));
  if (filter.sourceIds?.length) chip('source', isIn(columns.source, filter.sourceIds));
  if (filter.branchIds?.length) chip('branch', isIn(columns.branch, filter.branchIds));
  if (filter.temperatures?.length) {
    chip('temperature', isIn(columns.temperature, filter.temperatures.map(temperatureNumber)));
  }
  if (filter.ages?.length) {
    const wanted = new Set(filter.ages.map((age) => ages.indexOf(age)));
    chip('age', (slot) => wanted.has(ageNumberOf(columns.createdAt[slot] ?? 0, moment.now)));
  }
  if (filter.flags?.length) {
    const bits = filter.flags.reduce((sum, flag) => sum | flagBit(flag), 0);
    chip('flag', (slot) => ((columns.flags[slot] ?? 0) & bits) !== 0);
  }

  if (moment.caller.role !== 'broker') {
    const own = moment.caller.agentId ?? -1;
    others.push((slot) => columns.agent[slot] === own || columns.coveredBy[slot] === own);
  }
  if (filter.departmentIds?.length) others.push(isIn(columns.department, filter.departmentIds));
  if (filter.statusCategories?.length) {
    others.push(isIn(columns.status, statusesOf(db, filter.statusCategories)));
  }
  const { createdFrom, createdBefore } = filter;
  if (createdFrom !== undefined) others.push((slot) => (columns.createdAt[slot] ?? 0) >= createdFrom);
  if (createdBefore !== undefined) others.push((slot) => (columns.createdAt[slot] ?? 0) < createdBefore);
  if (filter.runId !== undefined) {
    const ofRun = leadsOfRun(db, filter.runId);
    others.push((slot) => ofRun.has(columns.id[slot] ?? 0));
  }
  if (filter.needsAttention) {
    columns.needsAttention ??= markListed(db, columns);
    const marks = columns.needsAttention;
    others.push((slot) => marks[slot] === 1);
  }
  for (const term of searchTerms(filter.text ?? '')) others.push((slot) => columns.text[slot]?.includes(term) === true);
  return { chips, others };
}

function isIn(column: Uint32Array | Uint8Array, values: readonly (number | null)[]): Condition {
  const numbers = values.map((value) => value ?? 0);
  const wanted = new Uint8Array(Math.max(0, ...numbers) + 1);
  for (const number of numbers) wanted[number] = 1;
  return (slot) => wanted[column[slot] ?? 0] === 1;
}

function statusesOf(db: ReadDatabase, categories: readonly string[]): number[] {
  return db
    .statement<[string], { id: number }>('SELECT id FROM status WHERE category IN (SELECT value FROM json_each(?))')
    .all(JSON.stringify(categories))
    .map((row) => row.id);
}

function leadsOfRun(db: ReadDatabase, runId: number): ReadonlySet<number> {
  const rows = db.statement<[number], number>('SELECT lead_id FROM run_lead WHERE run_id = ?').pluck().all(runId);
  return new Set(rows);
}

/** Other acts than those on a lead put it on the list or take it off: its own row does not tell. */
function markListed(db: ReadDatabase, { size, slotOf }: Columns): Uint8Array {
  const marks = new Uint8Array(size);
  for (const leadId of db.statement<[], number>(attentionIds).pluck().iterate()) marks[slotOf.get(leadId) ?? size] = 1;
  return marks;
}
