import type { auditOperations } from '../../../shared/contract/audit.ts';
import type { InputOf, OutputOf } from '../../../shared/contract/index.ts';
import type { ErrorDetails, HandlersFor, ReadContext } from '../context.ts';
import { currentRevision } from '../db/revision.ts';
import type { AuditRow } from './api.ts';
import { verifyChain } from './chain.ts';

type Page = OutputOf<'audit.list'>;

function toEntry(row: AuditRow): Page['rows'][number] {
  return {
    id: row.id,
    at: row.at,
    actorId: row.actor_id,
    action: row.action,
    detail: JSON.parse(row.detail) as ErrorDetails,
    hash: row.hash,
  };
}

function list(context: ReadContext, input: InputOf<'audit.list'>): Page {
  const { db } = context;
  const rows = db
    .statement<[number, number], AuditRow>('SELECT * FROM audit ORDER BY id DESC LIMIT ? OFFSET ?')
    .all(input.limit, input.offset);
  const total = db.statement<[], { total: number }>('SELECT count(*) AS total FROM audit').get()?.total ?? 0;
  return { rows: rows.map(toEntry), total, revision: currentRevision(db) };
}

export const auditHandlers = {
  'audit.list': list,
  'audit.verify': (context) => verifyChain(context.db),
} satisfies HandlersFor<typeof auditOperations>;
