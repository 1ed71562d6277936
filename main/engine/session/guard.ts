import { createHash } from 'node:crypto';
import { AppError, Refusal } from '../app-error.ts';
import type { ReadDatabase, WriteDatabase } from '../db/database.ts';
import { closedUntil, settle, type Guard } from './throttle.ts';

const unknownKept = 1000;

/** Addresses that nobody has are guarded too, or a lock would tell which ones exist. */
export function guardedAccount(agentId: number | null, email: string): string {
  if (agentId !== null) return `agent:${agentId}`;
  return `unknown:${createHash('sha256').update(email).digest('hex')}`;
}

export function loadGuard(db: ReadDatabase, account: string, now: number): Guard {
  const row = db
    .statement<[string], { failures: number; failed_at: number }>(
      'SELECT failures, failed_at FROM sign_in_guard WHERE account = ?',
    )
    .get(account);
  return row ? settle({ failures: row.failures, failedAt: row.failed_at }, now) : { failures: 0, failedAt: 0 };
}

export function countFailure(db: WriteDatabase, account: string, now: number): void {
  saveGuard(db, account, { failures: loadGuard(db, account, now).failures + 1, failedAt: now });
  db.statement(
    `DELETE FROM sign_in_guard WHERE account LIKE 'unknown:%' AND account NOT IN
       (SELECT account FROM sign_in_guard WHERE account LIKE 'unknown:%' ORDER BY failed_at DESC LIMIT ?)`,
  ).run(unknownKept);
}

export function clearGuard(db: WriteDatabase, account: string): void {
  db.statement('DELETE FROM sign_in_guard WHERE account = ?').run(account);
}

/** Refuses while the account is closed, and keeps the settled guard so that the wait counts from here. */
export function refuseClosed(db: WriteDatabase, account: string, now: number): Refusal {
  const guard = loadGuard(db, account, now);
  saveGuard(db, account, guard);
  const until = closedUntil(guard, now) ?? now;
  const seconds = Math.ceil((until - now) / 1000);
  const wait = seconds > 90 ? `${Math.ceil(seconds / 60)} minutes` : `${seconds} seconds`;
  return new Refusal(
    new AppError('LOCKED_OUT', `The password was wrong too often. Wait ${wait}, then try again.`, {
      retryAt: until,
      retryInSeconds: seconds,
    }),
  );
}

function saveGuard(db: WriteDatabase, account: string, guard: Guard): void {
  db.statement(
    `INSERT INTO sign_in_guard (account, failures, failed_at) VALUES (?, ?, ?)
     ON CONFLICT (account) DO UPDATE SET failures = excluded.failures, failed_at = excluded.failed_at`,
  ).run(account, guard.failures, guard.failedAt);
}
