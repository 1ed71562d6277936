import { z } from 'zod';
import { emailSchema, idSchema, nameSchema, noteSchema, pageSchema, pagingSchema, phoneSchema } from './common.ts';
import { command, query } from './define.ts';
import { flags, leadFilterSchema, temperatures } from './lead-filter.ts';
import {
  attentionRowSchema,
  candidateSchema,
  facetFields,
  facetSchema,
  leadRowSchema,
  leadSchema,
  reasons,
  sortSchema,
  sourceSchema,
} from './leads.ts';
import { knownNeedSchema, needSchema } from './needs.ts';

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
  'leads.find': query({
    summary:
      'Where in the order the next lead stands whose name begins with this: from a place on, then from the top. null = nowhere.',
    role: 'agent',
    input: z.strictObject({
      filter: leadFilterSchema.default({}),
      sort: sortSchema.default([{ field: 'createdAt', direction: 'desc' }]),
      beginning: z.string().min(1).max(100),
      from: z.int().min(0).max(100_000_000).default(0),
    }),
    output: z.strictObject({ index: z.int().min(0).nullable() }),
    reads: ['leads', 'team', 'statuses'],
  }),
  'leads.tags': query({
    summary: 'The tags that leads carry, the most frequent first.',
    role: 'agent',
    input: z.strictObject({}),
    output: z.array(z.strictObject({ tag: z.string(), count: z.int().min(1) })),
    reads: ['leads'],
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
    summary:
      'Type a lead in; it is routed at once if the office does so. If its e-mail or phone is known: CONFLICT, details name the lead, or with onKnown one more inquiry of that lead, which brings it back from the archive.',
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
      /** What the lead asks for, as far as a person says so. */
      need: needSchema.partial().default({}),
      onKnown: z.enum(['refuse', 'inquiry']).default('refuse'),
    }),
    output: leadSchema,
    touches: ['leads', 'activity', 'runs', 'ledger', 'team', 'audit'],
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
  'leads.saveNeed': command({
    summary:
      'Say what a lead asks for; a field that is null counts as said, too. `forget` gives fields back to what the inquiry says.',
    role: 'agent',
    input: z.strictObject({
      leadId: idSchema,
      said: needSchema.partial().default({}),
      forget: z.array(needSchema.keyof()).max(10).default([]),
    }),
    output: knownNeedSchema,
    touches: ['leads', 'audit'],
  }),
  'leads.reactivate': command({
    summary:
      'Bring an archived lead back to Contacting. Its agent keeps it if the gates say so; if not, it is routed anew or put on the needs-attention list.',
    role: 'broker',
    input: z.strictObject({ leadId: idSchema }),
    output: z.strictObject({
      leadId: idSchema,
      fromAgentId: idSchema.nullable(),
      toAgentId: idSchema.nullable(),
      fromStatusId: idSchema,
      toStatusId: idSchema,
      /** The run that routed it anew, or null. */
      runId: idSchema.nullable(),
      /** What became of it and why, in one sentence. */
      sentence: z.string(),
    }),
    touches: ['leads', 'activity', 'runs', 'ledger', 'team', 'audit'],
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
    summary:
      'Move one lead to a status, and change only that. An archived lead that goes to a working status comes back: if the gates keep its agent from it, it is reactivated.',
    role: 'agent',
    input: z.strictObject({ leadId: idSchema, statusId: idSchema }),
    output: z.strictObject({
      leadId: idSchema,
      fromStatusId: idSchema,
      toStatusId: idSchema,
      /** What became of an archived lead that came back, in one sentence; null for every other. */
      sentence: z.string().nullable(),
    }),
    touches: ['leads', 'activity', 'runs', 'ledger', 'team', 'audit'],
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
