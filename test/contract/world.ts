import path from 'node:path';

/** What a story has brought into being so far: the newest id of each kind, and the newest secrets. */
export type World = {
  leadId: number;
  agentId: number;
  runId: number;
  statusId: number;
  branchId: number;
  departmentId: number;
  activityId: number;
  absenceId: number;
  sourceId: number;
  viewId: number;
  /** Where a file may be written, in the data folder of this door. */
  exportPath: string;
  token: string;
  recoveryCode: string;
};

export function emptyWorld(folder: string): World {
  return {
    leadId: 1,
    agentId: 1,
    runId: 1,
    statusId: 1,
    branchId: 1,
    departmentId: 1,
    activityId: 1,
    absenceId: 1,
    sourceId: 1,
    viewId: 1,
    exportPath: path.join(folder, 'leads.csv'),
    token: '',
    recoveryCode: '',
  };
}

const kinds: Readonly<Record<string, keyof World>> = {
  leads: 'leadId',
  team: 'agentId',
  runs: 'runId',
  statuses: 'statusId',
  branches: 'branchId',
  departments: 'departmentId',
  activity: 'activityId',
  absences: 'absenceId',
  sources: 'sourceId',
  views: 'viewId',
};

/** What an id of that name means to an operation: `leadId` a lead, and `id` of `team.get` an agent. */
export function knownId(world: World, operation: string, property: string): number | null {
  const named = Object.hasOwn(world, property) ? world[property as keyof World] : null;
  const kind = kinds[operation.split('.')[0] ?? ''];
  const found = property === 'id' && kind ? world[kind] : named;
  return typeof found === 'number' ? found : null;
}
