import { growCoded, createCoded, setCoded, type Coded, type Value } from './coded.ts';
import { momentOf, type Moments } from './moments.ts';
import { createTexts, growTexts, type Texts } from './texts.ts';

export const codedFields = [
  'status',
  'agent',
  'coveredBy',
  'branch',
  'department',
  'source',
  'temperature',
  'score',
  'flags',
] as const;
export type CodedField = (typeof codedFields)[number];

export const momentFields = ['createdAt', 'assignedAt', 'firstResponseAt', 'changedAt', 'followUpAt'] as const;
export type MomentField = (typeof momentFields)[number];

/**
 * The leads' columns in this thread's memory, one slot a lead in the order of their ids: what a filter, a count or an
 * order asks is answered in a few milliseconds, and the database is read for the visible rows only.
 */
export type Columns = {
  size: number;
  capacity: number;
  ids: Uint32Array<ArrayBuffer>;
  readonly coded: Readonly<Record<CodedField, Coded>>;
  readonly moments: Record<MomentField, Moments>;
  /** By the JSON of a lead's tags: few leads have tags of their own. */
  readonly tags: Coded;
  readonly texts: Texts;
};

/** A row of `lead`: the id, then the fields in the order of `codedFields` and `momentFields`. */
export type LeadTuple = readonly [id: number, ...values: (number | null)[]];

export const leadColumnList = `lead.id, status_id, agent_id, covered_by, branch_id, department_id, source_id, temperature,
  score, flags, created_at, assigned_at, first_response_at, changed_at, follow_up_at`;

const leastCapacity = 1024;

export function createColumns(leads: number): Columns {
  const capacity = Math.max(leastCapacity, Math.ceil(leads * 1.125));
  const coded = () => createCoded(capacity);
  const moments = () => new Float64Array(capacity);
  return {
    size: 0,
    capacity,
    ids: new Uint32Array(capacity),
    coded: {
      status: coded(),
      agent: coded(),
      coveredBy: coded(),
      branch: coded(),
      department: coded(),
      source: coded(),
      temperature: coded(),
      score: coded(),
      flags: coded(),
    },
    moments: {
      createdAt: moments(),
      assignedAt: moments(),
      firstResponseAt: moments(),
      changedAt: moments(),
      followUpAt: moments(),
    },
    tags: coded(),
    texts: createTexts(capacity),
  };
}

/** The slot of a lead; -1 when it has none. Ids without gaps are found at once. */
export function slotOf({ ids, size }: Columns, id: number): number {
  let low = 0;
  let high = Math.min(size - 1, id - (ids[0] ?? 0));
  if (high >= 0 && ids[high] === id) return high;
  while (low <= high) {
    const middle = (low + high) >>> 1;
    const found = ids[middle] ?? 0;
    if (found === id) return middle;
    if (found < id) low = middle + 1;
    else high = middle - 1;
  }
  return -1;
}

/** Notes a lead and returns its slot. A new one must have a larger id than all others. */
export function putLead(columns: Columns, lead: LeadTuple): number {
  let slot = slotOf(columns, lead[0]);
  const isNew = slot < 0;
  if (isNew) {
    slot = columns.size;
    if (slot === columns.capacity) grow(columns);
    columns.size += 1;
    columns.ids[slot] = lead[0];
    setCoded(columns.tags, slot, '[]', true);
  }
  let at = 1;
  for (const field of codedFields) {
    setCoded(columns.coded[field], slot, (lead[at] ?? null) satisfies Value, isNew);
    at += 1;
  }
  for (const field of momentFields) {
    const moment = momentOf(lead[at] ?? null);
    // A page of memory that is never written to is never taken.
    if (moment !== 0 || !isNew) columns.moments[field][slot] = moment;
    at += 1;
  }
  return slot;
}

function grow(columns: Columns): void {
  const capacity = columns.capacity * 2;
  const ids = new Uint32Array(capacity);
  ids.set(columns.ids);
  columns.ids = ids;
  for (const field of codedFields) growCoded(columns.coded[field], capacity);
  growCoded(columns.tags, capacity);
  for (const field of momentFields) {
    const moments = new Float64Array(capacity);
    moments.set(columns.moments[field]);
    columns.moments[field] = moments;
  }
  growTexts(columns.texts, capacity);
  columns.capacity = capacity;
}
