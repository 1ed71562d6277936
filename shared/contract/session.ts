import { z } from 'zod';
import { emailSchema, momentSchema, nothingSchema } from './common.ts';
import { command, query } from './define.ts';
import { passwordSchema, signedInSchema } from './office.ts';

export const sessionOperations = {
  'session.signIn': command({
    summary: 'Sign in. Without an e-mail address the broker of the office is meant.',
    role: 'anyone',
    input: z.strictObject({ email: emailSchema.optional(), password: z.string().min(1).max(256) }),
    output: signedInSchema,
    touches: ['session'],
    session: 'opens',
  }),
  'session.recover': command({
    summary: 'Set a new password for the broker with the recovery code; a new code takes the place of the used one.',
    role: 'anyone',
    input: z.strictObject({ recoveryCode: z.string().trim().min(1).max(64), password: passwordSchema }),
    output: z.strictObject({ session: signedInSchema, recoveryCode: z.string() }),
    touches: ['session', 'audit'],
    session: 'opens',
    endsOthers: true,
  }),
  'session.changePassword': command({
    summary: 'Set a new password of one’s own in the place of the old one. Other sessions of the same person end.',
    role: 'agent',
    input: z.strictObject({ oldPassword: z.string().min(1).max(256), password: passwordSchema }),
    output: nothingSchema,
    touches: ['session', 'audit'],
    endsOthers: true,
  }),
  'session.renewRecoveryCode': command({
    summary: 'Make a new recovery code; the one before it opens nothing any more. Needs the broker’s password.',
    role: 'broker',
    input: z.strictObject({ confirm: z.string().max(200).optional() }),
    output: z.strictObject({ recoveryCode: z.string() }),
    touches: ['audit'],
    confirm: true,
  }),
  'session.signOut': command({
    summary: 'End the session.',
    role: 'anyone',
    input: nothingSchema,
    output: nothingSchema,
    touches: ['session'],
    session: 'closes',
  }),
  'session.current': query({
    summary: 'Who is signed in, and whether the office has been set up.',
    role: 'anyone',
    input: nothingSchema,
    output: z.strictObject({
      isSetUp: z.boolean(),
      officeName: z.string().nullable(),
      signedIn: signedInSchema.nullable(),
    }),
    reads: ['session', 'office'],
  }),
  'session.confirm': command({
    summary: 'Give the password for one exact change; the token answers once, for that change only.',
    role: 'broker',
    input: z.strictObject({
      password: z.string().min(1).max(256),
      change: z.strictObject({
        operation: z.string().max(64),
        /** The input of that operation, without `confirm`. */
        input: z.json(),
      }),
    }),
    output: z.strictObject({ token: z.string(), expiresAt: momentSchema }),
    touches: ['audit'],
  }),
};
