import { z } from 'zod';
import { isCreditText } from '../domain/ledger/credit.ts';
import { idSchema, momentSchema, nothingSchema, pageSchema, pagingSchema } from './common.ts';
import { command, query } from './define.ts';
import { runStates } from './runs.ts';

/** An exact number of leads, as in "1/3", "-2/3" or "4". */
const fractionSchema = z.string().regex(/^-?\d+(\/\d+)?$/);

export const ledgerLineSchema = z.strictObject({
  agentId: idSchema,
  given: z.int().min(0),
  given30Days: z.int().min(0),
  /** What the even shares came to: `given` and `owed` together. */
  entitled: fractionSchema,
  owed: fractionSchema,
});

export type LedgerLine = z.infer<typeof ledgerLineSchema>;

export const ledgerEntryKinds = ['run', 'undo', 'by_hand', 'credit'] as const;
export type LedgerEntryKind = (typeof ledgerEntryKinds)[number];

export const ledgerEntrySchema = z.strictObject({
  id: idSchema,
  at: momentSchema,
  runId: idSchema.nullable(),
  runTitle: z.string().nullable(),
  runState: z.enum(runStates).nullable(),
  /** A credit or debit by hand is a `credit`, a lead given by hand `by_hand`. */
  kind: z.enum(ledgerEntryKinds),
  /** Leads received; negative when an undo took them back. */
  given: z.int(),
  /** What the entry entitled the agent to: `given` and `owed` together. */
  entitled: fractionSchema,
  owed: fractionSchema,
  /** What is owed to the agent once this entry counts. */
  owedAfter: fractionSchema,
  note: z.string(),
  /** null = Baton itself. */
  actorId: idSchema.nullable(),
});

export type LedgerEntry = z.infer<typeof ledgerEntrySchema>;

export const creditReasonSchema = z.string().trim().min(1).max(500);

export const ledgerOperations = {
  'ledger.list': query({
    summary: 'What each agent has been given, was entitled to, and is still owed, as exact fractions.',
    role: 'broker',
    input: nothingSchema,
    output: z.array(ledgerLineSchema),
    reads: ['ledger', 'team'],
  }),
  'ledger.entries': query({
    summary: 'The ledger of one agent, newest first: every figure with the run behind it and the balance after it.',
    role: 'broker',
    input: z.strictObject({ agentId: idSchema, ...pagingSchema }),
    output: pageSchema(ledgerEntrySchema),
    reads: ['ledger', 'runs'],
  }),
  'ledger.credit': command({
    summary:
      'Credit an agent leads that are owed, or with a minus sign debit them. It counts from the next remainder on.',
    role: 'broker',
    input: z.strictObject({
      agentId: idSchema,
      owed: z
        .string()
        .trim()
        .refine(isCreditText, 'a whole number or fraction as "1" or "-1/2": not 0, at most 1000, no part under 1/1000'),
      reason: creditReasonSchema,
    }),
    output: ledgerLineSchema,
    touches: ['ledger', 'team', 'audit'],
  }),
};
