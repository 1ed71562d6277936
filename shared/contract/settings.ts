import { z } from 'zod';
import { idSchema, momentSchema } from './common.ts';
import { command, query } from './define.ts';

export const serviceOrders = ['hottest', 'newest', 'oldest'] as const;
export type ServiceOrder = (typeof serviceOrders)[number];
export const evennessBases = ['run', 'desk', 'month'] as const;
export type EvennessBasis = (typeof evennessBases)[number];

const scheduled = {
  on: z.boolean(),
  /** Local time of the office. */
  runTime: z.string().regex(/^([01]\d|2[0-3]):[0-5]\d$/, 'a time of day as HH:MM'),
  /** ISO weekdays, 1 = Monday. */
  weekdays: z.array(z.int().min(1).max(7)).min(1, 'name at least one weekday').max(7),
  order: z.enum(serviceOrders),
  respectWorkingHours: z.boolean(),
  /** Ask the agents' match criteria. */
  matchCriteria: z.boolean().default(false),
  /** How late a missed run may still be made up for, in minutes. */
  graceMinutes: z.int().min(0).max(1440),
};

export const autoAssignmentSchema = z.strictObject({
  ...scheduled,
  eligibleStatusIds: z.array(idSchema).min(1, 'name at least one eligible status').max(100),
  /** Equal share of this run, level the desks, or level the month. */
  basis: z.enum(evennessBases),
});

export type AutoAssignment = z.infer<typeof autoAssignmentSchema>;

/** Fills each desk up to the lead cap from fresh unassigned leads. */
export const topUpSchema = z.strictObject(scheduled);

export type TopUp = z.infer<typeof topUpSchema>;

export const routingModes = ['primary', 'round_robin', 'subject', 'best_match', 'random', 'manual'] as const;
export type RoutingMode = (typeof routingModes)[number];
export const fallbacks = ['primary', 'agent', 'unassigned'] as const;
export type Fallback = (typeof fallbacks)[number];

/** What becomes of a lead the moment it arrives. */
export const routingSchema = z.strictObject({
  on: z.boolean(),
  mode: z.enum(routingModes),
  /** Asks the match criteria, and the threshold, in the modes round robin, subject and random. Best match always asks the criteria. */
  matchFilter: z.boolean(),
  /** The least match score that passes the filter, 0 to 1 in hundredths. */
  threshold: z.number().min(0).max(1).multipleOf(0.01),
  /** Who takes a lead that nobody of the pool may take. */
  fallback: z.enum(fallbacks),
  /** For the fallback `agent`. */
  fallbackAgentId: idSchema.nullable(),
  respectWorkingHours: z.boolean(),
});

export type Routing = z.infer<typeof routingSchema>;

/** A folder of this machine that Baton looks into: what is put there arrives as leads. */
export const inboxSchema = z.strictObject({
  on: z.boolean(),
  folder: z.string().trim().max(4096),
});

export type Inbox = z.infer<typeof inboxSchema>;

/** What the office expects of a working day. */
export const deskSchema = z.strictObject({
  /** Calls a day that an agent is to make; null = no target. */
  callTarget: z.int().min(1).max(500).nullable(),
  /** A working lead that nobody touched for so many days is stale. */
  staleDays: z.int().min(1).max(365),
});

export type DeskSettings = z.infer<typeof deskSchema>;

/** Each section with the schema of its value. */
export const settingsSections = {
  autoAssignment: autoAssignmentSchema,
  topUp: topUpSchema,
  routing: routingSchema,
  inbox: inboxSchema,
  desk: deskSchema,
} as const;
export type SettingsSection = keyof typeof settingsSections;
export type SettingsValue<Section extends SettingsSection> = z.infer<(typeof settingsSections)[Section]>;

const sectionNames = z.enum(Object.keys(settingsSections) as [SettingsSection, ...SettingsSection[]]);

const changed = { changedAt: momentSchema, changedBy: idSchema.nullable() };
const confirm = z.string().max(200).optional();

const savedSchema = z.discriminatedUnion('section', [
  z.strictObject({ section: z.literal('autoAssignment'), value: autoAssignmentSchema, ...changed }),
  z.strictObject({ section: z.literal('topUp'), value: topUpSchema, ...changed }),
  z.strictObject({ section: z.literal('routing'), value: routingSchema, ...changed }),
  z.strictObject({ section: z.literal('inbox'), value: inboxSchema, ...changed }),
  z.strictObject({ section: z.literal('desk'), value: deskSchema, ...changed }),
]);

export type SavedSettings = z.infer<typeof savedSchema>;

export const settingsOperations = {
  'settings.get': query({
    summary: 'One section of the configuration.',
    role: 'broker',
    input: z.strictObject({ section: sectionNames }),
    output: savedSchema,
    reads: ['settings'],
  }),
  'settings.save': command({
    summary: 'Save one section. Needs the broker’s password.',
    role: 'broker',
    input: z.discriminatedUnion('section', [
      z.strictObject({ section: z.literal('autoAssignment'), value: autoAssignmentSchema, confirm }),
      z.strictObject({ section: z.literal('topUp'), value: topUpSchema, confirm }),
      z.strictObject({ section: z.literal('routing'), value: routingSchema, confirm }),
      z.strictObject({ section: z.literal('inbox'), value: inboxSchema, confirm }),
      z.strictObject({ section: z.literal('desk'), value: deskSchema, confirm }),
    ]),
    output: savedSchema,
    touches: ['settings', 'schedule', 'audit'],
    confirm: true,
  }),
};
