import type { ErrorBody } from '../../shared/contract/envelope.ts';
import { formatSpan } from './format.ts';

type ErrorAction = 'retry' | 'sign_in' | 'plan_again' | 'restart';

export type PresentedError = {
  /** null: the text says it all. */
  readonly title: string | null;
  readonly text: string;
  /** What the screen can offer beside the words. */
  readonly action: ErrorAction | null;
};

/** What to say about a failure: what happened, why, what is safe, what to do. */
export function presentError(error: ErrorBody): PresentedError {
  const say = (title: string | null, action: ErrorAction | null = null, text = error.message): PresentedError => ({
    title,
    text,
    action,
  });
  switch (error.code) {
    case 'INVALID_INPUT':
      return say(error.details?.['issues'] === undefined ? null : 'Something in the form is not right');
    case 'UNKNOWN_OPERATION':
      return say('This version of Baton cannot do that', 'restart');
    case 'NOT_SIGNED_IN':
      return say('You are signed out', 'sign_in');
    case 'FORBIDDEN':
      return say('Only the broker may do that');
    case 'CONFIRM_REQUIRED':
      return say('This change needs your password', 'retry');
    case 'WRONG_PASSWORD':
      return say('That password is not right');
    case 'LOCKED_OUT':
      return say('Too many wrong passwords', null, lockedOutText(error));
    case 'NOT_FOUND':
      return say('It is no longer there');
    case 'CONFLICT':
      return say(null);
    case 'STALE_PLAN':
      return say('The leads changed since this plan was made', 'plan_again');
    case 'RUN_IN_PROGRESS':
      return say('Another run is under way', 'retry');
    case 'ALREADY_DONE':
      return say('That has been done already');
    case 'NOT_UNDOABLE':
      return say('This cannot be undone');
    case 'FILE_UNREADABLE':
      return say('The file cannot be read');
    case 'FILE_TOO_LARGE':
      return say('The file is too large');
    case 'DATA_NEWER':
      return say('The office’s data comes from a newer Baton');
    case 'DATA_DAMAGED':
      return say('The office’s data is damaged');
    case 'DATA_LOCKED':
      return say('Another Baton has the office’s data open', 'retry');
    case 'DATA_READ_ONLY':
      return say('The office’s data cannot be written', 'retry');
    case 'DISK_FULL':
      return say('The disk is full', 'retry');
    case 'CANCELLED':
      return say('Stopped', null, 'Nothing was changed.');
    case 'INTERNAL':
      return say('That did not work', 'retry');
    default:
      return assertNever(error.code);
  }
}

/** The failure in one line. */
export function errorLine(error: ErrorBody): string {
  const { title, text } = presentError(error);
  return title === null ? text : `${title}. ${text}`;
}

/** How long a lock still lasts, from the details of the error, else the engine's own words. */
export function lockedOutText(error: ErrorBody, now = Date.now()): string {
  const retryAt = error.details?.['retryAt'];
  const wait = typeof retryAt === 'number' ? retryAt - now : 0;
  return wait > 0 ? `Wait ${formatSpan(Math.max(wait, 1000))}, then try again. Nothing was changed.` : error.message;
}

function assertNever(code: never): never {
  throw new Error(`unknown error code ${String(code)}`);
}
