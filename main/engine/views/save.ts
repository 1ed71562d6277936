import type { InputOf } from '../../../shared/contract/index.ts';
import type { SavedView } from '../../../shared/contract/views.ts';
import { bearerOf } from '../../../shared/domain/views/arrange.ts';
import { AppError } from '../app-error.ts';
import type { Caller, WriteContext } from '../context.ts';
import { rememberAct } from '../history/api.ts';
import { requirePerson } from '../preferences/api.ts';
import { loadVisibleViews } from './view-rows.ts';

type Input = InputOf<'views.save'>;

/** As many as can be put in order at once. */
const mostViews = 200;

export function saveView(context: WriteContext, input: Input): SavedView {
  const { db, caller } = context;
  const ownerId = requirePerson(caller);
  const visible = loadVisibleViews(db, ownerId);
  const before = input.id === undefined ? null : requireOwn(visible, ownerId, input.id);
  requireShareable(caller, input.isShared, before);
  const own = visible.filter((view) => view.ownerId === ownerId);
  requireFreeName(own, input);
  if (before === null && own.length >= mostViews) {
    throw new AppError(
      'CONFLICT',
      `You have ${mostViews} saved views, and there cannot be more. Remove one that you no longer use, then save again.`,
    );
  }
  const id = before === null ? insertView(context, ownerId, input) : changeView(context, before, input);
  return requireOwn(loadVisibleViews(db, ownerId), ownerId, id);
}

/** A view of somebody else that is shared can be seen, so it is told apart from one that is not there. */
export function requireOwn(visible: readonly SavedView[], ownerId: number, id: number): SavedView {
  const view = visible.find((candidate) => candidate.id === id);
  if (view?.ownerId === ownerId) return view;
  if (view) {
    throw new AppError(
      'FORBIDDEN',
      `“${view.name}” belongs to somebody else. Save what you see under another name, as a view of your own.`,
      { viewId: id },
    );
  }
  throw new AppError('NOT_FOUND', 'There is no such view. It may have been removed. Save it as a new one.', {
    viewId: id,
  });
}

function requireShareable({ role }: Caller, isShared: boolean, before: SavedView | null): void {
  if (role === 'broker' || (!isShared && before?.isShared !== true)) return;
  throw new AppError(
    'FORBIDDEN',
    'Only the broker may share a view with the office, or change one that is shared. Save it for yourself.',
    { field: 'isShared' },
  );
}

function requireFreeName(own: readonly SavedView[], { id, name }: Input): void {
  const bearer = bearerOf(own, name, id ?? null);
  if (!bearer) return;
  throw new AppError('CONFLICT', `You have a view “${bearer.name}” already. Choose another name, or change that one.`, {
    field: 'name',
    viewId: bearer.id,
  });
}

function insertView({ db, now }: WriteContext, ownerId: number, input: Input): number {
  const inserted = db
    .statement(
      `INSERT INTO saved_view (is_shared, name, filter, sort, columns, density, changed_at, owner_id)
       VALUES (?, ?, ?, ?, ?, ?, ?, ?)`,
    )
    .run(...valuesOf(input, now), ownerId);
  return Number(inserted.lastInsertRowid);
}

function changeView(context: WriteContext, { id, name }: SavedView, input: Input): number {
  const { db, now } = context;
  rememberAct(
    context,
    { viewId: id },
    () =>
      db
        .statement(
          `UPDATE saved_view SET is_shared = ?, name = ?, filter = ?, sort = ?, columns = ?, density = ?, changed_at = ?
           WHERE id = ?`,
        )
        .run(...valuesOf(input, now), id),
    () => `Changed the view “${name}”`,
  );
  return id;
}

function valuesOf(input: Input, now: number) {
  return [
    Number(input.isShared),
    input.name,
    JSON.stringify(input.filter),
    JSON.stringify(input.sort),
    input.columns === null ? null : JSON.stringify(input.columns),
    input.density,
    now,
  ];
}
