import { z } from 'zod';

const word = z.string().trim().min(1).max(100);
/** ISO 639-1, as in "en". */
export const languageSchema = z
  .string()
  .trim()
  .toLowerCase()
  .regex(/^[a-z]{2}$/, 'a language as its two letters, as en');

/** What a lead asks for: what the gates compare with the agents' match criteria. null or empty = not known. */
export const needSchema = z.strictObject({
  /** As in "buying" or "valuation". */
  subject: z.string().trim().min(1).max(200).nullable(),
  /** Names of towns and quarters, and postal codes. */
  areas: z.array(word).max(20),
  language: languageSchema.nullable(),
  /** Minor units of currency; one price is both. */
  priceMin: z.int().min(0).nullable(),
  priceMax: z.int().min(0).nullable(),
  /** Rooms or bedrooms, as the inquiry counts them; halves are known. */
  rooms: z.number().min(0).max(100).multipleOf(0.5).nullable(),
  /** As in "house", "condo", "family". */
  leadType: word.nullable(),
  /** Line of business, as in "auto", "home", "refinance". */
  line: word.nullable(),
});

export type Need = z.infer<typeof needSchema>;

export const needFields = ['subject', 'areas', 'language', 'price', 'rooms', 'leadType', 'line'] as const;
export type NeedField = (typeof needFields)[number];

/** Something that an inquiry says, with the words that say so. It counts until a person says otherwise. */
export const proposalSchema = z.strictObject({
  field: z.enum(needFields),
  /** The part of a need that it stands for, all else left out. */
  value: needSchema.partial(),
  /** As they stand in the text, from `start` up to `end`; empty where the whole text gave it away, as a language. */
  words: z.string(),
  start: z.int().min(0),
  end: z.int().min(0),
});

export type Proposal = z.infer<typeof proposalSchema>;

/** What is known of a lead's need, and how. */
export const knownNeedSchema = z.strictObject({
  /** What the gates ask: what a person said, and for the rest what the newest inquiry says. */
  need: needSchema,
  /** What a person said; a field that is here is never proposed over. */
  said: needSchema.partial(),
  proposals: z.array(proposalSchema),
});

export type KnownNeed = z.infer<typeof knownNeedSchema>;
