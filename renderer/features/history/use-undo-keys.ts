import { useEffect } from 'react';
import { isShortcut } from '../../lib/shortcuts.ts';
import { useHistorySheet } from './history-store.ts';
import { redoAct, undoAct } from './turn-act.ts';

/**
 * Ctrl+Z undoes the person's last act, Ctrl+Shift+Z and Ctrl+Y do it again; on a Mac with Cmd. A text field keeps its
 * own undo, and behind a dialog nothing changes unseen.
 */
export function useUndoKeys(): void {
  useEffect(() => {
    function onKeyDown(event: KeyboardEvent): void {
      const turn = turnOf(event);
      if (turn === null || event.defaultPrevented || event.repeat || isElsewhere(event.target)) return;
      event.preventDefault();
      void turn();
    }
    document.addEventListener('keydown', onKeyDown);
    return () => document.removeEventListener('keydown', onKeyDown);
  }, []);
}

function turnOf(event: KeyboardEvent): (() => Promise<boolean>) | null {
  if (isShortcut(event, 'undo')) return () => undoAct();
  return isShortcut(event, 'redo') ? () => redoAct() : null;
}

const typing = 'input:not([type=checkbox], [type=radio]), textarea, [contenteditable]';
const floating = '[role=dialog], [role=alertdialog]';

function isElsewhere(target: EventTarget | null): boolean {
  if (!(target instanceof Element)) return false;
  if (target.closest(typing) !== null) return true;
  return target.closest(floating) !== null && !useHistorySheet.getState().isOpen;
}
