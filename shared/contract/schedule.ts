import { z } from 'zod';
import { idSchema, momentSchema, nothingSchema } from './common.ts';
import { command, query } from './define.ts';

/** Each has the settings section of its name. */
export const schedules = ['autoAssignment', 'topUp'] as const;
export type ScheduleName = (typeof schedules)[number];

export const scheduleTitles: Readonly<Record<ScheduleName, string>> = {
  autoAssignment: 'Auto lead assignment',
  topUp: 'Daily lead top-up',
};

export const slotStates = ['done', 'done_late', 'missed', 'skipped', 'failed', 'paused'] as const;

export const slotSchema = z.strictObject({
  schedule: z.enum(schedules),
  /** Date and time in the office's zone; together with the schedule unique. */
  localDate: z.string(),
  localTime: z.string(),
  dueAt: momentSchema,
  state: z.enum(slotStates),
  runId: idSchema.nullable(),
  note: z.string(),
});

export type Slot = z.infer<typeof slotSchema>;

const scheduleSchema = z.strictObject({
  schedule: z.enum(schedules),
  on: z.boolean(),
  isPaused: z.boolean(),
  nextDueAt: momentSchema.nullable(),
  /** Why automatic runs hold although they are on, in one sentence. */
  hold: z.string().nullable(),
  /** When a run that failed is tried again; null = none waits. */
  retryAt: momentSchema.nullable(),
  /** `Last run: 2026-05-11 09:00 — 42 leads assigned …`, null before the first run. */
  lastRun: z.string().nullable(),
  lastRunId: idSchema.nullable(),
  slots: z.array(slotSchema).max(60),
});

export type Schedule = z.infer<typeof scheduleSchema>;

export const scheduleOperations = {
  'schedule.list': query({
    summary: 'Each schedule with its next due time, its last run and its newest slots.',
    role: 'broker',
    input: nothingSchema,
    output: z.array(scheduleSchema),
    reads: ['schedule', 'settings', 'runs', 'office'],
  }),
  'schedule.runDue': command({
    summary: 'Carry out what is due now, the earliest first, each slot exactly once; record what was missed.',
    role: 'broker',
    input: nothingSchema,
    output: z.strictObject({
      ran: z.array(slotSchema),
      missed: z.array(slotSchema),
      nextDueAt: momentSchema.nullable(),
    }),
    touches: ['schedule', 'runs', 'leads', 'activity', 'ledger', 'team', 'audit'],
  }),
  'schedule.pause': command({
    summary: 'Hold the automatic runs; slots that come due meanwhile are recorded as paused.',
    role: 'broker',
    input: z.strictObject({ schedule: z.enum(schedules) }),
    output: nothingSchema,
    touches: ['schedule', 'audit'],
  }),
  'schedule.resume': command({
    summary: 'Let the automatic runs go on, by the clock as it stands. Nothing is made up for.',
    role: 'broker',
    input: z.strictObject({ schedule: z.enum(schedules) }),
    output: nothingSchema,
    touches: ['schedule', 'settings', 'audit'],
  }),
};
