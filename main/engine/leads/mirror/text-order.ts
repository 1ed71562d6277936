import type { ReadDatabase } from '../../db/database.ts';
import { addBit, countBits, emptyBits, hasBit, slotsOf, type Bits } from './bits.ts';
import { slotOf, type Columns } from './columns.ts';

export type SortedText = 'name' | 'email' | 'phone';
export const sortedTexts: readonly SortedText[] = ['name', 'email', 'phone'];

/** The slots that have a text, by it and then by id. */
export type TextOrder = {
  /** Until all of it is read nobody asks it. */
  isReady: boolean;
  slots: Uint32Array<ArrayBuffer>;
  valued: Bits;
  /** By slot, the place of its text among all different texts; null where the order has changed since it was read. */
  places: Uint32Array<ArrayBuffer> | null;
  different: number;
  /** Slots that have changed since; null = none. */
  stale: Bits | null;
};

/** What the tables sort by. Numbers that could not be read as such come after the others, as they were typed. */
export const textKeys: Record<SortedText, string> = {
  name: 'name_key',
  email: 'email_key',
  phone: "ifnull(phone_key, '~' || phone)",
};

const rowsAtOnce = 4000;
const mostPatched = 256;

export function createTextOrder({ capacity }: Columns): TextOrder {
  return {
    isReady: false,
    slots: new Uint32Array(capacity),
    valued: emptyBits(capacity),
    places: new Uint32Array(capacity),
    different: 0,
    stale: null,
  };
}

/** Reads an order by way of its index, a few thousand leads at a time. */
export function* readTextOrder(
  db: ReadDatabase,
  columns: Columns,
  field: SortedText,
  order: TextOrder,
): Generator<void, void> {
  let count = 0;
  let last = '';
  const note = (id: number, key: string) => {
    const slot = slotOf(columns, id);
    if (slot < 0 || count === order.slots.length) return;
    if (order.different === 0 || key !== last) order.different += 1;
    last = key;
    if (order.places) order.places[slot] = order.different - 1;
    addBit(order.valued, slot);
    order.slots[count] = slot;
    count += 1;
  };
  const column = field === 'phone' ? 'phone_key' : textKeys[field];
  for (const rows of byIndex(db, column)) {
    for (const [id, key] of rows) note(id, key);
    yield;
  }
  if (field === 'phone') {
    const typed = yield* typedNumbers(db);
    for (const [id, phone] of typed) note(id, `~${phone}`);
  }
  order.slots = order.slots.slice(0, count);
  order.isReady = true;
}

type Row = readonly [id: number, key: string];

function* byIndex(db: ReadDatabase, column: string): Generator<readonly Row[], void> {
  const read = db
    .statement<[string, number, number], Row>(
      `SELECT lead_id, ${column} FROM lead_contact WHERE ${column} IS NOT NULL AND (${column}, lead_id) > (?, ?)
       ORDER BY ${column}, lead_id LIMIT ?`,
    )
    .raw();
  let last: Row = [0, ''];
  for (;;) {
    const rows = read.all(last[1], last[0], rowsAtOnce);
    yield rows;
    last = rows.at(-1) ?? last;
    if (rows.length < rowsAtOnce) return;
  }
}

/** Numbers that no index knows, in the order of the database: by their bytes. */
function* typedNumbers(db: ReadDatabase): Generator<void, readonly Row[]> {
  const read = db
    .statement<[number, number], Row>(
      `SELECT lead_id, phone FROM lead_contact
       WHERE lead_id > ? AND lead_id <= ? AND phone_key IS NULL AND phone IS NOT NULL`,
    )
    .raw();
  const end = db.statement<[], number | null>('SELECT max(lead_id) FROM lead_contact').pluck().get() ?? 0;
  const found: Row[] = [];
  for (let from = 0; from < end; from += rowsAtOnce) {
    found.push(...read.all(from, from + rowsAtOnce));
    yield;
  }
  const bytes = found.map((row) => ({ row, key: Buffer.from(row[1]) }));
  return bytes.toSorted((a, b) => Buffer.compare(a.key, b.key) || a.row[0] - b.row[0]).map(({ row }) => row);
}

/** Puts changed slots where they now belong; false when they are so many that the order must be read again. */
export function refreshTextOrder(db: ReadDatabase, columns: Columns, field: SortedText, order: TextOrder): boolean {
  const { stale } = order;
  if (stale === null) return true;
  if (countBits(stale) > mostPatched) return false;
  const rest = order.slots.filter((slot) => !hasBit(stale, slot));
  const changed = sortedRows(db, columns, field, slotsOf(stale));
  const valued = emptyBits(columns.capacity);
  valued.set(order.valued.subarray(0, valued.length));
  for (const slot of slotsOf(stale)) valued[slot >>> 5] = (valued[slot >>> 5] ?? 0) & ~(1 << (slot & 31));
  for (const [id] of changed) addBit(valued, slotOf(columns, id));
  const comesBefore = db
    .statement<[string, number, number], number>(
      `SELECT (${textKeys[field]}, lead_id) < (?, ?) FROM lead_contact WHERE lead_id = ?`,
    )
    .pluck();
  order.slots = inserted(rest, changed, columns, (slot, [id, key]) =>
    Boolean(comesBefore.get(key, id, columns.ids[slot] ?? 0)),
  );
  order.valued = valued;
  order.places = null;
  order.stale = null;
  return true;
}

function sortedRows(db: ReadDatabase, { ids }: Columns, field: SortedText, slots: Uint32Array): Row[] {
  const key = textKeys[field];
  return db
    .statement<[string], Row>(
      `SELECT lead_id, ${key} FROM lead_contact WHERE lead_id IN (SELECT value FROM json_each(?)) AND ${key} IS NOT NULL
       ORDER BY ${key}, lead_id`,
    )
    .raw()
    .all(JSON.stringify(Array.from(slots, (slot) => ids[slot])));
}

function inserted(
  slots: Uint32Array<ArrayBuffer>,
  rows: readonly Row[],
  columns: Columns,
  comesBefore: (slot: number, row: Row) => boolean,
): Uint32Array<ArrayBuffer> {
  const all = new Uint32Array(slots.length + rows.length);
  let taken = 0;
  for (const [index, row] of rows.entries()) {
    let low = taken;
    let high = slots.length;
    while (low < high) {
      const middle = (low + high) >>> 1;
      if (comesBefore(slots[middle] ?? 0, row)) low = middle + 1;
      else high = middle;
    }
    all.set(slots.subarray(taken, low), taken + index);
    all[low + index] = slotOf(columns, row[0]);
    taken = low;
  }
  all.set(slots.subarray(taken), taken + rows.length);
  return all;
}
