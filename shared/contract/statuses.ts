import { z } from 'zod';
import { idSchema, nameSchema, nothingSchema } from './common.ts';
import { command, query } from './define.ts';

export const statusCategories = ['unassigned', 'working', 'won', 'lost', 'archived', 'trashed'] as const;
export type StatusCategory = (typeof statusCategories)[number];

export const statusSchema = z.strictObject({
  id: idSchema,
  name: nameSchema,
  category: z.enum(statusCategories),
  /** One of the theme's status hues. */
  colour: z.enum(['grey', 'blue', 'teal', 'green', 'amber', 'orange', 'red', 'violet']),
  position: z.int().min(0),
  /** The one that leads without an agent have. */
  isUnassigned: z.boolean(),
  /** The one that a lead gets when it leaves the unassigned pool. */
  isAssigned: z.boolean(),
  isRetired: z.boolean(),
});

export type Status = z.infer<typeof statusSchema>;

export const statusesOperations = {
  'statuses.list': query({
    summary: 'The pipeline in its order.',
    role: 'agent',
    input: nothingSchema,
    output: z.array(statusSchema),
    reads: ['statuses'],
  }),
  'statuses.save': command({
    summary: 'Add a status (without id) or rename, recolour, move one.',
    role: 'broker',
    input: z.strictObject({
      id: idSchema.optional(),
      name: nameSchema,
      category: z.enum(statusCategories),
      colour: statusSchema.shape.colour.default('grey'),
      position: z.int().min(0).max(1000).optional(),
      isUnassigned: z.literal(true).optional(),
      isAssigned: z.literal(true).optional(),
    }),
    output: statusSchema,
    touches: ['statuses', 'leads', 'settings', 'audit'],
  }),
  'statuses.retire': command({
    summary: 'Retire a status; its leads move to the heir.',
    role: 'broker',
    input: z.strictObject({ id: idSchema, heirId: idSchema.optional() }),
    output: z.strictObject({ moved: z.int().min(0) }),
    touches: ['statuses', 'leads', 'activity', 'settings', 'audit'],
  }),
};
