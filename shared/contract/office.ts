import { z } from 'zod';
import { emailSchema, momentSchema, nameSchema } from './common.ts';
import { command, query } from './define.ts';

const minuteOfDay = z.string().regex(/^([01]\d|2[0-3]):[0-5]\d$/, 'a time of day as HH:MM');

/** Opening times of one weekday; an empty list means closed. A span that ends before it begins runs into the next day. */
const dayHoursSchema = z.array(z.strictObject({ from: minuteOfDay, to: minuteOfDay })).max(4);

/** Monday first. */
export const weekHoursSchema = z.array(dayHoursSchema).length(7);

export const officeSchema = z.strictObject({
  name: nameSchema,
  /** IANA name, as in `Europe/Berlin`. */
  timeZone: z.string().min(1).max(64),
  /** ISO 3166 alpha-2: how phone numbers without a country code are read. */
  country: z.string().regex(/^[A-Z]{2}$/, 'two capital letters, as in US'),
  /** First-response target in minutes. */
  slaMinutes: z.int().min(1).max(10_080),
  hours: weekHoursSchema,
  /** Local dates, as in `2026-12-25`. */
  holidays: z.array(z.iso.date()).max(400),
  /** A lead of one branch is never dealt to an agent of another. */
  keepBranchesApart: z.boolean(),
});

export type Office = z.infer<typeof officeSchema>;

export const passwordSchema = z.string().min(8, 'at least 8 characters').max(256);

export const signedInSchema = z.strictObject({
  agentId: z.int().min(1),
  name: z.string(),
  role: z.enum(['broker', 'agent']),
});

export const officeOperations = {
  'office.setup': command({
    summary: 'Name the office, set its zone and the broker’s password. Only once.',
    role: 'anyone',
    input: z.strictObject({
      name: nameSchema,
      timeZone: officeSchema.shape.timeZone,
      country: officeSchema.shape.country.default('US'),
      broker: z.strictObject({ name: nameSchema, email: emailSchema }),
      password: passwordSchema,
    }),
    output: z.strictObject({ office: officeSchema, session: signedInSchema, recoveryCode: z.string() }),
    touches: ['office', 'session', 'team', 'statuses', 'settings', 'schedule', 'audit', 'leads', 'runs'],
    session: 'opens',
  }),
  'office.get': query({
    summary: 'The office: name, zone, hours, holidays, SLA target.',
    role: 'agent',
    input: z.strictObject({}),
    output: officeSchema.extend({ createdAt: momentSchema }),
    reads: ['office'],
  }),
  'office.save': command({
    summary: 'Change the office. Needs the broker’s password.',
    role: 'broker',
    input: z.strictObject({ office: officeSchema.partial(), confirm: z.string().max(200).optional() }),
    output: officeSchema.extend({ createdAt: momentSchema }),
    touches: ['office', 'leads', 'schedule', 'audit'],
    confirm: true,
  }),
  'office.fillSample': command({
    summary: 'Fill an office that has no leads yet with a believable team and its leads, to try Baton with.',
    role: 'broker',
    input: z.strictObject({}),
    output: z.strictObject({ agents: z.int().min(0), leads: z.int().min(0) }),
    touches: ['office', 'team', 'leads', 'activity', 'ledger', 'audit'],
  }),
};
