import { foldText } from '../../../shared/domain/intake/text.ts';
import { AppError } from '../app-error.ts';
import type { WriteContext } from '../context.ts';
import type { ReadDatabase } from '../db/database.ts';
import type { ImportRequest } from '../runs/api.ts';
import { requireStatusInUse } from '../statuses/api.ts';
import { requireAgent } from '../team/api.ts';
import { rememberMapping } from './remembered-mapping.ts';
import type { SaidName } from './taken-names.ts';

export type NameKind = 'owner' | 'status';

type SaidOfNames = Pick<ImportRequest, 'owners' | 'statuses'>;

/** What brokers said of names in files that were imported. */
export function loadSaidNames(db: ReadDatabase, kind: NameKind): SaidName[] {
  return db
    .statement<[NameKind], SaidName>(
      'SELECT name_folded AS name, coalesce(agent_id, status_id) AS id FROM import_answer WHERE kind = ?',
    )
    .all(kind);
}

/** New leads go to people who are here, and into statuses that are in use. */
export function requireInUse(db: ReadDatabase, { owners = [], statuses = [] }: SaidOfNames): void {
  for (const { name, agentId } of owners) {
    const agent = agentId === null ? null : requireAgent(db, agentId);
    if (agent?.status !== 'inactive') continue;
    throw new AppError(
      'INVALID_INPUT',
      `${agent.name} is inactive and cannot be given the leads of “${name}”. Choose an active agent, or leave them unassigned.`,
      { agentId },
    );
  }
  for (const { statusId } of statuses) if (statusId !== null) requireStatusInUse(db, statusId);
}

/** Keeps how a file was read, for the next one with this header or with these names. */
export function rememberImport(context: WriteContext, request: ImportRequest): void {
  rememberMapping(context, request.header, request.mapping);
  for (const { name, agentId } of request.owners ?? []) rememberName(context, 'owner', name, agentId);
  for (const { name, statusId } of request.statuses ?? []) rememberName(context, 'status', name, statusId);
}

function rememberName({ db, now }: WriteContext, kind: NameKind, name: string, id: number | null): void {
  db.statement(
    `INSERT INTO import_answer (kind, name_folded, agent_id, status_id, at) VALUES (?, ?, ?, ?, ?)
     ON CONFLICT (kind, name_folded) DO UPDATE SET agent_id = excluded.agent_id, status_id = excluded.status_id, at = excluded.at`,
  ).run(kind, foldText(name), kind === 'owner' ? id : null, kind === 'status' ? id : null, now);
}
