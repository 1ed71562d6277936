import { z } from 'zod';
import { idSchema, momentSchema, nameSchema } from './common.ts';
import { command, query } from './define.ts';
import { leadFilterSchema } from './lead-filter.ts';
import { densities, shownColumnSchema, sortSchema } from './leads.ts';

const viewFields = {
  name: nameSchema,
  /** The whole office sees it; only the broker may share. */
  isShared: z.boolean(),
  filter: leadFilterSchema,
  sort: sortSchema,
  /** null = as the person has the columns anyway. */
  columns: z.array(shownColumnSchema).max(40).nullable(),
  density: z.enum(densities).nullable(),
};

export const savedViewSchema = z.strictObject({
  id: idSchema,
  ...viewFields,
  ownerId: idSchema,
  changedAt: momentSchema,
});

export type SavedView = z.infer<typeof savedViewSchema>;

export const viewsOperations = {
  'views.list': query({
    summary: 'The saved views of the caller and those shared with the office, in the caller’s order.',
    role: 'agent',
    input: z.strictObject({}),
    output: z.array(savedViewSchema),
    reads: ['views'],
  }),
  'views.save': command({
    summary: 'Save a view of the leads: filter, order, columns. With an id it replaces that one.',
    role: 'agent',
    input: z.strictObject({
      id: idSchema.optional(),
      name: viewFields.name,
      isShared: viewFields.isShared.default(false),
      filter: viewFields.filter,
      sort: viewFields.sort,
      columns: viewFields.columns.default(null),
      density: viewFields.density.default(null),
    }),
    output: savedViewSchema,
    touches: ['views'],
  }),
  'views.remove': command({
    summary: 'Remove a saved view; leads stay as they are.',
    role: 'agent',
    input: z.strictObject({ id: idSchema }),
    output: z.strictObject({ id: idSchema }),
    touches: ['views'],
  }),
  'views.arrange': command({
    summary: 'Put the saved views in this order, for the caller.',
    role: 'agent',
    input: z.strictObject({ ids: z.array(idSchema).max(200) }),
    output: z.array(savedViewSchema),
    touches: ['views'],
  }),
};
