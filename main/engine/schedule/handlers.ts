import type { OutputOf } from '../../../shared/contract/index.ts';
import { scheduleOperations } from '../../../shared/contract/schedule.ts';
import { lastRunSentence } from '../../../shared/domain/runs/sentence.ts';
import { localStamp } from '../../../shared/domain/schedule/local-time.ts';
import { record } from '../audit/api.ts';
import type { HandlersFor, ReadContext, WriteContext } from '../context.ts';
import { requireRun, sentenceOf } from '../runs/api.ts';
import { runDue } from './run-due.ts';
import { autoAssignment, decide, loadScheduleState, toSlot, type SlotRow } from './state.ts';

const shownSlots = 60;

function listSchedules({ db, now }: ReadContext): OutputOf<'schedule.list'> {
  const state = loadScheduleState(db);
  if (!state) return [];
  const decision = decide(state, now);
  const hold = decision?.hold ?? null;
  const slots = db
    .statement<[string, number], SlotRow>('SELECT * FROM slot WHERE schedule = ? ORDER BY due_at DESC LIMIT ?')
    .all(autoAssignment, shownSlots);
  const lastRun = db
    .statement<[], { id: number }>(
      "SELECT id FROM run WHERE kind = 'auto' AND committed_at IS NOT NULL ORDER BY committed_at DESC, id DESC LIMIT 1",
    )
    .get();
  const run = lastRun ? requireRun(db, lastRun.id) : null;
  return [
    {
      schedule: autoAssignment,
      on: state.settings.on,
      isPaused: state.isPaused,
      nextDueAt: decision?.run ? decision.run.dueAt : (decision?.nextDueAt ?? null),
      hold: hold
        ? `The clock stands before the newest run of ${localStamp(hold.newestRecordAt, state.timeZone)}. Set the clock right, or resume by this clock.`
        : null,
      lastRun: run ? lastRunSentence(localStamp(run.committedAt ?? now, state.timeZone), sentenceOf(run)) : null,
      lastRunId: run?.id ?? null,
      slots: slots.map(toSlot),
    },
  ];
}

function pause(context: WriteContext): Record<string, never> {
  context.db.statement('UPDATE schedule_state SET is_paused = 1 WHERE schedule = ?').run(autoAssignment);
  record(context, { schedule: autoAssignment });
  return {};
}

/** From now on, by this clock: what came due before stays as it was recorded. */
function resume(context: WriteContext): Record<string, never> {
  context.db
    .statement(
      `UPDATE schedule_state SET is_paused = 0, effective_from = ?, retry_at = NULL, attempts = 0,
         trusted_after_slot = (SELECT ifnull(max(id), 0) FROM slot) WHERE schedule = ?`,
    )
    .run(context.now, autoAssignment);
  record(context, { schedule: autoAssignment });
  return {};
}

export const scheduleHandlers = {
  'schedule.list': listSchedules,
  'schedule.runDue': runDue,
  'schedule.pause': pause,
  'schedule.resume': resume,
} satisfies HandlersFor<typeof scheduleOperations>;
