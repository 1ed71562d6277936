import { z } from 'zod';
import { activityKinds, dispositions, timelineKinds } from './activity.ts';
import { idSchema } from './common.ts';
import { flags, temperatures } from './lead-filter.ts';
import { reasons } from './leads.ts';
import { needFields, needSchema } from './needs.ts';
import { outcomes, runKinds, runStates } from './runs.ts';

/** Rises with every change of the form that a reader of the file could notice. */
export const personFileVersion = 1;

/** A moment on the office's wall with its offset, as in `2026-05-11T09:00:00-04:00`. */
const stamp = z.string();
const words = z.string().nullable();
/** What was kept beside an act so that it can be undone, as the database holds it. */
const kept = z.record(z.string(), z.json()).nullable();
/** The lead that an entry belongs to: a person has several where leads were merged. */
const leadId = idSchema;

/** The JSON file that export.person writes. Names stand instead of ids; null is what is not there. */
export const personFileSchema = z.strictObject({
  schema: z.literal('baton.person'),
  version: z.literal(personFileVersion),
  exportedAt: stamp,
  office: z.strictObject({ name: z.string(), timeZone: z.string() }),
  leads: z.array(
    z.strictObject({
      leadId,
      uuid: z.string(),
      name: z.string(),
      email: words,
      phone: words,
      /** E.164, as duplicates are told. */
      phoneInternational: words,
      subject: words,
      source: words,
      status: z.string(),
      agent: words,
      /** Who works the lead while its agent is away. */
      coveredBy: words,
      branch: words,
      department: words,
      temperature: z.enum(temperatures),
      score: z.int(),
      flags: z.array(z.enum(flags)),
      tags: z.array(z.string()),
      createdAt: stamp,
      assignedAt: stamp.nullable(),
      firstResponseAt: stamp.nullable(),
      followUpAt: stamp.nullable(),
      changedAt: stamp,
      /** The lead of the same person that took this one over. */
      mergedIntoLeadId: idSchema.nullable(),
    }),
  ),
  /** What each lead asks for, and whence that is known. */
  needs: z.array(
    z.strictObject({
      leadId,
      need: needSchema,
      /** Fields that somebody of the office said. */
      said: z.array(z.string()),
      /** What the newest inquiry says, with its words. */
      found: z.array(z.strictObject({ field: z.enum(needFields), value: needSchema.partial(), words: z.string() })),
    }),
  ),
  inquiries: z.array(
    z.strictObject({ leadId, at: stamp, source: words, subject: words, text: z.string(), runId: idSchema.nullable() }),
  ),
  activities: z.array(
    z.strictObject({
      leadId,
      at: stamp,
      kind: z.enum(activityKinds),
      author: words,
      text: z.string(),
      disposition: z.enum(dispositions).nullable(),
      dueAt: stamp.nullable(),
      completedAt: stamp.nullable(),
    }),
  ),
  timeline: z.array(
    z.strictObject({
      leadId,
      at: stamp,
      kind: z.enum(timelineKinds),
      /** null = Baton itself, here and below. */
      by: words,
      fromAgent: words,
      toAgent: words,
      fromStatus: words,
      toStatus: words,
      reason: z.enum(reasons).nullable(),
      text: z.string(),
    }),
  ),
  runs: z.array(
    z.strictObject({
      leadId,
      runId: idSchema,
      at: stamp,
      kind: z.enum(runKinds),
      title: z.string(),
      state: z.enum(runStates),
      by: words,
      outcome: z.enum(outcomes),
      fromAgent: words,
      toAgent: words,
      fromStatus: words,
      toStatus: words,
      reason: z.enum(reasons).nullable(),
      note: z.string(),
      /** What became of the lead and why, then a line for each agent. */
      explanation: z.array(z.string()),
      before: kept,
    }),
  ),
  /** Why a run left the lead over. */
  attention: z.array(
    z.strictObject({ leadId, at: stamp, reason: z.string(), runId: idSchema.nullable(), isSettled: z.boolean() }),
  ),
  /** Acts that can be undone. */
  acts: z.array(
    z.strictObject({
      leadId: idSchema.nullable(),
      at: stamp,
      by: words,
      sentence: z.string(),
      state: z.enum(['done', 'undone']),
      changes: kept,
    }),
  ),
  /** Rows of imported files that met a lead that was there. */
  imports: z.array(
    z.strictObject({ leadId, runId: idSchema, at: stamp, line: z.int(), verdict: z.string(), before: kept }),
  ),
  inbox: z.array(z.strictObject({ leadId, at: stamp, file: z.string(), outcome: z.string(), note: z.string() })),
  /** Entries of the audit trail that name one of the leads. */
  audit: z.array(
    z.strictObject({
      at: stamp,
      entry: idSchema,
      by: words,
      action: z.string(),
      detail: z.record(z.string(), z.json()),
    }),
  ),
});

export type PersonFile = z.infer<typeof personFileSchema>;
