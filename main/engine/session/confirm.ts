import { isOperationName, operations, type InputOf, type OutputOf } from '../../../shared/contract/index.ts';
import { AppError, Refusal } from '../app-error.ts';
import { record } from '../audit/api.ts';
import type { PrepareContext, WriteContext } from '../context.ts';
import { findAccountById } from './accounts.ts';
import { changeHash, tokenHash } from './change.ts';
import { clearGuard, countFailure, guardedAccount, loadGuard, refuseClosed } from './guard.ts';
import { verifyPassword } from './password.ts';
import { closedUntil } from './throttle.ts';

type Input = InputOf<'session.confirm'>;
type Change = Input['change'];

const validMilliseconds = 5 * 60_000;

export const confirm = {
  async prepare(context: PrepareContext, input: Input) {
    const hash = hashOf(input.change);
    const agentId = requirePerson(context);
    const guarded = guardedAccount(agentId, '');
    if (closedUntil(loadGuard(context.db, guarded, context.now), context.now) !== null) {
      return (run: WriteContext) => refuse(run, input.change, refuseClosed(run.db, guarded, run.now));
    }
    const passwordHash = findAccountById(context.db, agentId)?.passwordHash ?? '';
    const isRight = passwordHash !== '' && (await verifyPassword(input.password, passwordHash));
    return (run: WriteContext) =>
      isRight ? issue(run, agentId, input.change, hash) : refuse(run, input.change, countWrong(run, guarded));
  },
};

function requirePerson(context: PrepareContext): number {
  if (context.caller.agentId !== null) return context.caller.agentId;
  throw new AppError('FORBIDDEN', 'Only a person who is signed in can confirm a change. Sign in and try again.');
}

/** The change as its operation will parse it, so that defaults and the order of keys make no difference. */
function hashOf(change: Change): string {
  const declared = isOperationName(change.operation) ? operations[change.operation] : null;
  if (declared?.kind !== 'command' || !declared.confirm) {
    throw new AppError('INVALID_INPUT', 'That operation does not ask for a password. Call it without one.');
  }
  const parsed = declared.input.safeParse(change.input);
  if (parsed.success) return changeHash(change.operation, parsed.data);
  throw new AppError('INVALID_INPUT', 'The change to confirm does not fit its operation. Correct it and try again.', {
    issues: parsed.error.issues.slice(0, 20).map((issue) => ({ at: issue.path.join('.'), problem: issue.message })),
  });
}

function issue(context: WriteContext, agentId: number, change: Change, hash: string): OutputOf<'session.confirm'> {
  const token = context.newSecret();
  const expiresAt = context.now + validMilliseconds;
  clearGuard(context.db, guardedAccount(agentId, ''));
  context.db.statement('DELETE FROM confirmation WHERE expires_at <= ?').run(context.now);
  context.db
    .statement('INSERT INTO confirmation (token_hash, agent_id, change_hash, expires_at) VALUES (?, ?, ?, ?)')
    .run(tokenHash(token), agentId, hash, expiresAt);
  record(context, { operation: change.operation, isGiven: true });
  return { token, expiresAt };
}

function countWrong(context: WriteContext, guarded: string): Refusal {
  countFailure(context.db, guarded, context.now);
  return new Refusal(new AppError('WRONG_PASSWORD', 'That is not your password. Nothing was changed. Try again.'));
}

function refuse(context: WriteContext, change: Change, refusal: Refusal): Refusal {
  record(context, { operation: change.operation, isGiven: false });
  return refusal;
}
