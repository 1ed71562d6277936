import type { Status, StatusCategory } from '../../../shared/contract/statuses.ts';
import { AppError } from '../app-error.ts';
import { kept } from '../db/kept.ts';
import type { ReadDatabase, WriteDatabase } from '../db/database.ts';

type StatusRow = {
  id: number;
  name: string;
  category: StatusCategory;
  colour: Status['colour'];
  position: number;
  is_unassigned: number;
  is_assigned: number;
  is_retired: number;
};

function toStatus(row: StatusRow): Status {
  return {
    id: row.id,
    name: row.name,
    category: row.category,
    colour: row.colour,
    position: row.position,
    isUnassigned: row.is_unassigned === 1,
    isAssigned: row.is_assigned === 1,
    isRetired: row.is_retired === 1,
  };
}

export type Statuses = {
  /** In the order of the pipeline, the retired ones last. */
  readonly all: readonly Status[];
  readonly unassignedId: number;
  readonly assignedId: number;
  readonly byId: ReadonlyMap<number, Status>;
};

export function loadStatuses(db: ReadDatabase): Statuses {
  return kept(db, 'statuses', () => readStatuses(db));
}

function readStatuses(db: ReadDatabase): Statuses {
  const all = db
    .statement<[], StatusRow>(
      `SELECT id, name, category, colour, position, is_unassigned, is_assigned, is_retired FROM status
       ORDER BY is_retired, position, id`,
    )
    .all()
    .map(toStatus);
  return {
    all,
    unassignedId: all.find((status) => status.isUnassigned)?.id ?? 0,
    assignedId: all.find((status) => status.isAssigned)?.id ?? 0,
    byId: new Map(all.map((status) => [status.id, status])),
  };
}

/** Where leads that come back are worked; an office without such a status gives them the assigned one. */
export function contactingId({ all, assignedId }: Statuses): number {
  const contacting = all.find(
    ({ name, isRetired, category }) => name === 'Contacting' && !isRetired && category === 'working',
  );
  return contacting?.id ?? assignedId;
}

/** Where leads go that are given up; null where the office has no such status in use. */
export function trashedId(db: ReadDatabase): number | null {
  return loadStatuses(db).all.find(({ category, isRetired }) => category === 'trashed' && !isRetired)?.id ?? null;
}

/** A status that leads may be set to. */
export function requireStatusInUse(db: ReadDatabase, statusId: number): Status {
  const status = loadStatuses(db).byId.get(statusId);
  if (status && !status.isRetired) return status;
  throw new AppError('NOT_FOUND', 'There is no such status in the pipeline. Choose another one.', { statusId });
}

/** The pool is told by its category: no lead with an agent may stand in such a status. */
export function isOfPool(status: Status): boolean {
  return status.category === 'unassigned';
}

const founding: readonly Pick<Status, 'name' | 'category' | 'colour'>[] = [
  { name: 'Unassigned', category: 'unassigned', colour: 'grey' },
  { name: 'Assigned', category: 'working', colour: 'blue' },
  { name: 'Contacting', category: 'working', colour: 'teal' },
  { name: 'Not Picked', category: 'working', colour: 'orange' },
  { name: 'Missed', category: 'working', colour: 'red' },
  { name: 'Follow-up', category: 'working', colour: 'amber' },
  { name: 'Qualified', category: 'working', colour: 'violet' },
  { name: 'Committed', category: 'working', colour: 'violet' },
  { name: 'In contract', category: 'working', colour: 'green' },
  { name: 'Closed', category: 'won', colour: 'green' },
  { name: 'Lost', category: 'lost', colour: 'grey' },
  { name: 'Archived', category: 'archived', colour: 'grey' },
  { name: 'Trashed', category: 'trashed', colour: 'grey' },
];

/** The pipeline that a new office starts with. */
export function insertFoundingStatuses(db: WriteDatabase): void {
  const insert = db.statement(
    'INSERT INTO status (name, category, colour, position, is_unassigned, is_assigned) VALUES (?, ?, ?, ?, ?, ?)',
  );
  founding.forEach((status, position) => {
    insert.run(
      status.name,
      status.category,
      status.colour,
      position,
      Number(status.name === 'Unassigned'),
      Number(status.name === 'Assigned'),
    );
  });
}
