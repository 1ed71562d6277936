import { z } from 'zod';
import { gates } from './gates.ts';
import { idSchema, momentSchema, noteSchema } from './common.ts';
import { targetSchema } from './lead-filter.ts';
import { reasons } from './leads.ts';
import { heldReasons, leftoverReasons } from './leftover-reasons.ts';
import { evennessBases } from './settings.ts';

export { leftoverReasons, type HeldReason, type LeftoverReason } from './leftover-reasons.ts';

export const runKinds = [
  'auto',
  'top_up',
  'assign',
  'distribute',
  'status',
  'tag',
  'archive',
  'recycle',
  'route',
  'import',
  'undo',
] as const;
export type RunKind = (typeof runKinds)[number];

export const runStates = ['planned', 'committed', 'undone', 'cancelled', 'failed'] as const;
export type RunState = (typeof runStates)[number];

/**
 * What became of a lead in a run: it got another agent or status, kept the agent it had, stays over,
 * was skipped because nothing would change, got other tags, or was imported, updated, given an inquiry, restored.
 */
export const outcomes = [
  'placed',
  'kept',
  'left_over',
  'skipped',
  'tagged',
  'created',
  'updated',
  'inquiry',
  'restored',
] as const;
export type Outcome = (typeof outcomes)[number];

export const perAgentSchema = z.strictObject({
  agentId: idSchema,
  name: z.string(),
  /** Working leads on the desk before and after the run. */
  before: z.int().min(0),
  /** Leads that this run moves to the agent. */
  given: z.int().min(0),
  /** Leads that stay with the agent as the last resort. */
  kept: z.int().min(0),
  /** Leads that this run takes from the agent. */
  taken: z.int().min(0),
  after: z.int().min(0),
  cap: z.int().min(0).nullable(),
  weight: z.int().min(1),
  /** Leads of this run, a fraction of one included, that exact evenness without caps and gates would have given. */
  evenShare: z.number().min(0),
  /** The gate that keeps the agent out of the whole run, and its words. */
  gate: z.enum(gates).nullable(),
  gateText: z.string().nullable(),
});

export const certificateSchema = z.strictObject({ proven: z.boolean(), statement: z.string() });

/** A change that would place leads which are left over. */
export const mendSchema = z.strictObject({
  kind: z.enum(['raise_cap', 'turn_on_recipient', 'advice']),
  /** As in "Raise the cap of Ana by 2 and of Ben by 1". */
  text: z.string(),
  /** Leads left over that it would place, or that the advice is about. */
  leads: z.int().min(1),
  /** What applying it sets; null = as it is. Empty for advice, which only a person can follow. */
  changes: z.array(
    z.strictObject({
      agentId: idSchema,
      name: z.string(),
      leadCap: z.int().min(0).nullable(),
      leadRecipient: z.boolean().nullable(),
    }),
  ),
});

export type Mend = z.infer<typeof mendSchema>;

const importCountsSchema = z.strictObject({
  imported: z.int().min(0),
  updated: z.int().min(0),
  inquiries: z.int().min(0),
  skipped: z.int().min(0),
  blank: z.int().min(0),
  rejected: z.int().min(0),
});

export const runSchema = z.strictObject({
  id: idSchema,
  kind: z.enum(runKinds),
  state: z.enum(runStates),
  /** As in "Auto lead assignment" or "Assign to Ana Silva". */
  title: z.string(),
  /** What the run did or will do, in one sentence. */
  sentence: z.string(),
  plannedAt: momentSchema,
  committedAt: momentSchema.nullable(),
  /** null = the schedule. */
  actorId: idSchema.nullable(),
  revision: z.int().min(0),
  total: z.int().min(0),
  placed: z.int().min(0),
  kept: z.int().min(0),
  leftOver: z.int().min(0),
  skipped: z.int().min(0),
  leftovers: z.array(z.strictObject({ reason: z.enum(leftoverReasons), count: z.int().min(1) })),
  counts: importCountsSchema.nullable(),
  certificate: certificateSchema.nullable(),
  /** For an undo: the run it puts back. For a run: the undo that put it back. */
  undoOfRunId: idSchema.nullable(),
  undoneByRunId: idSchema.nullable(),
});

export type Run = z.infer<typeof runSchema>;

const rejectedRowSchema = z.strictObject({ line: z.int().min(1), reason: z.string() });

export const runDetailSchema = runSchema.extend({
  runId: idSchema,
  perAgent: z.array(perAgentSchema),
  mends: z.array(mendSchema),
  /** SHA-256 of everything the plan was made from, and of the plan; null for a run that no distribution planned. */
  snapshotHash: z.string().nullable(),
  planHash: z.string().nullable(),
  /** The first 200 rows that an import refuses. */
  rejected: z.array(rejectedRowSchema).max(200),
});

export type RunDetail = z.infer<typeof runDetailSchema>;

export const runLeadSchema = z.strictObject({
  leadId: idSchema,
  name: z.string(),
  outcome: z.enum(outcomes),
  fromAgentId: idSchema.nullable(),
  toAgentId: idSchema.nullable(),
  fromStatusId: idSchema.nullable(),
  toStatusId: idSchema.nullable(),
  leftoverReason: z.enum(heldReasons).nullable(),
});

const planOptions = {
  reason: z.enum(reasons).nullable().default(null),
  note: noteSchema.default(''),
};

const tagsSchema = z.array(z.string().trim().min(1).max(60)).max(20).default([]);

export const planInputSchema = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('auto') }),
  z.strictObject({ kind: z.literal('top_up') }),
  z.strictObject({ kind: z.literal('assign'), target: targetSchema, agentId: idSchema, ...planOptions }),
  z.strictObject({
    kind: z.literal('distribute'),
    target: targetSchema,
    to: z.union([
      z.strictObject({ agentIds: z.array(idSchema).min(1).max(1000) }),
      z.strictObject({ branchId: idSchema }),
    ]),
    underCaps: z.boolean().default(true),
    ...planOptions,
  }),
  z.strictObject({ kind: z.literal('status'), target: targetSchema, statusId: idSchema, note: planOptions.note }),
  z.strictObject({ kind: z.literal('tag'), target: targetSchema, add: tagsSchema, remove: tagsSchema }),
  z.strictObject({ kind: z.literal('archive'), target: targetSchema, note: planOptions.note }),
  /** Routes unassigned leads as if they arrived now. */
  z.strictObject({ kind: z.literal('route'), target: targetSchema }),
  z.strictObject({ kind: z.literal('recycle'), target: targetSchema, note: planOptions.note }),
]);

export type PlanInput = z.infer<typeof planInputSchema>;

/** What differs from the configuration that the run was planned with; what is left out stays. */
export const replayChangeSchema = z.strictObject({
  basis: z.enum(evennessBases).optional(),
  underCaps: z.boolean().optional(),
  respectWorkingHours: z.boolean().optional(),
  agents: z
    .array(
      z.strictObject({
        agentId: idSchema,
        leadRecipient: z.boolean().optional(),
        /** null = no cap. */
        leadCap: z.int().min(0).max(1_000_000).nullable().optional(),
        weight: z.int().min(1).max(1000).optional(),
      }),
    )
    .max(1000)
    .optional(),
});

export type ReplayChange = z.infer<typeof replayChangeSchema>;
