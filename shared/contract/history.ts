import { z } from 'zod';
import { idSchema, momentSchema } from './common.ts';
import { command, query } from './define.ts';

export const actSchema = z.strictObject({
  id: idSchema,
  at: momentSchema,
  /** What was done, as in "Assigned Dana Whitfield to Ana". */
  sentence: z.string(),
  leadId: idSchema.nullable(),
  runId: idSchema.nullable(),
  state: z.enum(['done', 'undone']),
  /** Why it can be neither undone nor done again now; null = it can. */
  obstacle: z.string().nullable(),
});

export type Act = z.infer<typeof actSchema>;

const turned = z.strictObject({
  id: idSchema,
  /** What was undone or done again, and what was left alone. */
  sentence: z.string(),
  leadId: idSchema.nullable(),
  runId: idSchema.nullable(),
  /** Leads of a run that somebody touched since, which were left as they are. */
  skippedCount: z.int().min(0),
});

const which = z.strictObject({
  /** null = the last one. */
  id: idSchema.nullable().default(null),
});

const touches = ['leads', 'activity', 'runs', 'ledger', 'views', 'history', 'audit'] as const;

export const historyOperations = {
  'history.list': query({
    summary: 'What the caller did lately and can undo or do again, newest first.',
    role: 'agent',
    input: z.strictObject({ limit: z.int().min(1).max(100).default(30) }),
    output: z.array(actSchema),
    reads: ['leads', 'activity', 'runs', 'views', 'history'],
  }),
  'history.undo': command({
    summary:
      'Undo one of the caller’s own acts, the last one unless another is named. What somebody changed since is left alone.',
    role: 'agent',
    input: which,
    output: turned,
    touches,
  }),
  'history.redo': command({
    summary: 'Do again what was undone last, or the act named.',
    role: 'agent',
    input: which,
    output: turned,
    touches,
  }),
};
