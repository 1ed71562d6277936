import type { OutputOf } from '../../../shared/contract/index.ts';
import type { ReadDatabase } from '../db/database.ts';
import { auditHash, firstHash, type AuditRow } from './api.ts';

/** Walks the trail from its first entry to the head that the database keeps, so that a cut-off end is missed, too. */
export function verifyChain(db: ReadDatabase): OutputOf<'audit.verify'> {
  let previous = { id: 0, hash: firstHash };
  let brokenAt: number | null = null;
  let entries = 0;
  for (const row of db.statement<[], AuditRow>('SELECT * FROM audit ORDER BY id').iterate()) {
    entries += 1;
    if (brokenAt !== null) continue;
    if (!follows(row, previous)) brokenAt = previous.id + 1 < row.id ? previous.id + 1 : Math.max(1, row.id);
    previous = row;
  }
  if (brokenAt === null && !isHead(db, previous)) brokenAt = previous.id + 1;
  return { intact: brokenAt === null, entries, brokenAt };
}

function follows(row: AuditRow, previous: { id: number; hash: string }): boolean {
  return row.id === previous.id + 1 && row.previous_hash === previous.hash && row.hash === auditHash(row);
}

function isHead(db: ReadDatabase, last: { id: number; hash: string }): boolean {
  const head = db.statement<[], { entries: number; hash: string }>('SELECT entries, hash FROM audit_head').get();
  return (head?.entries ?? 0) === last.id && (head?.hash ?? firstHash) === last.hash;
}
