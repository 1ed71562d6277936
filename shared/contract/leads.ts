import { z } from 'zod';
import { gates } from './gates.ts';
import {
  emailSchema,
  idSchema,
  momentSchema,
  nameSchema,
  noteSchema,
  pageSchema,
  pagingSchema,
  phoneSchema,
} from './common.ts';
import { command, query } from './define.ts';
import { flags, leadFilterSchema, temperatures } from './lead-filter.ts';
import { leftoverReasons } from './leftover-reasons.ts';

export const leadRowSchema = z.strictObject({
  id: idSchema,
  name: z.string(),
  email: z.string().nullable(),
  phone: z.string().nullable(),
  statusId: idSchema,
  agentId: idSchema.nullable(),
  sourceId: idSchema.nullable(),
  branchId: idSchema.nullable(),
  departmentId: idSchema.nullable(),
  temperature: z.enum(temperatures),
  score: z.int().min(0).max(100),
  flags: z.array(z.enum(flags)),
  createdAt: momentSchema,
  assignedAt: momentSchema.nullable(),
  changedAt: momentSchema,
  firstResponseAt: momentSchema.nullable(),
  /** Creation plus the office's first-response target. */
  slaDueAt: momentSchema,
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
export const attentionReasons = [...leftoverReasons, 'agent_left'] as const;
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

const attentionRowSchema = attentionSchema.extend({
  leadId: idSchema,
  name: z.string(),
  /** An agent who has left the office, or null. */
  agentId: idSchema.nullable(),
  agentName: z.string().nullable(),
});

export const leadSchema = leadRowSchema.extend({
  uuid: z.string(),
  subject: z.string().nullable(),
  tags: z.array(z.string()),
  inquiries: z.array(inquirySchema),
  /** null: the lead is not on the needs-attention list. */
  attention: attentionSchema.nullable(),
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
] as const;
export type SortField = (typeof sortFields)[number];

export const sortSchema = z
  .array(z.strictObject({ field: z.enum(sortFields), direction: z.enum(['asc', 'desc']).default('asc') }))
  .max(4);

export const facetFields = ['status', 'agent', 'source', 'branch', 'temperature', 'age', 'flag'] as const;
export type FacetField = (typeof facetFields)[number];

const facetSchema = z.strictObject({
  field: z.enum(facetFields),
  /** `value` is an id, a word, or null for "without". Values that no lead has are left out. */
  counts: z.array(z.strictObject({ value: z.union([idSchema, z.string(), z.null()]), count: z.int().min(0) })),
});

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

const contactFields = {
  name: nameSchema,
  email: emailSchema.nullable(),
  phone: phoneSchema.nullable(),
  subject: z.string().trim().max(200).nullable(),
  temperature: z.enum(temperatures),
  score: z.int().min(0).max(100),
  branchId: idSchema.nullable(),
  departmentId: idSchema.nullable(),
  tags: z.array(z.string().trim().min(1).max(60)).max(50),
};

export const leadsOperations = {
  'leads.list': query({
    summary: 'A page of the leads that match, in order. An agent sees the own desk.',
    role: 'agent',
    input: z.strictObject({
      filter: leadFilterSchema.default({}),
      sort: sortSchema.default([{ field: 'createdAt', direction: 'desc' }]),
      /** Rows after this lead in the order, instead of an offset. */
      after: idSchema.optional(),
      ...pagingSchema,
    }),
    output: pageSchema(leadRowSchema),
    reads: ['leads', 'team', 'statuses'],
  }),
  'leads.facets': query({
    summary: 'Counts by value for the filter chips; each facet ignores its own chip.',
    role: 'agent',
    input: z.strictObject({
      filter: leadFilterSchema.default({}),
      fields: z
        .array(z.enum(facetFields))
        .max(facetFields.length)
        .default([...facetFields]),
    }),
    output: z.strictObject({ total: z.int().min(0), facets: z.array(facetSchema), revision: z.int().min(0) }),
    reads: ['leads', 'team', 'statuses'],
  }),
  'leads.get': query({
    summary: 'One lead with its inquiries.',
    role: 'agent',
    input: z.strictObject({ id: idSchema }),
    output: leadSchema,
    reads: ['leads', 'activity', 'team', 'statuses', 'runs'],
  }),
  'leads.attention': query({
    summary:
      'The needs-attention list, oldest first: leads that a run left over, or whose agent left, until somebody has them.',
    role: 'broker',
    input: z.strictObject(pagingSchema),
    output: pageSchema(attentionRowSchema),
    reads: ['leads', 'team', 'statuses', 'runs'],
  }),
  'leads.create': command({
    summary: 'Type a lead in. Refused with CONFLICT if its e-mail or phone is known; details name the lead.',
    role: 'broker',
    input: z.strictObject({
      name: contactFields.name,
      email: contactFields.email.default(null),
      phone: contactFields.phone.default(null),
      subject: contactFields.subject.default(null),
      temperature: contactFields.temperature.default('warm'),
      score: contactFields.score.default(50),
      branchId: contactFields.branchId.default(null),
      departmentId: contactFields.departmentId.default(null),
      tags: contactFields.tags.default([]),
      source: z.string().trim().min(1).max(100).nullable().default(null),
      inquiry: noteSchema.default(''),
    }),
    output: leadSchema,
    touches: ['leads', 'audit'],
  }),
  'leads.save': command({
    summary: 'Change what is known of the person; what is left out stays.',
    role: 'agent',
    input: z.strictObject({
      id: idSchema,
      name: contactFields.name.optional(),
      email: contactFields.email.optional(),
      phone: contactFields.phone.optional(),
      subject: contactFields.subject.optional(),
      temperature: contactFields.temperature.optional(),
      score: contactFields.score.optional(),
      branchId: contactFields.branchId.optional(),
      departmentId: contactFields.departmentId.optional(),
      tags: contactFields.tags.optional(),
    }),
    output: leadSchema,
    touches: ['leads', 'audit'],
  }),
  'leads.assign': command({
    summary: 'Give one lead to an agent, or with null back to the pool. Reassigning changes nothing but the agent.',
    role: 'broker',
    input: z.strictObject({
      leadId: idSchema,
      agentId: idSchema.nullable(),
      reason: z.enum(reasons).nullable().default(null),
      note: noteSchema.default(''),
    }),
    output: z.strictObject({
      leadId: idSchema,
      fromAgentId: idSchema.nullable(),
      toAgentId: idSchema.nullable(),
      fromStatusId: idSchema,
      toStatusId: idSchema,
    }),
    touches: ['leads', 'activity', 'ledger', 'audit'],
  }),
  'leads.setStatus': command({
    summary: 'Move one lead to a status, and change only that.',
    role: 'agent',
    input: z.strictObject({ leadId: idSchema, statusId: idSchema }),
    output: z.strictObject({ leadId: idSchema, fromStatusId: idSchema, toStatusId: idSchema }),
    touches: ['leads', 'activity', 'audit'],
  }),
  'leads.flag': command({
    summary: 'Set or clear a flag.',
    role: 'agent',
    input: z.strictObject({ leadId: idSchema, flag: z.enum(flags), on: z.boolean() }),
    output: z.strictObject({ leadId: idSchema, flags: z.array(z.enum(flags)) }),
    touches: ['leads', 'audit'],
  }),
  'leads.candidates': query({
    summary: 'Every agent with the reason automatic assignment would skip the agent for this lead.',
    role: 'broker',
    input: z.strictObject({ leadId: idSchema }),
    output: z.array(candidateSchema),
    reads: ['leads', 'team', 'settings'],
  }),
  'sources.list': query({
    summary: 'Where leads came from so far.',
    role: 'agent',
    input: z.strictObject({}),
    output: z.array(sourceSchema),
    reads: ['leads'],
  }),
};
