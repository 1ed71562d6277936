import { z } from 'zod';
import { idSchema, momentSchema, pageSchema, pagingSchema } from './common.ts';
import { query } from './define.ts';
import { temperatures } from './lead-filter.ts';

/** First responses that are owed and follow-ups that are planned, the most urgent first. */
export const taskGroups = [
  'response_overdue',
  'response_due',
  'follow_up_overdue',
  'follow_up_today',
  'follow_up_later',
] as const;
export type TaskGroup = (typeof taskGroups)[number];

export const taskSchema = z.strictObject({
  group: z.enum(taskGroups),
  leadId: idSchema,
  name: z.string(),
  phone: z.string().nullable(),
  email: z.string().nullable(),
  agentId: idSchema.nullable(),
  statusId: idSchema,
  temperature: z.enum(temperatures),
  dueAt: momentSchema,
  /** The follow-up to mark as done; null for a first response. */
  activityId: idSchema.nullable(),
  /** What the follow-up says; for a first response the beginning of the inquiry. */
  text: z.string(),
});

export type Task = z.infer<typeof taskSchema>;

const count = z.int().min(0);
const daySchema = z.string().regex(/^\d{4}-\d\d-\d\d$/, 'a day as YYYY-MM-DD');

export const dashboardSchema = z.strictObject({
  agentId: idSchema,
  /** In the office's zone. */
  day: daySchema,
  desk: z.strictObject({
    size: count,
    cap: count.nullable(),
    hot: count,
    byStatus: z.array(z.strictObject({ statusId: idSchema, count })),
  }),
  calls: z.strictObject({
    made: count,
    connected: count,
    /** Calls a day that the office asks for; null = none. */
    target: z.int().min(1).nullable(),
    /** The last 14 days up to `day`, oldest first. */
    byDay: z.array(z.strictObject({ day: daySchema, made: count, connected: count })).length(14),
  }),
  responses: z.strictObject({
    /** Leads of the desk that wait for their first response, and those of them that are past due. */
    owed: count,
    overdue: count,
    /** Leads that came in the 30 days up to `day` and were answered; in time of those. */
    answered: count,
    met: count,
    /** Milliseconds from a lead's creation to its first response; null where nothing was answered. */
    medianMs: count.nullable(),
    p90Ms: count.nullable(),
    /** How many were answered within so many minutes and not sooner; null = later than all. */
    spread: z.array(z.strictObject({ upToMinutes: z.int().min(1).nullable(), count })),
  }),
  followUps: z.strictObject({ overdue: count, today: count, later: count }),
  received: z.strictObject({ today: count, days30: count }),
  revision: z.int().min(0),
});

export type Dashboard = z.infer<typeof dashboardSchema>;

export const tasksOperations = {
  'tasks.list': query({
    summary:
      'What is to be done, the most urgent first: first responses owed and follow-ups. An agent sees the own; the broker anybody’s, or with null the whole office’s.',
    role: 'agent',
    input: z.strictObject({
      agentId: idSchema.nullable().default(null),
      groups: z
        .array(z.enum(taskGroups))
        .min(1)
        .max(taskGroups.length)
        .default([...taskGroups]),
      ...pagingSchema,
    }),
    output: pageSchema(taskSchema).extend({
      /** Of every group, asked for or not. */
      counts: z.array(z.strictObject({ group: z.enum(taskGroups), count })),
    }),
    reads: ['leads', 'activity', 'team', 'statuses'],
  }),
  'dashboard.get': query({
    summary: 'How an agent’s day stands: desk, calls against the target, response times. An agent sees the own.',
    role: 'agent',
    input: z.strictObject({ agentId: idSchema, day: daySchema.optional() }),
    output: dashboardSchema,
    reads: ['leads', 'activity', 'team', 'statuses', 'settings'],
  }),
};
