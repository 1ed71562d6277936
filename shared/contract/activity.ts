import { z } from 'zod';
import { idSchema, momentSchema, noteSchema } from './common.ts';
import { command, query } from './define.ts';
import { reasons } from './leads.ts';

export const activityKinds = ['note', 'call', 'followUp', 'email', 'message'] as const;
export const dispositions = ['connected', 'no_answer', 'missed', 'wrong_number', 'busy'] as const;

export const activitySchema = z.strictObject({
  id: idSchema,
  leadId: idSchema,
  kind: z.enum(activityKinds),
  authorId: idSchema.nullable(),
  at: momentSchema,
  text: z.string(),
  disposition: z.enum(dispositions).nullable(),
  dueAt: momentSchema.nullable(),
  completedAt: momentSchema.nullable(),
});

export type Activity = z.infer<typeof activitySchema>;

export const timelineKinds = [
  'created',
  'inquiry',
  'assigned',
  'unassigned',
  'status',
  'flag',
  'tags',
  'contact',
  'first_response',
  'kept',
  'reactivated',
  'undone',
] as const;

export const timelineEntrySchema = z.strictObject({
  at: momentSchema,
  kind: z.enum(timelineKinds),
  /** null = Baton itself. */
  actorId: idSchema.nullable(),
  runId: idSchema.nullable(),
  fromAgentId: idSchema.nullable(),
  toAgentId: idSchema.nullable(),
  fromStatusId: idSchema.nullable(),
  toStatusId: idSchema.nullable(),
  reason: z.enum(reasons).nullable(),
  text: z.string(),
});

export type TimelineEntry = z.infer<typeof timelineEntrySchema>;

export const activityOperations = {
  'activity.list': query({
    summary: 'The activity log of a lead, newest first.',
    role: 'agent',
    input: z.strictObject({ leadId: idSchema }),
    output: z.array(activitySchema),
    reads: ['activity'],
  }),
  'activity.add': command({
    summary: 'Write a note, log a call with its disposition, an e-mail or a message, or plan a follow-up.',
    role: 'agent',
    input: z.discriminatedUnion('kind', [
      z.strictObject({ kind: z.literal('note'), leadId: idSchema, text: noteSchema.min(1) }),
      z.strictObject({
        kind: z.literal('call'),
        leadId: idSchema,
        disposition: z.enum(dispositions),
        text: noteSchema.default(''),
      }),
      z.strictObject({
        kind: z.literal('followUp'),
        leadId: idSchema,
        dueAt: momentSchema,
        text: noteSchema.default(''),
      }),
      z.strictObject({ kind: z.literal('email'), leadId: idSchema, text: noteSchema.default('') }),
      z.strictObject({ kind: z.literal('message'), leadId: idSchema, text: noteSchema.default('') }),
    ]),
    output: activitySchema,
    touches: ['activity', 'leads', 'audit'],
  }),
  'activity.complete': command({
    summary: 'Mark a follow-up as done.',
    role: 'agent',
    input: z.strictObject({ id: idSchema }),
    output: activitySchema,
    touches: ['activity', 'leads', 'audit'],
  }),
  'timeline.list': query({
    summary: 'What happened to a lead, newest first.',
    role: 'agent',
    input: z.strictObject({ leadId: idSchema }),
    output: z.array(timelineEntrySchema),
    reads: ['leads', 'activity', 'runs'],
  }),
};
