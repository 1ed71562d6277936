import type { OutputOf } from '../../../shared/contract/index.ts';
import type { Slot } from '../../../shared/contract/schedule.ts';
import type { Slot as PlannedSlot } from '../../../shared/domain/schedule/slots.ts';
import type { WriteContext } from '../context.ts';
import type { ReadDatabase } from '../db/database.ts';
import { setRevision } from '../db/revision.ts';
import { agendaOf, type Agenda } from './agenda.ts';
import { announce } from './announce.ts';
import { runSlot } from './run-slot.ts';
import { overslept, paused, recordUnrun } from './settle.ts';
import { loadSchedules, type ScheduleState } from './state.ts';

type Outcome = OutputOf<'schedule.runDue'>;
type Moment = Pick<WriteContext, 'now'> & { readonly db: ReadDatabase };
type Due = { readonly state: ScheduleState; readonly agenda: Agenda };

/**
 * Carries out what is due of every schedule, the earliest first. A slot and its effects stand in one transaction, and
 * a slot can be recorded only once: whatever crashes or asks twice, it takes effect exactly once.
 */
export function runDue(context: WriteContext): Outcome {
  const due = dueNow(context).filter(({ agenda }) => asksForSomething(agenda));
  if (due.length === 0) {
    context.unchanged();
    return { ran: [], missed: [], nextDueAt: nextMoment(context) };
  }
  const missed = due.flatMap((each) => recordPast(context, each));
  const ran = runInTurn(
    context,
    due.filter(({ state }) => !state.isPaused),
  );
  announce(context, [...missed, ...ran]);
  context.refuseToStop();
  return { ran, missed: missed.filter(({ state }) => state !== 'paused'), nextDueAt: nextMoment(context) };
}

/** Whether a run is to be made now. */
export function isRunDue(moment: Moment): boolean {
  return dueNow(moment).some(({ state, agenda: { run, waitsUntil } }) => run && !waitsUntil && !state.isPaused);
}

function dueNow({ db, now }: Moment): Due[] {
  return loadSchedules(db).flatMap((state) => {
    const agenda = agendaOf(db, state, now);
    return agenda ? [{ state, agenda }] : [];
  });
}

function asksForSomething({ missed, run, waitsUntil }: Agenda): boolean {
  return missed.length > 0 || (run !== null && waitsUntil === null);
}

/** What will not run: all that is due of a schedule that is paused, and what another one has missed. */
function recordPast(context: WriteContext, { state, agenda: { missed, run } }: Due): Slot[] {
  if (!state.isPaused) return recordUnrun(context, state, missed, overslept);
  return recordUnrun(context, state, run ? [...missed, run] : missed, paused);
}

/**
 * Each run has a data version of its own, so that an undo of one sees what the next did to its leads. Who stops a run
 * stops that one: the others come with the next question, which follows within a second.
 */
function runInTurn(context: WriteContext, due: readonly Due[]): Slot[] {
  const turns = due
    .flatMap(({ state, agenda }) => (agenda.run && !agenda.waitsUntil ? [{ state, agenda, slot: agenda.run }] : []))
    .toSorted((left, right) => left.slot.dueAt - right.slot.dueAt);
  const recorded: Slot[] = [];
  let { revision } = context;
  for (const { state, agenda, slot } of turns) {
    const ran = runSlot({ ...context, revision }, stateNow(state, agenda.missed), slot, agenda.lateness);
    if (ran) recorded.push(ran);
    if (ran?.state === 'skipped') break;
    if (ran?.runId) {
      setRevision(context.db, revision);
      revision += 1;
    }
  }
  return recorded;
}

/** The failures that are counted were those of an older slot, which is recorded by now. */
function stateNow(state: ScheduleState, missed: readonly PlannedSlot[]): ScheduleState {
  return missed.length > 0 ? { ...state, retryAt: null, attempts: 0 } : state;
}

function nextMoment(context: WriteContext): number | null {
  const moments = dueNow(context).flatMap(({ agenda }) => agenda.nextDueAt ?? []);
  return moments.length > 0 ? Math.min(...moments) : null;
}
