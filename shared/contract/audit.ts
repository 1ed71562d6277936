import { z } from 'zod';
import { idSchema, momentSchema, nothingSchema, pageSchema, pagingSchema } from './common.ts';
import { query } from './define.ts';

export const auditEntrySchema = z.strictObject({
  id: idSchema,
  at: momentSchema,
  /** null = Baton itself. */
  actorId: idSchema.nullable(),
  /** The operation, as in `leads.assign`. */
  action: z.string(),
  /** What it was about: ids and figures, never personal data. */
  detail: z.record(z.string(), z.json()),
  hash: z.string(),
});

export const auditOperations = {
  'audit.list': query({
    summary: 'The audit trail, newest first.',
    role: 'broker',
    input: z.strictObject(pagingSchema),
    output: pageSchema(auditEntrySchema),
    reads: ['audit'],
  }),
  'audit.verify': query({
    summary: 'Recompute the hash chain of the audit trail.',
    role: 'broker',
    input: nothingSchema,
    output: z.strictObject({
      intact: z.boolean(),
      entries: z.int().min(0),
      /** The first entry that does not fit its chain. */
      brokenAt: idSchema.nullable(),
    }),
    reads: ['audit'],
  }),
};
