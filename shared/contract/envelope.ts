import { z } from 'zod';

/** Every way an operation can fail. Closed: a screen switches on it exhaustively. */
export const errorCodes = [
  'INVALID_INPUT',
  'UNKNOWN_OPERATION',
  'NOT_SIGNED_IN',
  'FORBIDDEN',
  'CONFIRM_REQUIRED',
  'WRONG_PASSWORD',
  'LOCKED_OUT',
  'NOT_FOUND',
  'CONFLICT',
  'STALE_PLAN',
  'RUN_IN_PROGRESS',
  'ALREADY_DONE',
  'NOT_UNDOABLE',
  'FILE_UNREADABLE',
  'FILE_TOO_LARGE',
  'DATA_NEWER',
  'DATA_DAMAGED',
  'DATA_LOCKED',
  'DATA_READ_ONLY',
  'DISK_FULL',
  'CANCELLED',
  'INTERNAL',
] as const;

export type ErrorCode = (typeof errorCodes)[number];

export const errorBodySchema = z.strictObject({
  code: z.enum(errorCodes),
  /** Safe to show: what happened, why, what to do. Never a path, a stack or personal data. */
  message: z.string(),
  details: z.record(z.string(), z.json()).optional(),
});

export type ErrorBody = z.infer<typeof errorBodySchema>;

export type Envelope<T = unknown> =
  | { readonly ok: true; readonly value: T }
  | { readonly ok: false; readonly error: ErrorBody };

export function success<T>(value: T): Envelope<T> {
  return { ok: true, value };
}

export function failure(code: ErrorCode, message: string, details?: ErrorBody['details']): Envelope<never> {
  return { ok: false, error: details === undefined ? { code, message } : { code, message, details } };
}
