import { z } from 'zod';
import { idSchema, momentSchema, nothingSchema, pageSchema, pagingSchema } from './common.ts';
import { command, query } from './define.ts';
import { runDetailSchema } from './runs.ts';

export const intakeFields = [
  'name',
  'firstName',
  'lastName',
  'email',
  'phone',
  'phone2',
  'source',
  'message',
  'receivedAt',
  'temperature',
  'agent',
  'branch',
  'status',
  'tags',
  'subject',
  'id',
  'company',
  'address',
  'price',
  'ignore',
] as const;
export type IntakeField = (typeof intakeFields)[number];

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

export const answersSchema = z.strictObject({
  /** How `03/04/2025` is read. */
  dateOrder: z.enum(['day_first', 'month_first']).optional(),
  /** The source of leads whose row names none. */
  source: z.string().trim().min(1).max(100).optional(),
  badEmail: leniencySchema,
  badPhone: leniencySchema,
  badDate: leniencySchema,
});

export type IntakeAnswers = z.input<typeof answersSchema>;

export const rowOutcomes = ['create', 'update', 'inquiry', 'skip'] as const;

/** A row of a planned import as it will be. */
export const plannedRowSchema = z.strictObject({
  line: z.int().min(1),
  outcome: z.enum(rowOutcomes),
  name: z.string(),
  email: z.string().nullable(),
  phone: z.string().nullable(),
  source: z.string().nullable(),
  /** As the file names the agent; null = it names none. */
  agent: z.string().nullable(),
  /** The agent of the office that is meant; null = nobody of that name is active. */
  agentId: idSchema.nullable(),
  status: z.string().nullable(),
  receivedAt: momentSchema.nullable(),
  inquiry: z.string().nullable(),
  tags: z.array(z.string()),
  /** The lead of the office that it is about, or the line of the same person further up. */
  leadId: idSchema.nullable(),
  sameAsLine: z.int().min(1).nullable(),
});

export type PlannedRow = z.infer<typeof plannedRowSchema>;

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
