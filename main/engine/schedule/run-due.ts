import type { OutputOf } from '../../../shared/contract/index.ts';
import type { Slot as RecordedSlot } from '../../../shared/contract/schedule.ts';
import type { Slot } from '../../../shared/domain/schedule/slots.ts';
import { AppError } from '../app-error.ts';
import { record } from '../audit/api.ts';
import type { WriteContext } from '../context.ts';
import { asAppError } from '../db/sqlite-error.ts';
import { runScheduled } from '../runs/api.ts';
import { autoAssignment, decide, loadScheduleState, toSlot, type ScheduleState, type SlotRow } from './state.ts';

type Outcome = OutputOf<'schedule.runDue'>;

const minute = 60_000;
/** After a failure the run is tried again after 1, 5 and 15 minutes, then the slot is recorded as failed. */
const retryMinutes = [1, 5, 15];

/**
 * Carries out what is due. The slot and its effects stand in one transaction, and a slot can be recorded only once:
 * whatever crashes or asks twice, it takes effect exactly once.
 */
export function runDue(context: WriteContext): Outcome {
  const state = loadScheduleState(context.db);
  const decision = state ? decide(state, context.now) : null;
  if (!state || !decision) return nothingDue(context, null);
  const due = [...decision.missed, ...(decision.run ? [decision.run] : [])];
  if (due.length === 0) return nothingDue(context, decision.nextDueAt);
  if (state.isPaused) return recordPaused(context, due, decision.nextDueAt);
  if (decision.run && state.retryAt !== null && context.now < state.retryAt && decision.missed.length === 0) {
    return nothingDue(context, state.retryAt);
  }
  const missed = recordMissed(context, decision.missed, state.attempts > 0);
  const attempts = decision.missed.length > 0 ? 0 : state.attempts;
  const ran = decision.run ? runSlot(context, { ...state, attempts }, decision.run, decision.lateness) : [];
  const retryAt = loadScheduleState(context.db)?.retryAt ?? null;
  return { ran, missed, nextDueAt: earlier(retryAt, decision.nextDueAt) };
}

/** The oldest of them is the one that was tried, if one was: it has failed. The others never ran. */
function recordMissed(context: WriteContext, slots: readonly Slot[], wasTried: boolean): RecordedSlot[] {
  if (slots.length > 0) setRetry(context, null, 0);
  return slots.flatMap((slot, index) => {
    const state = wasTried && index === 0 ? 'failed' : 'missed';
    return recordSlot(context, slot, state, null) ?? [];
  });
}

function runSlot(
  context: WriteContext,
  state: ScheduleState,
  slot: Slot,
  lateness: 'on_time' | 'late',
): RecordedSlot[] {
  if (isRecorded(context, slot)) return [];
  try {
    const runId = context.db.raw.transaction(() => runScheduled(context, 'auto'))();
    const recorded = recordSlot(context, slot, lateness === 'late' ? 'done_late' : 'done', runId);
    setRetry(context, null, 0);
    return recorded ? [recorded] : [];
  } catch (thrown) {
    return recordFailure(context, state, slot, thrown);
  }
}

/** The run was rolled back to before it began; what stays is when to try again, or that it failed. */
function recordFailure(context: WriteContext, state: ScheduleState, slot: Slot, thrown: unknown): RecordedSlot[] {
  const error = asAppError(thrown);
  const wait = retryMinutes[state.attempts];
  const retryAt = wait === undefined ? null : context.now + wait * minute;
  const lastChance = slot.dueAt + state.settings.graceMinutes * minute;
  if (retryAt !== null && retryAt <= lastChance) {
    setRetry(context, retryAt, state.attempts + 1);
    return [];
  }
  setRetry(context, null, 0);
  const why = error instanceof AppError ? error.message : 'Something went wrong inside Baton. The log says what.';
  const recorded = recordSlot(context, slot, 'failed', null, why);
  return recorded ? [recorded] : [];
}

function setRetry(context: WriteContext, retryAt: number | null, attempts: number): void {
  context.db
    .statement('UPDATE schedule_state SET retry_at = ?, attempts = ? WHERE schedule = ?')
    .run(retryAt, attempts, autoAssignment);
}

function recordPaused(context: WriteContext, due: readonly Slot[], nextDueAt: number | null): Outcome {
  for (const slot of due) recordSlot(context, slot, 'paused', null);
  return { ran: [], missed: [], nextDueAt };
}

function isRecorded(context: WriteContext, slot: Slot): boolean {
  return (
    context.db
      .statement('SELECT 1 FROM slot WHERE schedule = ? AND local_date = ? AND local_time = ?')
      .get(autoAssignment, slot.localDate, slot.localTime) !== undefined
  );
}

function recordSlot(
  context: WriteContext,
  slot: Slot,
  state: RecordedSlot['state'],
  runId: number | null,
  note = '',
): RecordedSlot | null {
  const row = context.db
    .statement<unknown[], SlotRow>(
      `INSERT INTO slot (schedule, local_date, local_time, due_at, state, run_id, note, recorded_at)
       VALUES (?, ?, ?, ?, ?, ?, ?, ?) ON CONFLICT DO NOTHING RETURNING *`,
    )
    .get(autoAssignment, slot.localDate, slot.localTime, slot.dueAt, state, runId, note, context.now);
  if (!row) return null;
  record(context, { date: slot.localDate, time: slot.localTime, state, runId });
  return toSlot(row);
}

function nothingDue(context: WriteContext, nextDueAt: number | null): Outcome {
  context.unchanged();
  return { ran: [], missed: [], nextDueAt };
}

function earlier(a: number | null, b: number | null): number | null {
  if (a === null || b === null) return a ?? b;
  return Math.min(a, b);
}
