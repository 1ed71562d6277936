import type { InputOf, OutputOf } from '../../../shared/contract/index.ts';
import { AppError, Refusal } from '../app-error.ts';
import { record } from '../audit/api.ts';
import type { PrepareContext, WriteContext } from '../context.ts';
import { requireOffice } from '../office/api.ts';
import { findAccount, type Account } from './accounts.ts';
import { clearGuard, countFailure, guardedAccount, loadGuard, refuseClosed } from './guard.ts';
import { hashPassword, recoveryCodeFrom, verifyPassword } from './password.ts';
import { closedUntil } from './throttle.ts';

type Input = InputOf<'session.recover'>;

/** Guessing codes is slowed like guessing passwords, and does not lock the broker's own sign-in. */
const guarded = guardedAccount(null, 'recovery code');

export const recover = {
  async prepare(context: PrepareContext, input: Input) {
    requireOffice(context.db);
    const broker = findAccount(context.db, undefined);
    if (closedUntil(loadGuard(context.db, guarded, context.now), context.now) !== null) {
      return (run: WriteContext) => refuseClosed(run.db, guarded, run.now);
    }
    const isRight = await verifyPassword(input.recoveryCode.toUpperCase(), loadRecoveryHash(context));
    if (!broker || !isRight) return (run: WriteContext) => refuse(run);
    const code = await newCode(context);
    const passwordHash = await hashPassword(input.password, context.newSecret(), context.passwordCost);
    return (run: WriteContext) => reopen(run, broker, { ...code, passwordHash });
  },
};

/** For a broker who is in and has not kept the code, or shown it to somebody. */
export const renewRecoveryCode = {
  async prepare(context: PrepareContext) {
    const { recoveryCode, recoveryHash } = await newCode(context);
    return (run: WriteContext): OutputOf<'session.renewRecoveryCode'> => {
      keepRecoveryHash(run, recoveryHash);
      record(run, {});
      return { recoveryCode };
    };
  },
};

type Code = { readonly recoveryCode: string; readonly recoveryHash: string };

async function newCode(context: PrepareContext): Promise<Code> {
  const recoveryCode = recoveryCodeFrom(context.newSecret());
  const recoveryHash = await hashPassword(recoveryCode, context.newSecret(), context.passwordCost);
  return { recoveryCode, recoveryHash };
}

function keepRecoveryHash({ db }: WriteContext, recoveryHash: string): void {
  db.statement('UPDATE office SET recovery_hash = ?').run(recoveryHash);
}

function loadRecoveryHash({ db }: PrepareContext): string {
  return db.statement<[], { recovery_hash: string }>('SELECT recovery_hash FROM office').get()?.recovery_hash ?? '';
}

function refuse(context: WriteContext): Refusal {
  countFailure(context.db, guarded, context.now);
  const message = 'That is not the recovery code of this office. Check its letters and try again.';
  return new Refusal(new AppError('WRONG_PASSWORD', message));
}

type Secrets = Code & { readonly passwordHash: string };

function reopen(context: WriteContext, broker: Account, secrets: Secrets): OutputOf<'session.recover'> {
  const { db } = context;
  db.statement('UPDATE agent SET password_hash = ? WHERE id = ?').run(secrets.passwordHash, broker.agentId);
  keepRecoveryHash(context, secrets.recoveryHash);
  db.statement('DELETE FROM confirmation WHERE agent_id = ?').run(broker.agentId);
  clearGuard(db, guarded);
  clearGuard(db, guardedAccount(broker.agentId, ''));
  record(context, { agentId: broker.agentId });
  const session = { agentId: broker.agentId, name: broker.name, role: broker.role };
  return { session, recoveryCode: secrets.recoveryCode };
}
