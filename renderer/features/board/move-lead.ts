import { countOf } from '../../lib/format.ts';
import { runCommand } from '../../lib/use-command.ts';
import { announce } from '../../ui/announcer.tsx';
import { toast, toastError } from '../../ui/toast-store.ts';
import { toastDone } from '../history/toast-done.ts';
import { countOf as countSelected, isSelected, mostIds, targetOf } from '../leads/selection.ts';
import type { Names } from '../leads/use-names.ts';
import { useLeadsView } from '../leads/view-state.ts';
import type { BoardPages } from './board-pages.ts';
import {
  type CardPlace,
  type Load,
  type Move,
  setBulkMove,
  setFollowed,
  startMoving,
  stopMoving,
  useBoard,
} from './board-state.ts';

/** The rows are read again in this time; until then the card stays marked. */
const settleMs = 400;

type Card = { readonly id: number; readonly name: string; readonly statusId: number };

/** What goes along with a card: every selected lead if it is one of several. null: too many to carry. */
export function loadOf(card: Card, matching: number): Load | null {
  const { selection } = useLeadsView.getState();
  const load = { leadId: card.id, name: card.name, fromStatusId: card.statusId, selected: null };
  const count = countSelected(selection, matching);
  if (!isSelected(selection, card.id) || count < 2) return load;
  const target = targetOf(selection);
  if (target !== null) return { ...load, selected: { target, count } };
  toast({
    title: `At most ${countOf(mostIds, 'single lead')} in one run`,
    text: 'Untick some, or move them by a filter.',
  });
  return null;
}

type Office = { readonly names: Names; readonly pages: BoardPages };

/** Several are planned as a run and previewed; one is moved at once. */
export function dropLoad(load: Load, statusId: number, { names, pages }: Office): void {
  if (load.selected !== null) setBulkMove({ ...load.selected, statusId });
  else if (statusId === load.fromStatusId) announce(`${load.name} stays in ${names.statusName(statusId)}`);
  else void moveLead(load, statusId, { names, pages });
}

/** Changes the status and nothing else; the card stays where it is until the engine has answered. */
async function moveLead({ leadId, name }: Load, statusId: number, { names, pages }: Office): Promise<void> {
  const from = useBoard.getState().active;
  const move = { leadId, statusId };
  startMoving(move);
  const envelope = await runCommand('leads.setStatus', { leadId, statusId });
  if (!envelope.ok) {
    stopMoving(move);
    toastError(envelope.error);
    return;
  }
  setTimeout(() => stopMoving(move), settleMs);
  void follow(move, from, pages);
  await toastDone({ title: `Status: ${names.statusName(statusId)}`, text: name });
}

async function follow({ leadId, statusId }: Move, from: CardPlace | null, pages: BoardPages): Promise<void> {
  const index = await pages.indexOf(statusId, leadId);
  if (index !== null) setFollowed({ place: { statusId, index }, from });
}
