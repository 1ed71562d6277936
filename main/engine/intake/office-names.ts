import type { DraftLead } from '../../../shared/domain/intake/row.ts';
import { createOwnerMatcher, type OfficeAgent } from '../../../shared/domain/intake/owner-match.ts';
import { createStatusMatcher } from '../../../shared/domain/intake/status-match.ts';
import { foldText } from '../../../shared/domain/intake/text.ts';
import type { ReadDatabase } from '../db/database.ts';
import type { RunRecord } from '../runs/api.ts';
import { loadStatuses, type Statuses } from '../statuses/api.ts';
import { loadSaidNames } from './remembered-names.ts';
import { createNameTaker, type Taken } from './taken-names.ts';

/** What a file may call by name, and what each name is taken as. */
export type OfficeNames = {
  readonly ownerAs: (name: string) => Taken;
  readonly statusAs: (name: string) => Taken;
  readonly branches: ReadonlyMap<string, number>;
  /** The names of the agents by id. */
  readonly agentNames: ReadonlyMap<number, string>;
  readonly statuses: Statuses;
};

type Named = { id: number; name: string };

/** `run`: the import whose names are meant, with what the broker said of them. */
export function createOfficeNames(db: ReadDatabase, run: Pick<RunRecord, 'request'>): OfficeNames {
  const agents = loadOfficeAgents(db);
  const active = new Set(agents.filter(({ isActive }) => isActive).map(({ id }) => id));
  const statuses = loadStatuses(db);
  const { owners = [], statuses: said = [] } = run.request.kind === 'import' ? run.request : {};
  return {
    ownerAs: createNameTaker({
      said: owners.map(({ name, agentId }) => ({ name, id: agentId })),
      remembered: loadSaidNames(db, 'owner'),
      match: createOwnerMatcher(agents),
      isInUse: (id) => active.has(id),
    }),
    statusAs: createNameTaker({
      said: said.map(({ name, statusId }) => ({ name, id: statusId })),
      remembered: loadSaidNames(db, 'status'),
      match: createStatusMatcher(statuses.all),
      isInUse: (id) => statuses.byId.get(id)?.isRetired === false,
    }),
    branches: new Map(
      db
        .statement<[], Named>('SELECT id, name FROM branch ORDER BY id DESC')
        .all()
        .map((row) => [foldText(row.name), row.id]),
    ),
    agentNames: new Map(agents.map(({ id, name }) => [id, name])),
    statuses,
  };
}

function loadOfficeAgents(db: ReadDatabase): OfficeAgent[] {
  return db
    .statement<[], Named & { email: string; status: string }>('SELECT id, name, email, status FROM agent ORDER BY id')
    .all()
    .map(({ status, ...agent }) => ({ ...agent, isActive: status === 'active' }));
}

/** Owner, status and branch of a new lead. A lead without an agent is unassigned, one with an agent is not. */
export function placeOf(
  { agentName, branchName, statusName }: Pick<DraftLead, 'agentName' | 'branchName' | 'statusName'>,
  names: OfficeNames,
) {
  const agentId = agentName === null ? null : names.ownerAs(agentName).takenAs;
  const named = statusName === null ? null : names.statusAs(statusName).takenAs;
  return {
    agentId,
    branchId: branchName === null ? null : (names.branches.get(foldText(branchName)) ?? null),
    statusId: statusOf(named, agentId, names.statuses),
  };
}

function statusOf(named: number | null, agentId: number | null, statuses: Statuses): number {
  const category = named === null ? null : statuses.byId.get(named)?.category;
  const isOutside = category === 'won' || category === 'lost' || category === 'archived' || category === 'trashed';
  const fits = isOutside || category === (agentId === null ? 'unassigned' : 'working');
  if (named !== null && fits) return named;
  return agentId === null ? statuses.unassignedId : statuses.assignedId;
}
