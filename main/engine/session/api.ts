import { AppError } from '../app-error.ts';
import type { Caller, WriteContext } from '../context.ts';
import type { ReadDatabase, WriteDatabase } from '../db/database.ts';
import { changeHash, tokenHash } from './change.ts';
import { clearGuard, guardedAccount } from './guard.ts';

export { hashPassword, passwordCost, recoveryCodeFrom, verifyPassword, type PasswordCost } from './password.ts';

/** A session ends when its agent leaves or gets another role. */
export function requireActiveCaller(db: ReadDatabase, caller: Caller): void {
  if (caller.agentId === null) return;
  const agent = db
    .statement<[number], { role: string; status: string }>('SELECT role, status FROM agent WHERE id = ?')
    .get(caller.agentId);
  if (agent?.status === 'active' && agent.role === caller.role) return;
  throw new AppError('NOT_SIGNED_IN', 'This session has ended. Sign in again.');
}

/** Uses up the token that the broker's password was given for; nothing else than exactly that change passes. */
export function takeConfirmation(context: WriteContext, input: unknown): void {
  const token = (input as { confirm?: string }).confirm;
  const taken = token === undefined ? undefined : takeToken(context, token);
  const isForThis =
    taken !== undefined &&
    taken.agent_id === context.caller.agentId &&
    taken.expires_at > context.now &&
    taken.change_hash === changeHash(context.operation, input);
  if (isForThis) return;
  throw new AppError(
    'CONFIRM_REQUIRED',
    token === undefined
      ? 'This change needs your password. Give it to session.confirm for exactly this change, then send the token along.'
      : 'The password was not given for this change, or more than 5 minutes ago. Nothing was changed. Give it again.',
    { operation: context.operation },
  );
}

type Confirmation = { agent_id: number; change_hash: string; expires_at: number };

function takeToken(context: WriteContext, token: string): Confirmation | undefined {
  return context.db
    .statement<[string], Confirmation>(
      'DELETE FROM confirmation WHERE token_hash = ? RETURNING agent_id, change_hash, expires_at',
    )
    .get(tokenHash(token));
}

/** A new password opens the account again and makes tokens worthless that the old one was given for. */
export function forgetOldPassword(db: WriteDatabase, agentId: number): void {
  clearGuard(db, guardedAccount(agentId, ''));
  db.statement('DELETE FROM confirmation WHERE agent_id = ?').run(agentId);
}
