import { z } from 'zod';
import { idSchema, momentSchema } from './common.ts';
import { flags } from './lead-filter.ts';

export const rowOutcomes = ['create', 'update', 'inquiry', 'skip'] as const;

/** A row of a planned import as it will be. */
export const plannedRowSchema = z.strictObject({
  line: z.int().min(1),
  outcome: z.enum(rowOutcomes),
  name: z.string(),
  email: z.string().nullable(),
  phone: z.string().nullable(),
  source: z.string().nullable(),
  /** As the file names the agent; null = it names none. */
  agent: z.string().nullable(),
  /** The agent that a new lead gets, and the name in the office; null = it comes in without one, or is no new lead. */
  agentId: idSchema.nullable(),
  agentName: z.string().nullable(),
  /** As the file names the status; null = it names none. */
  status: z.string().nullable(),
  /** The status that a new lead gets, as the office calls it; null = it is no new lead. */
  statusName: z.string().nullable(),
  receivedAt: momentSchema.nullable(),
  inquiry: z.string().nullable(),
  tags: z.array(z.string()),
  flags: z.array(z.enum(flags)),
  /** The lead of the office that it is about, or the line of the same person further up. */
  leadId: idSchema.nullable(),
  sameAsLine: z.int().min(1).nullable(),
});

export type PlannedRow = z.infer<typeof plannedRowSchema>;
