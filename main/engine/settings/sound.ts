import fs from 'node:fs';
import path from 'node:path';
import type { Inbox, Routing } from '../../../shared/contract/settings.ts';
import { AppError } from '../app-error.ts';
import type { ReadDatabase } from '../db/database.ts';
import { loadStatuses } from '../statuses/api.ts';
import { loadAgents } from '../team/api.ts';

export function requireLiveStatuses(db: ReadDatabase, statusIds: readonly number[]): void {
  const statuses = loadStatuses(db);
  const unfit = statusIds.filter((id) => statuses.byId.get(id)?.isRetired !== false);
  if (unfit.length === 0) return;
  throw new AppError('INVALID_INPUT', 'An eligible status does not exist or is retired. Choose from the pipeline.', {
    field: 'eligibleStatusIds',
    statusIds: unfit,
  });
}

/** A closed lead is nobody's work and takes no room under a cap: those are recycled first, and then dealt. */
export function requireOpenStatuses(db: ReadDatabase, statusIds: readonly number[]): void {
  const statuses = loadStatuses(db);
  const closed = statusIds.flatMap((id) => {
    const status = statuses.byId.get(id);
    return status === undefined || status.category === 'unassigned' || status.category === 'working' ? [] : [status];
  });
  const [first] = closed;
  if (first === undefined) return;
  throw new AppError(
    'INVALID_INPUT',
    `“${first.name}” is a closed status: its leads are nobody’s work. Choose unassigned or working statuses, and recycle closed leads that are to be dealt.`,
    { field: 'eligibleStatusIds', statusIds: closed.map(({ id }) => id) },
  );
}

/**
 * A named fallback has to be somebody of the office; whether that agent may take a lead is asked when one arrives. That
 * somebody has left keeps nobody from switching routing off.
 */
export function requireFallback(db: ReadDatabase, { on, fallback, fallbackAgentId }: Routing): void {
  if (fallback !== 'agent') return;
  const agent = loadAgents(db).find(({ id }) => id === fallbackAgentId);
  if (agent?.status === 'active' || (agent && !on)) return;
  throw new AppError(
    'INVALID_INPUT',
    agent
      ? `${agent.name} has left the office and cannot be the fallback. Choose another agent.`
      : 'Choose the agent who takes leads that nobody else may take, or another fallback.',
    { field: 'fallbackAgentId' },
  );
}

export function requireInboxFolder({ on, folder }: Inbox): void {
  if (folder === '' && !on) return;
  const problem = folderProblem(folder);
  if (problem === null) return;
  throw new AppError('INVALID_INPUT', problem, { field: 'folder' });
}

function folderProblem(folder: string): string | null {
  if (folder === '') return 'Name the folder that Baton is to look into.';
  if (!path.isAbsolute(folder)) return 'Name the folder with its whole path, from the drive or the root on.';
  try {
    if (!fs.statSync(folder).isDirectory()) return 'This is a file. Name a folder.';
    fs.accessSync(folder, fs.constants.R_OK | fs.constants.W_OK);
    return null;
  } catch {
    return 'There is no such folder, or Baton may not write in it. Make the folder first, then save again.';
  }
}
