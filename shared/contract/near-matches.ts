import { z } from 'zod';
import { idSchema, pageSchema } from './common.ts';
import { leadRowSchema } from './leads.ts';
import { plannedRowSchema } from './planned-row.ts';

/** Why a row of a file may be somebody who is known by another e-mail or phone. */
export const nearReasons = [
  'same_name',
  'other_order',
  'middle_name',
  'nickname',
  'one_letter',
  'phone_one_digit',
  'phone_digits_swapped',
  'phone_front',
  'same_mailbox',
  'same_street',
  'same_company',
  'same_postal_code',
  'same_city',
  'same_area_asked',
  'rare_name',
] as const;
export type NearReason = (typeof nearReasons)[number];

/** So many decisions a plan takes. */
export const mostSaid = 20_000;

const sameActs = ['skip', 'update', 'inquiry'] as const;
const lineSchema = z.int().min(1);
/** What becomes of the row; left out: as of rows whose e-mail or phone is known. */
const asSchema = z.enum(sameActs).optional();

/** What the broker says of a row that nothing but likeness ties to somebody: it is this lead, or the person of that earlier line. */
export const samePersonSchema = z.union([
  z.strictObject({ line: lineSchema, leadId: idSchema, as: asSchema }),
  z.strictObject({ line: lineSchema, sameAsLine: lineSchema, as: asSchema }),
]);
export type SamePerson = z.infer<typeof samePersonSchema>;

const likenessSchema = {
  /** Where the person is, as the inquiries say it; null = they do not. */
  area: z.string().nullable(),
  /** Empty for somebody who was named without being alike. */
  reasons: z.array(z.enum(nearReasons)),
};

const nearCandidateSchema = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('lead'), lead: leadRowSchema, ...likenessSchema }),
  z.strictObject({
    kind: z.literal('row'),
    row: z.strictObject({
      line: lineSchema,
      name: z.string(),
      email: z.string().nullable(),
      phone: z.string().nullable(),
    }),
    ...likenessSchema,
  }),
]);
export type NearCandidate = z.infer<typeof nearCandidateSchema>;

/** A row of a planned import that may be somebody known by another e-mail or phone. */
const nearRowSchema = z.strictObject({
  row: plannedRowSchema,
  area: z.string().nullable(),
  /** Who it may be, the likeliest first. */
  candidates: z.array(nearCandidateSchema).max(4),
  /** Further candidates that are not listed. */
  others: z.int().min(0),
  /** The name and place are so usual that only some of those who have them were looked at. */
  isCut: z.boolean(),
  /** null = it comes in as a new lead. */
  decision: z
    .strictObject({ leadId: idSchema.nullable(), sameAsLine: lineSchema.nullable(), as: z.enum(sameActs) })
    .nullable(),
});
export type NearRow = z.infer<typeof nearRowSchema>;

export const nearPageSchema = pageSchema(nearRowSchema).extend({
  /** Rows that come in as new leads although they may be somebody known. */
  undecided: z.int().min(0),
  /** Decisions that fit no more, each with the reason as a sentence. */
  dropped: z.array(z.strictObject({ line: lineSchema, reason: z.string() })).max(200),
  /** False: of a very large file only the first rows were looked at. */
  isWhole: z.boolean(),
});
