import { foldText } from '../../../shared/domain/intake/text.ts';
import type { DraftLead } from '../../../shared/domain/intake/row.ts';
import type { ReadDatabase } from '../db/database.ts';
import { loadStatuses, type Statuses } from '../statuses/api.ts';

/** What a file may call by name, folded: agents (also by e-mail), branches, statuses. */
export type OfficeNames = {
  readonly agents: ReadonlyMap<string, number>;
  readonly branches: ReadonlyMap<string, number>;
  readonly statusIds: ReadonlyMap<string, number>;
  readonly statuses: Statuses;
};

type Named = { id: number; name: string };

export function createOfficeNames(db: ReadDatabase): OfficeNames {
  const agents = db
    .statement<[], Named & { email: string }>(
      "SELECT id, name, email FROM agent WHERE status = 'active' ORDER BY id DESC",
    )
    .all();
  const statuses = loadStatuses(db);
  return {
    agents: new Map(
      agents.flatMap((agent) => [
        [foldText(agent.name), agent.id] as const,
        [agent.email.toLowerCase(), agent.id] as const,
      ]),
    ),
    branches: byName(db.statement<[], Named>('SELECT id, name FROM branch ORDER BY id DESC').all()),
    statusIds: byName(statuses.all.filter((status) => !status.isRetired)),
    statuses,
  };
}

function byName(rows: readonly Named[]): ReadonlyMap<string, number> {
  return new Map(rows.map((row) => [foldText(row.name), row.id]));
}

/** Owner, status and branch of a new lead. A lead without an agent is unassigned, one with an agent is not. */
export function placeOf(draft: DraftLead, names: OfficeNames) {
  const agentId = find(names.agents, draft.agentName);
  return {
    agentId,
    branchId: find(names.branches, draft.branchName),
    statusId: statusOf(find(names.statusIds, draft.statusName), agentId, names.statuses),
  };
}

function statusOf(named: number | null, agentId: number | null, statuses: Statuses): number {
  const category = named === null ? null : statuses.byId.get(named)?.category;
  const isOutside = category === 'won' || category === 'lost' || category === 'archived' || category === 'trashed';
  if (named !== null && (isOutside || (category === 'working' && agentId !== null))) return named;
  return agentId === null ? statuses.unassignedId : statuses.assignedId;
}

function find(ids: ReadonlyMap<string, number>, name: string | null): number | null {
  return name === null ? null : (ids.get(foldText(name)) ?? null);
}
