import { z } from 'zod';
import { idSchema, momentSchema, nothingSchema, pageSchema, pagingSchema } from './common.ts';
import { command, query } from './define.ts';
import { intakeFields } from './intake-fields.ts';
import { mostSaid, nearPageSchema, samePersonSchema } from './near-matches.ts';
import { plannedRowSchema, rowOutcomes } from './planned-row.ts';
import { runDetailSchema } from './runs.ts';

export { intakeFields, type IntakeField } from './intake-fields.ts';
export { rowOutcomes, type PlannedRow } from './planned-row.ts';

/** A file by its path on this machine, or its text; `name` is what the person calls it. */
export const fileSourceSchema = z.union([
  z.strictObject({ path: z.string().min(1).max(4096), name: z.string().max(255).optional() }),
  z.strictObject({ text: z.string().max(20_000_000), name: z.string().max(255).optional() }),
]);

export type FileSource = z.infer<typeof fileSourceSchema>;

export const mappingSchema = z
  .array(z.strictObject({ column: z.int().min(0).max(1000), field: z.enum(intakeFields) }))
  .max(1000);

export type Mapping = z.infer<typeof mappingSchema>;

export const encodings = ['utf-8', 'utf-16le', 'utf-16be', 'windows-1252'] as const;
export const separators = [',', ';', '\t', '|'] as const;

/** How a file is cut into cells, where Baton's own look at it was mistaken. */
export const readingSchema = z.strictObject({
  encoding: z.enum(encodings).optional(),
  separator: z.enum(separators).optional(),
  /** The row that names the columns, counted from 1; 0 = none does. */
  headerRow: z.int().min(0).max(1000).optional(),
});

export type Reading = z.infer<typeof readingSchema>;

/** What becomes of a row with a value that cannot be read: refused, or taken in without the value, which the inquiry keeps as it was written. */
const leniencySchema = z.enum(['refuse', 'leave_out']).default('refuse');

const writtenNameSchema = z.string().trim().min(1).max(200);

export const answersSchema = z.strictObject({
  /** How `03/04/2025` is read. */
  dateOrder: z.enum(['day_first', 'month_first']).optional(),
  /** The source of leads whose row names none. */
  source: z.string().trim().min(1).max(100).optional(),
  badEmail: leniencySchema,
  badPhone: leniencySchema,
  badDate: leniencySchema,
  /** Who an owner of the file is; null = its leads come in without an agent. Remembered by the office. */
  owners: z
    .array(z.strictObject({ name: writtenNameSchema, agentId: idSchema.nullable() }))
    .max(1000)
    .optional(),
  /** Which status a status of the file is; null = the usual one, as if the file named none. Remembered by the office. */
  statuses: z
    .array(z.strictObject({ name: writtenNameSchema, statusId: idSchema.nullable() }))
    .max(1000)
    .optional(),
  /** Rows that are somebody known by another e-mail or phone; each line once. */
  same: z.array(samePersonSchema).max(mostSaid).optional(),
});

export type IntakeAnswers = z.input<typeof answersSchema>;

export const repairs = ['badEmail', 'badPhone', 'badDate'] as const;

/** Rows that are refused for like reasons. */
export const problemSchema = z.strictObject({
  /** The reason, without what differs from row to row. */
  text: z.string(),
  count: z.int().min(1),
  /** Some of the lines, with the reason of each. */
  examples: z.array(z.strictObject({ line: z.int().min(1), reason: z.string() })).max(5),
  /** The answer that would take these rows in without the value; null = each has to be mended in the file. */
  repair: z.enum(repairs).nullable(),
});

export type Problem = z.infer<typeof problemSchema>;

/** A sheet of a workbook that has a value. */
export const sheetSchema = z.strictObject({
  name: z.string(),
  /** Where it begins among the lines that the import counts; null = it is not read. */
  firstLine: z.int().min(1).nullable(),
  /** Why it is not read, as in "it is hidden"; null = it is. */
  leftOut: z.string().nullable(),
});

export type Sheet = z.infer<typeof sheetSchema>;

export const nameStates = ['open', 'taken', 'confirmed', 'exact'] as const;

/** An owner or a status that new leads of a file name. */
export const importNameSchema = z.strictObject({
  /** As the file first writes it. */
  name: z.string(),
  /** New leads that name it. */
  count: z.int().min(1),
  /** The agent or status that it is taken as now; null = none. */
  takenAs: idSchema.nullable(),
  /** What may be meant, where that is too unsure to be taken. */
  proposed: idSchema.nullable(),
  /** 0 to 1. */
  confidence: z.number().min(0).max(1),
  /** As in "one letter differs" or "Old Timer is inactive". */
  why: z.string(),
  /** open: an answer is needed, none is taken · taken: sure enough · confirmed: said by the broker, now or in an earlier import · exact: as in the office. */
  state: z.enum(nameStates),
});

export type ImportName = z.infer<typeof importNameSchema>;

const importNamesSchema = z.strictObject({
  /** Those that need an answer first, then by count. */
  names: z.array(importNameSchema).max(200),
  /** Further names that are not listed; of a column with thousands of them only the first 2,000 are looked at. */
  more: z.int().min(0),
  /** How many of all of them stand in each state. */
  counts: z.strictObject({
    open: z.int().min(0),
    taken: z.int().min(0),
    confirmed: z.int().min(0),
    exact: z.int().min(0),
  }),
});

export type ImportNames = z.infer<typeof importNamesSchema>;

/** What was found in a message; null = not found. Each can be corrected before it becomes a lead. */
export const messageSchema = z.strictObject({
  name: z.string().max(200).nullable(),
  email: z.string().max(254).nullable(),
  phone: z.string().max(40).nullable(),
  /** The portal, by its address or by what the text says. */
  source: z.string().max(100).nullable(),
  /** What the person wrote, without the portal's words around it. */
  inquiry: z.string().max(20_000),
  /** Why each field is what it is, as in "behind “Phone:”". */
  why: z.strictObject({
    name: z.string().nullable(),
    email: z.string().nullable(),
    phone: z.string().nullable(),
    source: z.string().nullable(),
    inquiry: z.string().nullable(),
  }),
});

export type Message = z.infer<typeof messageSchema>;

export const inboxFileSchema = z.strictObject({
  id: idSchema,
  name: z.string(),
  at: momentSchema,
  outcome: z.enum(['lead', 'inquiry', 'import', 'failed']),
  leadId: idSchema.nullable(),
  runId: idSchema.nullable(),
  /** What became of it, in one sentence. */
  note: z.string(),
});

export type InboxFile = z.infer<typeof inboxFileSchema>;

export const intakeOperations = {
  'intake.inspect': query({
    summary: 'Look into a file: encoding, separator, header, samples, the proposed mapping and what must be asked.',
    role: 'broker',
    input: z.strictObject({ source: fileSourceSchema, reading: readingSchema.default({}) }),
    output: z.strictObject({
      name: z.string(),
      bytes: z.int().min(0),
      /** Those of a workbook, in their order; none for other files. */
      sheets: z.array(sheetSchema),
      encoding: z.enum(encodings),
      separator: z.string(),
      /** Counted from 1; 0 = no row names the columns. */
      headerRow: z.int().min(0),
      header: z.array(z.string()),
      /** The mapping is the one that this header had in an earlier import. */
      isRemembered: z.boolean(),
      sampleRows: z.array(z.array(z.string())).max(20),
      rowEstimate: z.int().min(0),
      mapping: z.array(
        z.strictObject({
          column: z.int().min(0),
          field: z.enum(intakeFields),
          /** 0 to 1. */
          confidence: z.number().min(0).max(1),
          why: z.string(),
        }),
      ),
      questions: z.array(
        z.strictObject({
          kind: z.enum(['date_order', 'two_columns', 'no_contact']),
          text: z.string(),
          columns: z.array(z.int().min(0)),
        }),
      ),
    }),
    reads: [],
  }),
  'intake.plan': command({
    summary: 'Read the whole file and plan its import; runs.commit carries it out in one transaction.',
    role: 'broker',
    input: z.strictObject({
      source: fileSourceSchema,
      reading: readingSchema.default({}),
      /** Left out: the mapping that intake.inspect proposes. */
      mapping: mappingSchema.optional(),
      answers: answersSchema.prefault({}),
      onDuplicate: z.enum(['skip', 'update', 'inquiry']).default('skip'),
    }),
    output: runDetailSchema,
    touches: ['runs'],
  }),
  'intake.rows': query({
    summary: 'Rows of a planned import as they will be, in file order.',
    role: 'broker',
    input: z.strictObject({ runId: idSchema, outcome: z.enum(rowOutcomes).optional(), ...pagingSchema }),
    output: pageSchema(plannedRowSchema),
    reads: ['runs', 'leads'],
  }),
  'intake.problems': query({
    summary:
      'Why rows of a planned import are refused, like reasons together, the most frequent first, each with what would mend it.',
    role: 'broker',
    input: z.strictObject({ runId: idSchema }),
    output: z.array(problemSchema).max(100),
    reads: ['runs'],
  }),
  'intake.names': query({
    summary:
      'Owners and statuses that the new leads of a planned import name, and the agent or status that each is taken as; intake.plan takes the answers.',
    role: 'broker',
    input: z.strictObject({ runId: idSchema }),
    output: z.strictObject({ owners: importNamesSchema, statuses: importNamesSchema }),
    reads: ['runs', 'team', 'statuses'],
  }),
  'intake.near': query({
    summary:
      'Rows of a planned import that may be somebody known by another e-mail or phone, in file order, with why and what was decided; intake.plan takes the decisions.',
    role: 'broker',
    input: z.strictObject({ runId: idSchema, ...pagingSchema }),
    output: nearPageSchema,
    reads: ['runs', 'leads'],
  }),
  'intake.readMessage': query({
    summary: 'Find the person and the inquiry in the pasted text or source of a portal’s e-mail. Nothing is written.',
    role: 'broker',
    input: z.strictObject({ text: z.string().min(1).max(200_000) }),
    output: messageSchema,
    reads: [],
  }),
  'intake.collect': command({
    summary: 'Take in what lies in the inbox folder now: each file once. Baton itself asks every few seconds.',
    role: 'broker',
    input: nothingSchema,
    output: z.strictObject({ files: z.array(inboxFileSchema) }),
    touches: ['leads', 'activity', 'runs', 'ledger', 'team', 'audit'],
  }),
  'intake.inboxFiles': query({
    summary: 'What came through the inbox folder, newest first.',
    role: 'broker',
    input: z.strictObject(pagingSchema),
    output: pageSchema(inboxFileSchema),
    reads: ['leads', 'runs'],
  }),
  'intake.rejected': query({
    summary: 'Every refused row of an import as a CSV with a reason column, to be mended and imported again.',
    role: 'broker',
    input: z.strictObject({ runId: z.int().min(1) }),
    output: z.strictObject({ csv: z.string() }),
    reads: ['runs'],
  }),
};
