import { z } from 'zod';
import { idSchema, nothingSchema, pageSchema, pagingSchema } from './common.ts';
import { command, outOfBandCommand, query } from './define.ts';
import { gates } from './gates.ts';
import {
  certificateSchema,
  outcomes,
  perAgentSchema,
  planInputSchema,
  replayChangeSchema,
  runDetailSchema,
  runKinds,
  runLeadSchema,
  runSchema,
  runStates,
} from './runs.ts';

const explanationSchema = z.strictObject({
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
});

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
  'runs.stop': outOfBandCommand({
    summary: 'Stop the long work under way and what waits behind it. Each stopped command answers CANCELLED.',
    role: 'broker',
    input: nothingSchema,
    output: z.strictObject({
      /** Whether any command was under way; one that was about to end may still answer that it is done. */
      stopped: z.boolean(),
    }),
    touches: [],
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
    output: explanationSchema,
    reads: ['runs'],
  }),
  'runs.explainPresent': query({
    summary: 'Why the lead is with its present agent: the explanation of the newest run that says so, or null.',
    role: 'broker',
    input: z.strictObject({ leadId: idSchema }),
    output: explanationSchema.nullable(),
    reads: ['runs', 'leads'],
  }),
  'runs.mend': command({
    summary:
      'Apply a mend of a run and plan it again: the same run if it is still a plan, otherwise a new plan of its kind.',
    role: 'broker',
    input: z.strictObject({ runId: idSchema, mend: z.int().min(0) }),
    output: runDetailSchema,
    touches: ['runs', 'team', 'leads', 'audit'],
  }),
  'runs.replay': query({
    summary:
      'Plan a run again from what it was planned from, and compare; with a change: what would have happened. Nothing is written.',
    role: 'broker',
    input: z.strictObject({ runId: idSchema, change: replayChangeSchema.prefault({}) }),
    output: z.strictObject({
      runId: idSchema,
      snapshotHash: z.string(),
      planHash: z.string(),
      /** The same plan, lead by lead. */
      isSame: z.boolean(),
      /** Leads that fare differently. */
      differences: z.int().min(0),
      sentence: z.string(),
      placed: z.int().min(0),
      kept: z.int().min(0),
      leftOver: z.int().min(0),
      leftovers: runSchema.shape.leftovers,
      perAgent: z.array(perAgentSchema),
      certificate: certificateSchema,
    }),
    reads: ['runs'],
  }),
  'runs.export': query({
    summary: 'The leads of a run as CSV, a part at a time: from, to, why, and what was left over.',
    role: 'broker',
    input: z.strictObject({ runId: idSchema, offset: z.int().min(0).default(0) }),
    output: z.strictObject({
      /** With the header line when the offset is 0. */
      csv: z.string(),
      /** The offset of the next part; null = this was the last. */
      next: z.int().min(0).nullable(),
    }),
    reads: ['runs', 'team', 'statuses'],
  }),
};
