import { z } from 'zod';
import { command } from './define.ts';
import { targetSchema } from './lead-filter.ts';
import { leadColumns, sortSchema } from './leads.ts';

export const exportOperations = {
  'export.leads': command({
    summary:
      'Write leads to a CSV file, in this order and with these columns, safe to open in a spreadsheet. Without a path: a new file in the person’s Downloads folder. Needs the broker’s password.',
    role: 'broker',
    input: z.strictObject({
      target: targetSchema,
      sort: sortSchema.default([{ field: 'createdAt', direction: 'desc' }]),
      columns: z
        .array(z.enum(leadColumns))
        .min(1)
        .max(leadColumns.length)
        .default([...leadColumns]),
      path: z.string().trim().min(1).max(4096).nullable().default(null),
      confirm: z.string().max(200).optional(),
    }),
    output: z.strictObject({ path: z.string(), rows: z.int().min(0) }),
    touches: ['audit'],
    confirm: true,
  }),
};
