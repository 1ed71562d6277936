import type { ErrorBody, ErrorCode } from '../../shared/contract/envelope.ts';

/** A failure that Baton foresees: its message may be shown as it is. */
export class AppError extends Error {
  override readonly name = 'AppError';
  readonly code: ErrorCode;
  readonly details: ErrorBody['details'];

  constructor(code: ErrorCode, message: string, details?: ErrorBody['details'], cause?: unknown) {
    super(message, cause === undefined ? undefined : { cause });
    this.code = code;
    this.details = details;
  }
}

/** Refuses a command whose effect so far must stay, as a failed sign-in that has to be counted. */
export class Refusal {
  readonly error: AppError;

  constructor(error: AppError) {
    this.error = error;
  }
}
