import type { InputOf } from '../../../shared/contract/index.ts';
import type { Status } from '../../../shared/contract/statuses.ts';
import { AppError } from '../app-error.ts';
import { record } from '../audit/api.ts';
import type { WriteContext } from '../context.ts';
import type { ReadDatabase, WriteDatabase } from '../db/database.ts';
import { followUnassignedStatus } from '../settings/api.ts';
import { loadStatuses } from './api.ts';

type Input = InputOf<'statuses.save'>;

export function save(context: WriteContext, input: Input): Status {
  const { db } = context;
  const present = input.id === undefined ? null : requireLiveStatus(db, input.id);
  requireFreeName(db, input);
  requireFittingCategory(db, present, input);
  const id = present ? update(db, present, input) : insert(db, input);
  if (input.isUnassigned) makeUnassigned(context, id);
  if (input.isAssigned) takeMark(db, 'is_assigned', id);
  if (!present || input.position !== undefined) moveTo(db, id, input.position ?? Number.MAX_SAFE_INTEGER);
  record(context, { statusId: id, isNew: present === null, category: input.category });
  return requireLiveStatus(db, id);
}

export function requireLiveStatus(db: ReadDatabase, id: number): Status {
  const status = loadStatuses(db).byId.get(id);
  if (!status)
    throw new AppError('NOT_FOUND', 'There is no such status. Choose one of the pipeline.', { statusId: id });
  if (!status.isRetired) return status;
  throw new AppError('ALREADY_DONE', 'That status is retired. Choose one that is still in use.', { statusId: id });
}

/** Leads that stand in a status, whoever holds them. */
export function countLeadsIn(db: ReadDatabase, statusId: number): number {
  const row = db.statement<[number], { leads: number }>('SELECT count(*) AS leads FROM lead WHERE status_id = ?');
  return row.get(statusId)?.leads ?? 0;
}

function requireFreeName(db: ReadDatabase, input: Input): void {
  const holder = db
    .statement<[string], { id: number }>('SELECT id FROM status WHERE name = ? AND is_retired = 0')
    .get(input.name);
  if (!holder || holder.id === input.id) return;
  throw new AppError('CONFLICT', 'Another status has this name already. Choose another name.', {
    field: 'name',
    statusId: holder.id,
  });
}

/** The pool is told by its category: a lead with an agent must not slip into it, nor one without out of it. */
function requireFittingCategory(db: ReadDatabase, present: Status | null, input: Input): void {
  const { category } = input;
  if (input.isUnassigned && category !== 'unassigned') {
    throw invalid('The unassigned status has the category “unassigned”. Set that category, too.');
  }
  if (input.isAssigned && category !== 'working') {
    throw invalid('The assigned status has the category “working”. Set that category, too.');
  }
  if (!present || present.category === category) return;
  if (present.isUnassigned || present.isAssigned) {
    throw new AppError(
      'CONFLICT',
      `“${present.name}” is the ${present.isUnassigned ? 'unassigned' : 'assigned'} status, its category stays. Name another status for that part first.`,
      { statusId: present.id },
    );
  }
  const leads = countLeadsIn(db, present.id);
  if (leads === 0 || (present.category !== 'unassigned' && category !== 'unassigned')) return;
  throw new AppError(
    'CONFLICT',
    `Leads stand in “${present.name}”: another category would put them into the unassigned pool or take them out of it. Move them to another status first.`,
    { statusId: present.id, leads },
  );
}

function invalid(message: string): AppError {
  return new AppError('INVALID_INPUT', message, { field: 'category' });
}

function insert(db: WriteDatabase, input: Input): number {
  const inserted = db
    .statement('INSERT INTO status (name, category, colour, position) VALUES (?, ?, ?, 0)')
    .run(input.name, input.category, input.colour);
  return Number(inserted.lastInsertRowid);
}

function update(db: WriteDatabase, present: Status, input: Input): number {
  db.statement('UPDATE status SET name = ?, category = ?, colour = ? WHERE id = ?').run(
    input.name,
    input.category,
    input.colour,
    present.id,
  );
  return present.id;
}

function makeUnassigned(context: WriteContext, id: number): void {
  const formerId = loadStatuses(context.db).unassignedId;
  takeMark(context.db, 'is_unassigned', id);
  followUnassignedStatus(context, formerId, id);
}

function takeMark(db: WriteDatabase, mark: 'is_unassigned' | 'is_assigned', id: number): void {
  db.statement(`UPDATE status SET ${mark} = 0 WHERE ${mark} = 1`).run();
  db.statement(`UPDATE status SET ${mark} = 1 WHERE id = ?`).run(id);
}

/** Puts a status at its place and numbers the pipeline anew from 0. */
function moveTo(db: WriteDatabase, id: number, position: number): void {
  const others = loadStatuses(db).all.filter((status) => !status.isRetired && status.id !== id);
  const order = others.map((status) => status.id).toSpliced(Math.min(position, others.length), 0, id);
  const place = db.statement('UPDATE status SET position = ? WHERE id = ?');
  order.forEach((statusId, index) => place.run(index, statusId));
}
