import { z } from 'zod';
import { idSchema } from './common.ts';
import { command, query } from './define.ts';
import { leadRowSchema, leadSchema } from './leads.ts';

/** Why two leads may be one person. */
export const likenesses = ['email', 'phone', 'name'] as const;
export type Likeness = (typeof likenesses)[number];

/** What of the lead that is given up may take the place of what the kept one says. */
export const mergeFields = ['name', 'email', 'phone', 'subject', 'temperature', 'branch', 'status', 'agent'] as const;
export type MergeField = (typeof mergeFields)[number];

export const duplicateSchema = z.strictObject({ lead: leadRowSchema, likenesses: z.array(z.enum(likenesses)).min(1) });
export type Duplicate = z.infer<typeof duplicateSchema>;

export const duplicatesOperations = {
  'leads.duplicates': query({
    summary: 'Other leads that may be the same person, the likeliest first.',
    role: 'broker',
    input: z.strictObject({ leadId: idSchema }),
    output: z.array(duplicateSchema).max(50),
    reads: ['leads'],
  }),
  'leads.merge': command({
    summary:
      'Make one lead of two: inquiries, activity, tags and flags go to the kept one; the other is trashed and points to it. Can be undone.',
    role: 'broker',
    input: z.strictObject({
      keepId: idSchema,
      mergeId: idSchema,
      take: z.array(z.enum(mergeFields)).max(mergeFields.length).default([]),
    }),
    output: leadSchema,
    touches: ['leads', 'activity', 'history', 'audit'],
  }),
};
