import { z } from 'zod';
import { idSchema, momentSchema } from './common.ts';
import { statusCategories } from './statuses.ts';

export const temperatures = ['hot', 'warm', 'cold'] as const;
export const flags = ['doNotContact', 'unsubscribed', 'vip', 'referral'] as const;
/** How long ago the lead was created: under an hour, under a day, under 7 days, under 30 days, longer. */
export const ages = ['hour', 'day', 'week', 'month', 'older'] as const;
/**
 * The customer's clock. Answered in time or late; unanswered and open: time is left, little is left, none is left. A
 * lead that was closed unanswered has no clock.
 */
export const slaStates = ['running', 'at_risk', 'breached', 'met', 'late'] as const;
/** The next open follow-up: past due, due later today in the office's zone, due on another day. */
export const followUpStates = ['overdue', 'today', 'later'] as const;
/** Whole days of the office's zone; weeks begin on Monday. */
export const daySpans = ['today', 'yesterday', 'this_week', 'last_week', 'this_month', 'last_month'] as const;

export type Temperature = (typeof temperatures)[number];
export type Flag = (typeof flags)[number];
export type Age = (typeof ages)[number];
export type SlaWord = (typeof slaStates)[number];
export type FollowUpState = (typeof followUpStates)[number];
export type DaySpan = (typeof daySpans)[number];

const ids = z.array(idSchema).max(1000);
const idsOrNone = z.array(idSchema.nullable()).max(1000);
const hours = z.int().min(1).max(876_000);

/** Inside a field any of its values will do; null means "without". */
const choices = {
  statusIds: ids.optional(),
  statusCategories: z.array(z.enum(statusCategories)).max(10).optional(),
  agentIds: idsOrNone.optional(),
  sourceIds: idsOrNone.optional(),
  branchIds: idsOrNone.optional(),
  departmentIds: idsOrNone.optional(),
  temperatures: z.array(z.enum(temperatures)).max(3).optional(),
  flags: z.array(z.enum(flags).nullable()).max(5).optional(),
  ages: z.array(z.enum(ages)).max(5).optional(),
  tags: z.array(z.string().trim().min(1).max(60).nullable()).max(200).optional(),
  slas: z.array(z.enum(slaStates).nullable()).max(6).optional(),
  followUps: z.array(z.enum(followUpStates).nullable()).max(4).optional(),
};

/** Everything given must hold; a lead that never had such a moment is in no span. */
export const dateSpanSchema = z.strictObject({
  from: momentSchema.optional(),
  before: momentSchema.optional(),
  days: z.enum(daySpans).optional(),
  /** Not longer ago than this. */
  withinHours: hours.optional(),
  /** Longer ago than this. */
  olderThanHours: hours.optional(),
});

export type DateSpan = z.infer<typeof dateSpanSchema>;

/** Every field given must hold. */
export const leadFilterSchema = z.strictObject({
  ...choices,
  /** Only these leads, of those that match the rest. */
  ids: z.array(idSchema).max(10_000).optional(),
  /** Leads that have any of these values are out. */
  not: z.strictObject(choices).optional(),
  /** Both ends included. */
  score: z
    .strictObject({ from: z.int().min(0).max(100).default(0), to: z.int().min(0).max(100).default(100) })
    .optional(),
  created: dateSpanSchema.optional(),
  assigned: dateSpanSchema.optional(),
  changed: dateSpanSchema.optional(),
  followUp: dateSpanSchema.optional(),
  /** Something is past due: the first response or a follow-up. */
  overdue: z.literal(true).optional(),
  /** Leads that this run placed, kept, left over or imported. */
  runId: idSchema.optional(),
  /** Only leads on the needs-attention list: left over by a run and not placed since. */
  needsAttention: z.literal(true).optional(),
  /** Part of a name, an e-mail address, a phone number in any format, or of what the lead wrote. */
  text: z.string().trim().max(200).optional(),
});

export type LeadFilter = z.infer<typeof leadFilterSchema>;
export type LeadChoices = NonNullable<LeadFilter['not']>;

/** Which leads an act is about: a list of ids, or all that match a filter but a few. */
export const targetSchema = z.union([
  z.strictObject({ ids: z.array(idSchema).min(1).max(10_000) }),
  z.strictObject({ filter: leadFilterSchema, except: z.array(idSchema).max(10_000).default([]) }),
]);

export type Target = z.infer<typeof targetSchema>;
