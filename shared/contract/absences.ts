import { z } from 'zod';
import { idSchema, momentSchema, noteSchema } from './common.ts';
import { command, query } from './define.ts';

/** From `from` up to `to`, which is when the agent is back. */
export const absenceSchema = z.strictObject({
  id: idSchema,
  agentId: idSchema,
  from: momentSchema,
  to: momentSchema,
  note: noteSchema,
});

export type Absence = z.infer<typeof absenceSchema>;

export const absencesOperations = {
  'absences.list': query({
    summary: 'Who is away and who will be, the earliest first; with `from` also what was over only after that moment.',
    role: 'broker',
    input: z.strictObject({ agentId: idSchema.optional(), from: momentSchema.optional() }),
    output: z.array(absenceSchema),
    reads: ['team'],
  }),
  'absences.save': command({
    summary: 'Note a time away (without id) or change one that is not over. Two absences of an agent never overlap.',
    role: 'broker',
    input: z.strictObject({
      id: idSchema.optional(),
      agentId: idSchema,
      from: momentSchema,
      to: momentSchema,
      note: noteSchema.default(''),
    }),
    output: absenceSchema,
    touches: ['team', 'audit'],
  }),
  'absences.cancel': command({
    summary: 'Call a time away off; one that has begun ends now.',
    role: 'broker',
    input: z.strictObject({ id: idSchema }),
    output: z.strictObject({ id: idSchema, outcome: z.enum(['ended', 'cancelled']) }),
    touches: ['team', 'audit'],
  }),
};
