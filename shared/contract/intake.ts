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

export const answersSchema = z.strictObject({
  /** How `03/04/2025` is read. */
  dateOrder: z.enum(['day_first', 'month_first']).optional(),
  /** The source of leads whose row names none. */
  source: z.string().trim().min(1).max(100).optional(),
});

export type IntakeAnswers = z.infer<typeof answersSchema>;

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
    input: z.strictObject({ source: fileSourceSchema }),
    output: z.strictObject({
      name: z.string(),
      bytes: z.int().min(0),
      encoding: z.string(),
      separator: z.string(),
      header: z.array(z.string()),
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
      /** Left out: the mapping that intake.inspect proposes. */
      mapping: mappingSchema.optional(),
      answers: answersSchema.default({}),
      onDuplicate: z.enum(['skip', 'update', 'inquiry']).default('skip'),
    }),
    output: runDetailSchema,
    touches: ['runs'],
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
