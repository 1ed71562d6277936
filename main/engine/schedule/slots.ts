import type { ScheduleName, Slot } from '../../../shared/contract/schedule.ts';
import type { Slot as PlannedSlot } from '../../../shared/domain/schedule/slots.ts';
import { record } from '../audit/api.ts';
import type { WriteContext } from '../context.ts';
import type { ReadDatabase } from '../db/database.ts';

type SlotRow = {
  schedule: ScheduleName;
  local_date: string;
  local_time: string;
  due_at: number;
  state: Slot['state'];
  run_id: number | null;
  note: string;
};

function toSlot(row: SlotRow): Slot {
  return {
    schedule: row.schedule,
    localDate: row.local_date,
    localTime: row.local_time,
    dueAt: row.due_at,
    state: row.state,
    runId: row.run_id,
    note: row.note,
  };
}

/** The newest first. */
export function loadSlots(db: ReadDatabase, schedule: ScheduleName, limit: number): Slot[] {
  return db
    .statement<[string, number], SlotRow>('SELECT * FROM slot WHERE schedule = ? ORDER BY due_at DESC, id DESC LIMIT ?')
    .all(schedule, limit)
    .map(toSlot);
}

export function isRecorded(db: ReadDatabase, schedule: ScheduleName, slot: PlannedSlot): boolean {
  const found = db
    .statement('SELECT 1 FROM slot WHERE schedule = ? AND local_date = ? AND local_time = ?')
    .get(schedule, slot.localDate, slot.localTime);
  return found !== undefined;
}

/** When the newest slot was due of those recorded after a given one; of all, or of those with a time of day. */
export function newestRecord(
  db: ReadDatabase,
  { schedule, trustedAfterSlot }: { readonly schedule: ScheduleName; readonly trustedAfterSlot: number },
  localTime: string | null = null,
): number | null {
  const row = db
    .statement<[string, number, string | null], { due_at: number | null }>(
      'SELECT max(due_at) AS due_at FROM slot WHERE schedule = ? AND id > ? AND local_time = ifnull(?, local_time)',
    )
    .get(schedule, trustedAfterSlot, localTime);
  return row?.due_at ?? null;
}

export function newestSlotId(db: ReadDatabase): number {
  return db.statement<[], { id: number | null }>('SELECT max(id) AS id FROM slot').get()?.id ?? 0;
}

type Outcome = { readonly state: Slot['state']; readonly runId: number | null; readonly note: string };

/** Writes down what became of a slot. The schema refuses a second record. */
export function recordSlot(
  context: WriteContext,
  schedule: ScheduleName,
  slot: PlannedSlot,
  { state, runId, note }: Outcome,
): Slot {
  const { localDate, localTime, dueAt } = slot;
  context.db
    .statement(
      `INSERT INTO slot (schedule, local_date, local_time, due_at, state, run_id, note, recorded_at)
       VALUES (?, ?, ?, ?, ?, ?, ?, ?)`,
    )
    .run(schedule, localDate, localTime, dueAt, state, runId, note, context.now);
  record(context, { schedule, date: localDate, time: localTime, state, runId }, 'schedule.runDue');
  return { schedule, localDate, localTime, dueAt, state, runId, note };
}
