import { z } from 'zod';
import { gates } from './gates.ts';
import { idSchema, momentSchema } from './common.ts';
import { flags, temperatures } from './lead-filter.ts';
import { leftoverReasons } from './leftover-reasons.ts';
import { knownNeedSchema } from './needs.ts';

export const leadRowSchema = z.strictObject({
  id: idSchema,
  name: z.string(),
  email: z.string().nullable(),
  phone: z.string().nullable(),
  statusId: idSchema,
  agentId: idSchema.nullable(),
  /** Who works the lead while its agent is away; null = nobody. */
  coveredBy: idSchema.nullable(),
  sourceId: idSchema.nullable(),
  branchId: idSchema.nullable(),
  departmentId: idSchema.nullable(),
  temperature: z.enum(temperatures),
  score: z.int().min(0).max(100),
  flags: z.array(z.enum(flags)),
  tags: z.array(z.string()),
  /** The beginning of what the lead wrote last, in one line; null = it wrote nothing. */
  inquiry: z.string().max(200).nullable(),
  createdAt: momentSchema,
  assignedAt: momentSchema.nullable(),
  changedAt: momentSchema,
  firstResponseAt: momentSchema.nullable(),
  /** Creation plus the office's first-response target. */
  slaDueAt: momentSchema,
  /** When the next open follow-up is due. */
  followUpAt: momentSchema.nullable(),
});

export type LeadRow = z.infer<typeof leadRowSchema>;

export const inquirySchema = z.strictObject({
  id: idSchema,
  text: z.string(),
  subject: z.string().nullable(),
  sourceId: idSchema.nullable(),
  receivedAt: momentSchema,
});

/** Why a lead is on the needs-attention list: what left it over, or that nobody of the office has it. */
export const attentionReasons = [...leftoverReasons, 'agent_left', 'no_agent'] as const;
export type AttentionReason = (typeof attentionReasons)[number];

export const attentionSchema = z.strictObject({
  reason: z.enum(attentionReasons),
  /** As in "every agent who may take it is at cap". */
  text: z.string(),
  /** The run that left the lead over last; null if none did. */
  runId: idSchema.nullable(),
  /** When a run first left it over; if none did, when the lead was last changed. */
  since: momentSchema,
});

export type Attention = z.infer<typeof attentionSchema>;

export const attentionRowSchema = attentionSchema.extend({
  leadId: idSchema,
  name: z.string(),
  /** An agent who has left the office, or null. */
  agentId: idSchema.nullable(),
  agentName: z.string().nullable(),
});

export const leadSchema = leadRowSchema.extend({
  uuid: z.string(),
  subject: z.string().nullable(),
  inquiries: z.array(inquirySchema),
  /** What the lead asks for, as far as it is known. */
  need: knownNeedSchema,
  /** null: the lead is not on the needs-attention list. */
  attention: attentionSchema.nullable(),
  /** The lead of the same person that took this one over; null = it stands for itself. */
  mergedInto: idSchema.nullable(),
});

export type Lead = z.infer<typeof leadSchema>;

export const sortFields = [
  'createdAt',
  'name',
  'status',
  'agent',
  'source',
  'branch',
  'temperature',
  'score',
  'changedAt',
  'assignedAt',
  'department',
  'email',
  'phone',
  'sla',
  'followUpAt',
] as const;
export type SortField = (typeof sortFields)[number];

/** `sla` is the time left of those who wait for their first response; the others come last. */
export const sortSchema = z
  .array(z.strictObject({ field: z.enum(sortFields), direction: z.enum(['asc', 'desc']).default('asc') }))
  .max(4);

export const facetFields = [
  'status',
  'agent',
  'source',
  'branch',
  'department',
  'temperature',
  'age',
  'flag',
  'tag',
  'sla',
  'followUp',
] as const;
export type FacetField = (typeof facetFields)[number];

export const facetSchema = z.strictObject({
  field: z.enum(facetFields),
  /** `value` is an id, a word, or null for "without". Values that no lead has are left out. */
  counts: z.array(z.strictObject({ value: z.union([idSchema, z.string(), z.null()]), count: z.int().min(0) })),
});

/** What the table can show of a lead, and a file of what is seen can hold. */
export const leadColumns = [
  'name',
  'status',
  'agent',
  'source',
  'branch',
  'department',
  'temperature',
  'score',
  'sla',
  'age',
  'assigned',
  'changed',
  'followUp',
  'phone',
  'email',
  'flags',
  'tags',
  'inquiry',
] as const;
export type LeadColumn = (typeof leadColumns)[number];

/** A column as it is shown; its width in px, null = as wide as it comes. */
export const shownColumnSchema = z.strictObject({
  id: z.enum(leadColumns),
  width: z.int().min(40).max(1200).nullable(),
});
export type ShownColumn = z.infer<typeof shownColumnSchema>;

export const densities = ['compact', 'regular', 'roomy'] as const;
export type DensityWord = (typeof densities)[number];

export const sourceSchema = z.strictObject({ id: idSchema, name: z.string() });

export const reasons = [
  'agent_unavailable',
  'better_match',
  'stale_after_reactivation',
  'promised_to_person',
  'time_critical',
  'handled_personally',
  'other',
] as const;
export type Reason = (typeof reasons)[number];

export const candidateSchema = z.strictObject({
  agentId: idSchema,
  name: z.string(),
  branchId: idSchema.nullable(),
  departmentId: idSchema.nullable(),
  /** Active, and of the lead's branch and department where it has them: what the list shows first. */
  isNear: z.boolean(),
  isPresent: z.boolean(),
  deskSize: z.int().min(0),
  leadCap: z.int().min(0).nullable(),
  /** The first gate that automatic assignment would stop at; null = eligible. */
  gate: z.enum(gates).nullable(),
  /** The gate in words, as in "at cap 20/20". */
  gateText: z.string().nullable(),
});
