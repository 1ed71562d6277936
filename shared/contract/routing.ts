import { z } from 'zod';
import { idSchema, momentSchema, noteSchema } from './common.ts';
import { query } from './define.ts';
import { gates } from './gates.ts';
import { leftoverReasons } from './leftover-reasons.ts';
import { knownNeedSchema, languageSchema, needSchema } from './needs.ts';
import { routingModes, routingSchema } from './settings.ts';
import { criteriaSchema } from './team.ts';

/**
 * How inquiry and agents were compared: by meaning and words; by words alone because the inquiry is not in English or
 * because the model cannot be had; or not at all, as nobody wrote anything to compare.
 */
export const comparisons = ['meaning', 'words_language', 'words_no_model', 'nothing'] as const;
export type Comparison = (typeof comparisons)[number];

/** A match score in hundredths, 0 to 100; null: the agent wrote nothing that could be compared. */
export const scoreSchema = z.int().min(0).max(100).nullable();

const verdictSchema = z.strictObject({
  agentId: idSchema,
  name: z.string(),
  verdict: z.enum(['chosen', 'fallback', 'gate', 'match', 'turn', 'level']),
  gate: z.enum(gates).nullable(),
  score: scoreSchema,
  /** Phrases of the agent's text that the inquiry is about. */
  phrases: z.array(z.string()),
  text: z.string(),
});

const percent = z.int().min(0).max(100);

export const routingOperations = {
  'routing.try': query({
    summary: 'Who would get an inquiry, why, and why nobody else. Nothing is written.',
    role: 'broker',
    input: z.strictObject({
      inquiry: noteSchema.default(''),
      subject: z.string().trim().min(1).max(200).nullable().default(null),
      source: z.string().trim().min(1).max(100).nullable().default(null),
      branchId: idSchema.nullable().default(null),
      departmentId: idSchema.nullable().default(null),
      need: needSchema.partial().default({}),
      /** When it arrives; left out: now. */
      at: momentSchema.optional(),
      /** Left out: the saved configuration, tried as if it were on. */
      settings: routingSchema.optional(),
    }),
    output: z.strictObject({
      mode: z.enum(routingModes),
      agentId: idSchema.nullable(),
      agentName: z.string().nullable(),
      /** Why nobody; null when somebody. */
      reason: z.enum([...leftoverReasons, 'manual']).nullable(),
      sentence: z.string(),
      agents: z.array(verdictSchema),
      known: knownNeedSchema,
      comparison: z.enum(comparisons),
      language: languageSchema.nullable(),
      /** Nobody reached the threshold, so the whole pool stayed in. */
      isFilterWaived: z.boolean(),
    }),
    reads: ['team', 'leads', 'settings', 'ledger', 'office'],
  }),
  'routing.scores': query({
    summary: 'The newest leads that wrote something, with their match scores, and what each threshold would do.',
    role: 'broker',
    input: z.strictObject({ leads: z.int().min(1).max(200).default(50) }),
    output: z.strictObject({
      leads: z.array(
        z.strictObject({
          leadId: idSchema,
          name: z.string(),
          inquiry: z.string(),
          createdAt: momentSchema,
          comparison: z.enum(comparisons),
          /** Agents whom the other gates of a match let through, the best match first. */
          scores: z.array(z.strictObject({ agentId: idSchema, score: scoreSchema })),
        }),
      ),
      agents: z.array(z.strictObject({ agentId: idSchema, name: z.string() })),
      /** For each threshold in steps of 0.05. */
      thresholds: z.array(
        z.strictObject({
          threshold: z.number().min(0).max(1),
          /** Share of leads, in percent, for whom nobody passes and the whole pool would stay in. */
          nobody: percent,
          /** Agents who pass, over all leads, times ten. */
          passingTenths: z.int().min(0),
        }),
      ),
      comparison: z.enum(comparisons),
    }),
    reads: ['team', 'leads', 'settings'],
  }),
  'routing.checkCriteria': query({
    summary: 'Match criteria in plain language, and which of them nothing that came in 90 days would have met.',
    role: 'broker',
    input: z.strictObject({ criteria: criteriaSchema }),
    output: z.strictObject({
      summary: z.string(),
      /** Leads of the last 90 days, and those that meet all criteria. */
      leads: z.int().min(0),
      met: z.int().min(0),
      warnings: z.array(z.strictObject({ field: z.string(), text: z.string() })),
    }),
    reads: ['leads', 'team'],
  }),
  'routing.read': query({
    summary: 'What an inquiry says about area, price, rooms, type, language and purpose, with the words that say so.',
    role: 'broker',
    input: z.strictObject({ inquiry: noteSchema }),
    output: knownNeedSchema,
    reads: ['team'],
  }),
};
