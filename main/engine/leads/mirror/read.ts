import type { ReadDatabase } from '../../db/database.ts';
import { currentRevision } from '../../db/revision.ts';
import { setCoded } from './coded.ts';
import {
  createColumns,
  leadColumnList,
  momentFields,
  putLead,
  slotOf,
  type Columns,
  type LeadTuple,
} from './columns.ts';
import { createMemory, forgetAnswers, type Memory } from './memory.ts';
import { markStale } from './moment-order.ts';
import { sortedTexts, type SortedText } from './text-order.ts';
import { keptText, putText, textOf } from './texts.ts';

type ContactTuple = readonly [leadId: number, tags: string, text: string, isTyped: 0 | 1];

const rowsAtOnce = 1000;
/** More than these are better read in the background, with all others. */
const mostChanged = 20_000;
/** A number that was not understood sorts as it was typed, which the folded text does not tell. */
const contactColumnList = `tags, search_text, phone_key IS NULL AND phone IS NOT NULL`;

/** Reads the office a few thousand leads at a time; what is changed meanwhile is read again at the end. */
export function* readMemory(db: ReadDatabase): Generator<void, Memory> {
  const memory = createMemory(db, createColumns(countLeadRows(db)), currentRevision(db), countRemoved(db));
  const read = db
    .statement<[number, number], (number | string | null)[]>(
      `SELECT ${leadColumnList}, ${contactColumnList} FROM lead JOIN lead_contact ON lead_id = lead.id
       WHERE lead.id > ? ORDER BY lead.id LIMIT ?`,
    )
    .raw();
  let last = 0;
  for (;;) {
    const rows = read.all(last, rowsAtOnce);
    for (const row of rows) {
      const slot = putLead(memory.columns, row as unknown as LeadTuple);
      const [tags, text] = row.slice(-3);
      setCoded(memory.columns.tags, slot, tags ?? '[]', false);
      putText(memory.columns.texts, slot, String(text));
    }
    last = Number(rows.at(-1)?.[0] ?? last);
    if (rows.length < rowsAtOnce) return memory;
    yield;
  }
}

export function countLeadRows(db: ReadDatabase): number {
  return db.statement<[], number>('SELECT count(*) FROM lead').pluck().get() ?? 0;
}

/** Counts on only as far as it matters. */
function countChanged({ db, revision }: Memory): number {
  const counting = db.statement<[number, number], number>(
    'SELECT count(*) FROM (SELECT 1 FROM lead WHERE revision > ? LIMIT ?)',
  );
  return counting.pluck().get(revision, mostChanged + 1) ?? 0;
}

/** How many leads have ever been taken away. */
function countRemoved(db: ReadDatabase): number {
  return db.statement<[], number>('SELECT removed FROM lead_removal').pluck().get() ?? 0;
}

/**
 * Brings the memory up to the data version of the running transaction: only what was changed is read. False when it
 * must be read anew: leads went away or came back, or very many are changed.
 */
export function refreshMemory(memory: Memory): boolean {
  const { db, columns } = memory;
  const revision = currentRevision(db);
  if (revision === memory.revision) return true;
  if (countRemoved(db) !== memory.removed || countChanged(memory) > mostChanged) return false;
  forgetAnswers(memory);
  const before = columns.size;
  if (!applyLeads(memory)) return false;
  applyContacts(memory, before);
  memory.revision = revision;
  return !isWasteful(columns);
}

function isWasteful({ texts }: Columns): boolean {
  return texts.wasted > texts.used / 2;
}

function applyLeads({ db, columns, revision, momentOrders }: Memory): boolean {
  // Ordered by the id itself, all leads would be looked through.
  const leads = db
    .statement<[number], LeadTuple>(`SELECT ${leadColumnList} FROM lead WHERE revision > ? ORDER BY +id`)
    .raw()
    .all(revision);
  const before = columns.size;
  const stale = momentFields.map((): number[] => []);
  for (const lead of leads) {
    const known = slotOf(columns, lead[0]);
    if (known < 0 && lead[0] < (columns.ids[columns.size - 1] ?? 0)) return false;
    const old = momentFields.map((field) => columns.moments[field][known] ?? 0);
    const slot = putLead(columns, lead);
    for (const [index, field] of momentFields.entries()) {
      if (slot >= before || columns.moments[field][slot] !== old[index]) stale[index]?.push(slot);
    }
  }
  for (const [index, field] of momentFields.entries()) {
    const order = field === 'firstResponseAt' ? undefined : momentOrders.get(field);
    if (order) markStale(order, stale[index] ?? [], columns.capacity);
  }
  return true;
}

function applyContacts({ db, columns, revision, textOrders }: Memory, before: number): void {
  const contacts = db
    .statement<[number], ContactTuple>(`SELECT lead_id, ${contactColumnList} FROM lead_contact WHERE revision > ?`)
    .raw()
    .all(revision);
  const stale: Record<SortedText, number[]> = { name: [], email: [], phone: [] };
  for (const [leadId, tags, text, isTyped] of contacts) {
    const slot = slotOf(columns, leadId);
    if (slot < 0) continue;
    setCoded(columns.tags, slot, tags, false);
    const old = slot < before ? textOf(columns.texts, slot) : null;
    if (isTyped === 1) stale.phone.push(slot);
    if (old === keptText(text)) continue;
    putText(columns.texts, slot, text);
    const lines = keptText(text).split('\n');
    const oldLines = old?.split('\n') ?? [];
    for (const [index, field] of sortedTexts.entries()) {
      if (old === null || lines[index] !== oldLines[index]) stale[field].push(slot);
    }
  }
  for (const [field, order] of textOrders) markStale(order, stale[field], columns.capacity);
}
