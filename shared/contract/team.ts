import { z } from 'zod';
import { emailSchema, idSchema, momentSchema, nameSchema, nothingSchema, phoneSchema } from './common.ts';
import { command, query } from './define.ts';
import { passwordSchema, weekHoursSchema } from './office.ts';

const place = z.strictObject({ id: idSchema, name: nameSchema });
export const branchSchema = place;
export const departmentSchema = place.extend({ branchId: idSchema.nullable() });

const words = z.array(z.string().trim().min(1).max(100)).max(100);

/** What an agent is good at. Empty lists ask for nothing. */
export const criteriaSchema = z.strictObject({
  subjects: words.default([]),
  /** Names of towns and quarters, postal codes, ranges of them as 02130-02136, or their beginnings as 021*. */
  areas: words.default([]),
  languages: words.default([]),
  /** Minor units of currency. */
  priceMin: z.int().min(0).nullable().default(null),
  priceMax: z.int().min(0).nullable().default(null),
  leadTypes: words.default([]),
  /** Lines of business, or what the agent is licensed for. */
  lines: words.default([]),
  text: z.string().trim().max(5000).default(''),
});

const editable = {
  name: nameSchema,
  email: emailSchema,
  phone: phoneSchema.nullable(),
  role: z.enum(['broker', 'agent']),
  branchId: idSchema.nullable(),
  departmentId: idSchema.nullable(),
  leadRecipient: z.boolean(),
  /** The most working leads; null = no cap. */
  leadCap: z.int().min(0).max(1_000_000).nullable(),
  weight: z.int().min(1).max(1000),
  /** The agent that "primary only" routing and the fallback mean. At most one. */
  primary: z.boolean(),
  criteria: criteriaSchema,
  /** Own working hours; null = the office's. */
  hours: weekHoursSchema.nullable(),
};

export const agentSchema = z.strictObject({
  id: idSchema,
  ...editable,
  status: z.enum(['active', 'inactive']),
  /** When the present absence ends; null = here. */
  awayUntil: momentSchema.nullable(),
  /** The first time away that has not begun. */
  nextAbsence: z.strictObject({ from: momentSchema, to: momentSchema }).nullable(),
  /** Working leads held now. */
  deskSize: z.int().min(0),
  /** Leads received through runs and by hand in the last 30 days. */
  received30Days: z.int().min(0),
  canSignIn: z.boolean(),
  createdAt: momentSchema,
});

export type Agent = z.infer<typeof agentSchema>;

export const teamOperations = {
  'team.list': query({
    summary: 'Every agent of the office with the desk as it stands; an agent reads only who the others are and where.',
    role: 'agent',
    input: nothingSchema,
    output: z.array(agentSchema),
    reads: ['team', 'leads'],
  }),
  'team.get': query({
    summary: 'One agent.',
    role: 'broker',
    input: z.strictObject({ id: idSchema }),
    output: agentSchema,
    reads: ['team', 'leads'],
  }),
  'team.create': command({
    summary: 'Add an agent; with a password the agent may sign in.',
    role: 'broker',
    input: z.strictObject({
      name: editable.name,
      email: editable.email,
      phone: editable.phone.default(null),
      role: editable.role.default('agent'),
      branchId: editable.branchId.default(null),
      departmentId: editable.departmentId.default(null),
      leadRecipient: editable.leadRecipient.default(true),
      leadCap: editable.leadCap.default(null),
      weight: editable.weight.default(1),
      primary: editable.primary.default(false),
      criteria: criteriaSchema.prefault({}),
      hours: editable.hours.default(null),
      password: passwordSchema.optional(),
    }),
    output: agentSchema,
    touches: ['team', 'leads', 'audit'],
  }),
  'team.save': command({
    summary: 'Change an agent; what is left out stays.',
    role: 'broker',
    input: z.strictObject({
      id: idSchema,
      name: editable.name.optional(),
      email: editable.email.optional(),
      phone: editable.phone.optional(),
      role: editable.role.optional(),
      branchId: editable.branchId.optional(),
      departmentId: editable.departmentId.optional(),
      leadRecipient: editable.leadRecipient.optional(),
      leadCap: editable.leadCap.optional(),
      weight: editable.weight.optional(),
      primary: editable.primary.optional(),
      criteria: criteriaSchema.optional(),
      hours: editable.hours.optional(),
      password: passwordSchema.optional(),
    }),
    output: agentSchema,
    touches: ['team', 'leads', 'audit'],
  }),
  'team.deactivate': command({
    summary: 'An agent leaves. The working leads go to the pool, to one agent, or are distributed.',
    role: 'broker',
    input: z.strictObject({
      id: idSchema,
      workingLeads: z.discriminatedUnion('to', [
        z.strictObject({ to: z.literal('pool') }),
        z.strictObject({ to: z.literal('agent'), agentId: idSchema }),
        z.strictObject({ to: z.literal('distribute') }),
      ]),
    }),
    output: z.strictObject({ agent: agentSchema, runId: idSchema.nullable(), moved: z.int().min(0) }),
    touches: ['team', 'leads', 'runs', 'ledger', 'audit'],
  }),
  'team.reactivate': command({
    summary: 'An agent who had left is back, with an empty desk.',
    role: 'broker',
    input: z.strictObject({ id: idSchema }),
    output: agentSchema,
    touches: ['team', 'leads', 'audit'],
  }),
  'branches.list': query({
    summary: 'The branches of the office.',
    role: 'agent',
    input: nothingSchema,
    output: z.array(branchSchema),
    reads: ['team'],
  }),
  'branches.save': command({
    summary: 'Add a branch (without id) or rename one.',
    role: 'broker',
    input: z.strictObject({ id: idSchema.optional(), name: nameSchema }),
    output: branchSchema,
    touches: ['team', 'leads', 'audit'],
  }),
  'departments.list': query({
    summary: 'The departments of the office.',
    role: 'agent',
    input: nothingSchema,
    output: z.array(departmentSchema),
    reads: ['team'],
  }),
  'departments.save': command({
    summary: 'Add a department (without id) or change one.',
    role: 'broker',
    input: z.strictObject({ id: idSchema.optional(), name: nameSchema, branchId: idSchema.nullable().default(null) }),
    output: departmentSchema,
    touches: ['team', 'leads', 'audit'],
  }),
};
