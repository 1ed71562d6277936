import type { InputOf, OutputOf } from '../../../shared/contract/index.ts';
import type { SavedView, viewsOperations } from '../../../shared/contract/views.ts';
import { inOrderOf } from '../../../shared/domain/views/arrange.ts';
import type { HandlersFor, ReadContext, WriteContext } from '../context.ts';
import { rememberAct } from '../history/api.ts';
import { keepViewOrder, loadViewOrder, requirePerson } from '../preferences/api.ts';
import { requireOwn, saveView } from './save.ts';
import { loadVisibleViews } from './view-rows.ts';

function list({ db, caller }: Pick<ReadContext | WriteContext, 'db' | 'caller'>): SavedView[] {
  return inOrderOf(loadVisibleViews(db, caller.agentId), loadViewOrder(db, caller.agentId));
}

function remove(context: WriteContext, { id }: InputOf<'views.remove'>): OutputOf<'views.remove'> {
  const { db, caller } = context;
  const ownerId = requirePerson(caller);
  const { name } = requireOwn(loadVisibleViews(db, ownerId), ownerId, id);
  rememberAct(
    context,
    { viewId: id },
    () => db.statement('DELETE FROM saved_view WHERE id = ?').run(id),
    () => `Removed the view “${name}”`,
  );
  return { id };
}

function arrange(context: WriteContext, { ids }: InputOf<'views.arrange'>): SavedView[] {
  const { db, caller } = context;
  const ownerId = requirePerson(caller);
  const visible = new Set(loadVisibleViews(db, ownerId).map(({ id }) => id));
  const known = [...new Set(ids)].filter((id) => visible.has(id));
  keepViewOrder(db, ownerId, known);
  return list(context);
}

export const viewsHandlers = {
  'views.list': list,
  'views.save': saveView,
  'views.remove': remove,
  'views.arrange': arrange,
} satisfies HandlersFor<typeof viewsOperations>;
