import type { InputOf, OutputOf } from '../../../shared/contract/index.ts';
import { scheduleOperations, type Schedule } from '../../../shared/contract/schedule.ts';
import { lastRunSentence } from '../../../shared/domain/runs/sentence.ts';
import { localStamp } from '../../../shared/domain/schedule/local-time.ts';
import { prepareReading } from '../assignment/api.ts';
import { record } from '../audit/api.ts';
import type { HandlersFor, ReadContext, WriteContext } from '../context.ts';
import type { ReadDatabase } from '../db/database.ts';
import { requireRun, sentenceOf } from '../runs/api.ts';
import { agendaOf } from './agenda.ts';
import { isRunDue, runDue } from './run-due.ts';
import { runKinds } from './run-slot.ts';
import { overtaken, settleAll } from './settle.ts';
import { loadSlots, newestSlotId } from './slots.ts';
import { loadSchedule, loadSchedules, saveSchedule, type ScheduleState } from './state.ts';

const shownSlots = 60;

function listSchedules(context: ReadContext): OutputOf<'schedule.list'> {
  return loadSchedules(context.db).map((state) => describe(context, state));
}

function describe({ db, now }: ReadContext, state: ScheduleState): Schedule {
  const agenda = agendaOf(db, state, now);
  return {
    schedule: state.schedule,
    on: state.settings.on,
    isPaused: state.isPaused,
    nextDueAt: agenda?.nextDueAt ?? null,
    hold: agenda?.hold ?? null,
    retryAt: agenda?.waitsUntil ?? null,
    ...lastRunOf(db, state),
    slots: loadSlots(db, state.schedule, shownSlots),
  };
}

function lastRunOf(db: ReadDatabase, { schedule, timeZone }: ScheduleState): Pick<Schedule, 'lastRun' | 'lastRunId'> {
  const newest = db
    .statement<[string], { id: number }>(
      'SELECT id FROM run WHERE kind = ? AND committed_at IS NOT NULL ORDER BY committed_at DESC, id DESC LIMIT 1',
    )
    .get(runKinds[schedule]);
  if (!newest) return { lastRun: null, lastRunId: null };
  const run = requireRun(db, newest.id);
  const stamp = localStamp(run.committedAt ?? run.plannedAt, timeZone);
  return { lastRun: lastRunSentence(stamp, sentenceOf(run)), lastRunId: run.id };
}

function pause(context: WriteContext, { schedule }: InputOf<'schedule.pause'>): Record<string, never> {
  saveSchedule(context, loadSchedule(context.db, schedule), { isPaused: true });
  record(context, { schedule });
  return {};
}

/** From now on, by this clock: what came due before stays as it was recorded. */
function resume(context: WriteContext, { schedule }: InputOf<'schedule.resume'>): Record<string, never> {
  const state = loadSchedule(context.db, schedule);
  settleAll(context, state, overtaken);
  saveSchedule(context, state, {
    isPaused: false,
    effectiveFrom: context.now,
    retryAt: null,
    attempts: 0,
    trustedAfterSlot: newestSlotId(context.db),
  });
  record(context, { schedule });
  return {};
}

export const scheduleHandlers = {
  'schedule.list': listSchedules,
  'schedule.runDue': {
    prepare: async (prepared) => {
      const read = isRunDue(prepared) ? await prepareReading(prepared) : null;
      return (context) => {
        read?.(context);
        return runDue(context);
      };
    },
  },
  'schedule.pause': pause,
  'schedule.resume': resume,
} satisfies HandlersFor<typeof scheduleOperations>;
