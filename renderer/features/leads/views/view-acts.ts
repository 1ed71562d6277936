import type { CallOf } from '../../../../shared/contract/index.ts';
import type { SavedView } from '../../../../shared/contract/views.ts';
import { runCommand } from '../../../lib/use-command.ts';
import { toast, toastError } from '../../../ui/toast-store.ts';
import { nameView, openView, useLeadsView, type ViewContent } from '../view-state.ts';
import { contentOf } from './standing.ts';

/** Saves a view and has it on; false when that was refused. */
export async function saveView(input: CallOf<'views.save'>): Promise<boolean> {
  const envelope = await runCommand('views.save', input);
  if (!envelope.ok) {
    toastError(envelope.error);
    return false;
  }
  openView(envelope.value.id, contentOf(envelope.value));
  toast({ title: `View “${envelope.value.name}” is saved` });
  return true;
}

/** The view as it is on screen takes the place of what it was. */
export async function keepChanges(view: SavedView, content: ViewContent): Promise<void> {
  await saveView({ id: view.id, name: view.name, isShared: view.isShared, ...callOf(content) });
}

export async function removeView(view: SavedView, saved: readonly SavedView[]): Promise<void> {
  const envelope = await runCommand('views.remove', { id: view.id });
  if (!envelope.ok) {
    toastError(envelope.error);
    return;
  }
  if (useLeadsView.getState().viewId === view.id) nameView('all');
  toast({ title: `View “${view.name}” is removed`, onUndo: () => void bringBack(view, saved) });
}

/** Saved anew with what it held, in the place where it stood. */
async function bringBack(view: SavedView, saved: readonly SavedView[]): Promise<void> {
  const envelope = await runCommand('views.save', { name: view.name, isShared: view.isShared, ...callOf(view) });
  if (!envelope.ok) {
    toastError(envelope.error);
    return;
  }
  await arrange(saved.map(({ id }) => (id === view.id ? envelope.value.id : id)));
  toast({ title: `View “${view.name}” is back` });
}

/** One place to the left or right. */
export async function moveView(view: SavedView, step: 1 | -1, saved: readonly SavedView[]): Promise<void> {
  const ids = saved.map(({ id }) => id);
  const from = ids.indexOf(view.id);
  if (from === -1 || ids[from + step] === undefined) return;
  await arrange(ids.toSpliced(from, 1).toSpliced(from + step, 0, view.id));
}

async function arrange(ids: number[]): Promise<void> {
  const envelope = await runCommand('views.arrange', { ids });
  if (!envelope.ok) toastError(envelope.error);
}

/** What a view keeps: never single leads, which are ticked for one act. */
export function callOf({ filter, sort, columns, density }: ViewContent) {
  const { ids: _ticked, ...kept } = filter;
  return { filter: kept, sort: [...sort], columns: columns === null ? null : [...columns], density };
}
