import type { InputOf, OutputOf } from '../../../shared/contract/index.ts';
import { AppError, Refusal } from '../app-error.ts';
import { record } from '../audit/api.ts';
import type { PrepareContext, WriteContext } from '../context.ts';
import { findAccountById } from './accounts.ts';
import { forgetOldPassword } from './api.ts';
import { countFailure, guardedAccount, loadGuard, refuseClosed } from './guard.ts';
import { hashPassword, verifyPassword } from './password.ts';
import { closedUntil } from './throttle.ts';

type Input = InputOf<'session.changePassword'>;

/** Guessing the old password here is slowed like guessing it at the sign-in. */
export const changePassword = {
  async prepare(context: PrepareContext, { oldPassword, password }: Input) {
    const agentId = requirePerson(context);
    const guarded = guardedAccount(agentId, '');
    if (closedUntil(loadGuard(context.db, guarded, context.now), context.now) !== null) {
      return (run: WriteContext) => refuse(run, refuseClosed(run.db, guarded, run.now));
    }
    const oldHash = findAccountById(context.db, agentId)?.passwordHash ?? '';
    const isRight = oldHash !== '' && (await verifyPassword(oldPassword, oldHash));
    if (!isRight) return (run: WriteContext) => refuse(run, countWrong(run, guarded));
    const newHash = await hashPassword(password, context.newSecret(), context.passwordCost);
    return (run: WriteContext) => change(run, agentId, newHash);
  },
};

function requirePerson({ caller }: PrepareContext): number {
  if (caller.agentId !== null) return caller.agentId;
  throw new AppError('FORBIDDEN', 'Only a person who is signed in has a password. Sign in and try again.');
}

function change(context: WriteContext, agentId: number, newHash: string): OutputOf<'session.changePassword'> {
  context.db.statement('UPDATE agent SET password_hash = ? WHERE id = ?').run(newHash, agentId);
  forgetOldPassword(context.db, agentId);
  record(context, { agentId, isGiven: true });
  return {};
}

function countWrong(context: WriteContext, guarded: string): Refusal {
  countFailure(context.db, guarded, context.now);
  const message = 'The current password is not right. Nothing was changed. Try again.';
  return new Refusal(new AppError('WRONG_PASSWORD', message));
}

function refuse(context: WriteContext, refusal: Refusal): Refusal {
  record(context, { agentId: context.caller.agentId, isGiven: false });
  return refusal;
}
