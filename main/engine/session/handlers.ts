import type { InputOf, OutputOf } from '../../../shared/contract/index.ts';
import type { sessionOperations } from '../../../shared/contract/session.ts';
import { AppError, Refusal } from '../app-error.ts';
import type { HandlersFor, PrepareContext, ReadContext, WriteContext } from '../context.ts';
import { loadOffice, requireOffice } from '../office/api.ts';
import { findAccount, findSignedIn, type Account } from './accounts.ts';
import { changePassword } from './change-password.ts';
import { confirm } from './confirm.ts';
import { clearGuard, countFailure, guardedAccount, loadGuard, refuseClosed } from './guard.ts';
import { hashPassword, isOutdated, verifyPassword } from './password.ts';
import { recover, renewRecoveryCode } from './recover.ts';
import { closedUntil } from './throttle.ts';

type SignedIn = OutputOf<'session.signIn'>;

/** Tries and sign-ins are kept, but make no new data version: a plan that waits for its commit stays fresh. */
async function prepareSignIn(context: PrepareContext, input: InputOf<'session.signIn'>) {
  requireOffice(context.db);
  const account = findAccount(context.db, input.email);
  const guarded = guardedAccount(account?.agentId ?? null, input.email ?? '');
  const isClosed = closedUntil(loadGuard(context.db, guarded, context.now), context.now) !== null;
  const opened = isClosed ? null : await open(context, account, input.password);
  return (run: WriteContext) => {
    run.unchanged();
    if (isClosed) return refuseClosed(run.db, guarded, run.now);
    return opened ? signIn(run, opened, guarded) : refuse(run, guarded);
  };
}

type Opened = { readonly session: SignedIn; readonly newHash: string | null };

/** An unknown address, an agent who left and one without a sign-in cost the same work as a wrong password. */
async function open(context: PrepareContext, account: Account | null, password: string): Promise<Opened | null> {
  const rehash = () => hashPassword(password, context.newSecret(), context.passwordCost);
  if (!account?.passwordHash || !account.isActive) {
    await rehash();
    return null;
  }
  if (!(await verifyPassword(password, account.passwordHash))) return null;
  const newHash = isOutdated(account.passwordHash, context.passwordCost) ? await rehash() : null;
  return { session: { agentId: account.agentId, name: account.name, role: account.role }, newHash };
}

function signIn(context: WriteContext, opened: Opened, guarded: string): SignedIn {
  clearGuard(context.db, guarded);
  if (opened.newHash !== null) {
    context.db.statement('UPDATE agent SET password_hash = ? WHERE id = ?').run(opened.newHash, opened.session.agentId);
  }
  return opened.session;
}

function refuse(context: WriteContext, guarded: string): Refusal {
  countFailure(context.db, guarded, context.now);
  const message = 'The e-mail address or the password is wrong. Check both and try again.';
  return new Refusal(new AppError('WRONG_PASSWORD', message));
}

function signOut(context: WriteContext): OutputOf<'session.signOut'> {
  context.unchanged();
  return {};
}

function current(context: ReadContext): OutputOf<'session.current'> {
  const office = loadOffice(context.db);
  return {
    isSetUp: office !== null,
    officeName: office?.name ?? null,
    signedIn: findSignedIn(context.db, context.caller),
  };
}

export const sessionHandlers = {
  'session.signIn': { prepare: prepareSignIn },
  'session.recover': recover,
  'session.changePassword': changePassword,
  'session.renewRecoveryCode': renewRecoveryCode,
  'session.signOut': signOut,
  'session.current': current,
  'session.confirm': confirm,
} satisfies HandlersFor<typeof sessionOperations>;
