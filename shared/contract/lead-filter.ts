import { z } from 'zod';
import { idSchema, momentSchema } from './common.ts';
import { statusCategories } from './statuses.ts';

export const temperatures = ['hot', 'warm', 'cold'] as const;
export const flags = ['doNotContact', 'unsubscribed', 'vip', 'referral'] as const;
/** How long ago the lead was created: under an hour, under a day, under 7 days, under 30 days, longer. */
export const ages = ['hour', 'day', 'week', 'month', 'older'] as const;

export type Temperature = (typeof temperatures)[number];
export type Flag = (typeof flags)[number];
export type Age = (typeof ages)[number];

const ids = z.array(idSchema).max(1000);
const idsOrNone = z.array(idSchema.nullable()).max(1000);

/** Every field given must hold; inside a field any of its values will do; null means "without". */
export const leadFilterSchema = z.strictObject({
  statusIds: ids.optional(),
  statusCategories: z.array(z.enum(statusCategories)).max(10).optional(),
  agentIds: idsOrNone.optional(),
  sourceIds: idsOrNone.optional(),
  branchIds: idsOrNone.optional(),
  departmentIds: idsOrNone.optional(),
  temperatures: z.array(z.enum(temperatures)).max(3).optional(),
  flags: z.array(z.enum(flags)).max(4).optional(),
  ages: z.array(z.enum(ages)).max(5).optional(),
  createdFrom: momentSchema.optional(),
  createdBefore: momentSchema.optional(),
  /** Leads that this run placed, kept, left over or imported. */
  runId: idSchema.optional(),
  /** Only leads on the needs-attention list: left over by a run and not placed since. */
  needsAttention: z.literal(true).optional(),
  /** Part of a name, an e-mail address or a phone number in any format. */
  text: z.string().trim().max(200).optional(),
});

export type LeadFilter = z.infer<typeof leadFilterSchema>;

/** Which leads an act is about: a list of ids, or all that match a filter but a few. */
export const targetSchema = z.union([
  z.strictObject({ ids: z.array(idSchema).min(1).max(10_000) }),
  z.strictObject({ filter: leadFilterSchema, except: z.array(idSchema).max(10_000).default([]) }),
]);

export type Target = z.infer<typeof targetSchema>;
