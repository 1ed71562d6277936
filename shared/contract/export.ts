import { z } from 'zod';
import { idSchema } from './common.ts';
import { command } from './define.ts';
import { targetSchema } from './lead-filter.ts';
import { leadColumns, sortSchema } from './leads.ts';

export const leadFormats = ['csv', 'xlsx'] as const;
export type LeadFormat = (typeof leadFormats)[number];

export const personFormats = ['json', 'csv'] as const;
export type PersonFormat = (typeof personFormats)[number];

const pathSchema = z.string().trim().min(1).max(4096).nullable().default(null);
const confirm = z.string().max(200).optional();

export const exportOperations = {
  'export.leads': command({
    summary:
      'Write leads to a CSV or Excel file, in this order and with these columns, safe to open in a spreadsheet. Without a path: a new file in the person’s Downloads folder. Needs the broker’s password.',
    role: 'broker',
    input: z.strictObject({
      target: targetSchema,
      sort: sortSchema.default([{ field: 'createdAt', direction: 'desc' }]),
      columns: z
        .array(z.enum(leadColumns))
        .min(1)
        .max(leadColumns.length)
        .default([...leadColumns]),
      /** Left out: as the path ends, and CSV without a path. */
      format: z.enum(leadFormats).optional(),
      path: pathSchema,
      confirm,
    }),
    output: z.strictObject({ path: z.string(), rows: z.int().min(0) }),
    touches: ['audit'],
    confirm: true,
  }),
  'export.person': command({
    summary:
      'Write everything that Baton holds about one person to a file: JSON as person-file.ts declares it, or one long table as CSV. Leads that were merged are one person. Needs the broker’s password.',
    role: 'broker',
    input: z.strictObject({
      leadId: idSchema,
      /** Left out: as the path ends, and JSON without a path. */
      format: z.enum(personFormats).optional(),
      path: pathSchema,
      confirm,
    }),
    output: z.strictObject({
      path: z.string(),
      /** How many entries of all kinds the file holds. */
      entries: z.int().min(1),
    }),
    touches: ['audit'],
    confirm: true,
  }),
  'export.all': command({
    summary:
      'Write all data of the office to a new folder of CSV files, with a README that names them. Without a path: a folder in the person’s Downloads folder. Needs the broker’s password.',
    role: 'broker',
    input: z.strictObject({ path: pathSchema, confirm }),
    output: z.strictObject({
      path: z.string(),
      files: z.int().min(1),
      rows: z.int().min(0),
    }),
    touches: ['audit'],
    confirm: true,
  }),
};
