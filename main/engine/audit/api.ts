import { createHash } from 'node:crypto';
import type { ErrorDetails, WriteContext } from '../context.ts';

export const firstHash = '0'.repeat(64);

export type AuditRow = {
  readonly id: number;
  readonly at: number;
  readonly actor_id: number | null;
  readonly action: string;
  readonly detail: string;
  readonly previous_hash: string;
  readonly hash: string;
};

/** The hash of an entry covers everything in it and the hash before it: no entry can change, go or come unseen. */
export function auditHash(entry: Omit<AuditRow, 'hash'>): string {
  const content = JSON.stringify([entry.id, entry.at, entry.actor_id, entry.action, entry.detail, entry.previous_hash]);
  return createHash('sha256').update(content).digest('hex');
}

/** Appends to the audit trail: ids and figures only, never a name or what somebody wrote. */
export function record(context: WriteContext, detail: ErrorDetails, action: string = context.operation): void {
  const last = context.db
    .statement<[], { id: number; hash: string }>('SELECT id, hash FROM audit ORDER BY id DESC LIMIT 1')
    .get();
  const entry = {
    id: (last?.id ?? 0) + 1,
    at: context.now,
    actor_id: context.caller.agentId,
    action,
    detail: JSON.stringify(detail),
    previous_hash: last?.hash ?? firstHash,
  };
  context.db
    .statement('INSERT INTO audit (id, at, actor_id, action, detail, previous_hash, hash) VALUES (?, ?, ?, ?, ?, ?, ?)')
    .run(entry.id, entry.at, entry.actor_id, entry.action, entry.detail, entry.previous_hash, auditHash(entry));
}
