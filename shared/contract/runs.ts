import { z } from 'zod';
import { gates } from './gates.ts';
import { idSchema, momentSchema, noteSchema, pageSchema, pagingSchema } from './common.ts';
import { command, query } from './define.ts';
import { targetSchema } from './lead-filter.ts';
import { reasons } from './leads.ts';

export const runKinds = ['auto', 'assign', 'distribute', 'import', 'undo'] as const;
export type RunKind = (typeof runKinds)[number];

export const runStates = ['planned', 'committed', 'undone', 'cancelled', 'failed'] as const;
export type RunState = (typeof runStates)[number];

export const leftoverReasons = ['agents_at_cap', 'nobody_eligible', 'do_not_contact'] as const;
export type LeftoverReason = (typeof leftoverReasons)[number];

/**
 * What became of a lead in a run: it got an agent, kept the one it had, stays over,
 * was skipped because nothing would change, or was imported, updated, given an inquiry, restored.
 */
export const outcomes = [
  'placed',
  'kept',
  'left_over',
  'skipped',
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
  /** The gate that keeps the agent out of the whole run, and its words. */
  gate: z.enum(gates).nullable(),
  gateText: z.string().nullable(),
});

export const certificateSchema = z.strictObject({ proven: z.boolean(), statement: z.string() });

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
  leftoverReason: z.enum(leftoverReasons).nullable(),
});

const planOptions = {
  reason: z.enum(reasons).nullable().default(null),
  note: noteSchema.default(''),
};

export const planInputSchema = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('auto') }),
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
]);

export type PlanInput = z.infer<typeof planInputSchema>;

const skippedSchema = z.array(z.strictObject({ leadId: idSchema, name: z.string(), reason: z.string() })).max(200);

export const runsOperations = {
  'runs.plan': command({
    summary: 'Plan a run and keep the plan; nothing else changes until it is committed.',
    role: 'broker',
    input: planInputSchema,
    output: runDetailSchema,
    touches: ['runs'],
  }),
  'runs.commit': command({
    summary:
      'Carry a plan out. If the data changed so that the plan would differ: STALE_PLAN, and the plan is made anew.',
    role: 'broker',
    input: z.strictObject({ runId: idSchema }),
    output: runDetailSchema,
    touches: ['runs', 'leads', 'activity', 'ledger', 'team', 'audit'],
  }),
  'runs.cancel': command({
    summary: 'Drop a plan.',
    role: 'broker',
    input: z.strictObject({ runId: idSchema }),
    output: runSchema,
    touches: ['runs'],
  }),
  'runs.undo': command({
    summary: 'Put back each lead that nobody touched since; the rest are listed and left alone.',
    role: 'broker',
    input: z.strictObject({ runId: idSchema }),
    output: z.strictObject({
      runId: idSchema,
      undoneRunId: idSchema,
      restored: z.int().min(0),
      skippedCount: z.int().min(0),
      /** The first 200 of them. */
      skipped: skippedSchema,
      sentence: z.string(),
    }),
    touches: ['runs', 'leads', 'activity', 'ledger', 'team', 'audit'],
  }),
  'runs.previewUndo': query({
    summary: 'What an undo would put back and what it would skip.',
    role: 'broker',
    input: z.strictObject({ runId: idSchema }),
    output: z.strictObject({ restored: z.int().min(0), skippedCount: z.int().min(0), skipped: skippedSchema }),
    reads: ['runs', 'leads'],
  }),
  'runs.list': query({
    summary: 'The run log, newest first. Plans that were never committed are left out unless asked for.',
    role: 'broker',
    input: z.strictObject({
      kinds: z.array(z.enum(runKinds)).max(runKinds.length).optional(),
      states: z.array(z.enum(runStates)).max(runStates.length).default(['committed', 'undone', 'failed']),
      ...pagingSchema,
    }),
    output: pageSchema(runSchema),
    reads: ['runs'],
  }),
  'runs.get': query({
    summary: 'One run with its figures for each agent.',
    role: 'broker',
    input: z.strictObject({ runId: idSchema }),
    output: runDetailSchema,
    reads: ['runs'],
  }),
  'runs.leads': query({
    summary: 'The leads of a run with from, to and outcome.',
    role: 'broker',
    input: z.strictObject({
      runId: idSchema,
      outcomes: z.array(z.enum(outcomes)).max(outcomes.length).optional(),
      agentId: idSchema.optional(),
      ...pagingSchema,
    }),
    output: pageSchema(runLeadSchema),
    reads: ['runs'],
  }),
  'runs.explain': query({
    summary: 'For one lead of a run: every agent, chosen or the first gate that failed, or lost on level.',
    role: 'broker',
    input: z.strictObject({ runId: idSchema, leadId: idSchema }),
    output: z.strictObject({
      runId: idSchema,
      leadId: idSchema,
      sentence: z.string(),
      agents: z.array(
        z.strictObject({
          agentId: idSchema,
          name: z.string(),
          verdict: z.enum(['chosen', 'kept', 'gate', 'level', 'not_considered']),
          gate: z.enum(gates).nullable(),
          text: z.string(),
        }),
      ),
    }),
    reads: ['runs'],
  }),
};
