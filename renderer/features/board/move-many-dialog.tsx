import { useState } from 'react';
import { countOf } from '../../lib/format.ts';
import { TextArea } from '../../ui/text-field.tsx';
import { PlanDialog, planRun } from '../leads/desk.ts';
import type { Names } from '../leads/use-names.ts';
import { setBulkMove, useBoard, wantFocus } from './board-state.ts';

/** Several leads were dropped on a column: that is a run, with its plan and its undo. */
export function MoveManyDialog({ names }: { readonly names: Names }) {
  const move = useBoard((board) => board.bulkMove);
  const [note, setNote] = useState('');
  if (move === null) return null;
  const { target, count, statusId } = move;

  function close(): void {
    setNote('');
    setBulkMove(null);
    wantFocus();
  }

  async function plan(): Promise<void> {
    await planRun({ kind: 'status', target, statusId, note: note.trim() });
  }

  return (
    <PlanDialog
      title={`Move ${countOf(count, 'lead')} to ${names.statusName(statusId)}`}
      description="Only the status changes. You see the plan first."
      count={count}
      isReady
      onPlan={() => void plan()}
      onClose={close}
    >
      <TextArea
        label="Note (optional)"
        rows={2}
        maxLength={20_000}
        value={note}
        onChange={(event) => setNote(event.target.value)}
        hint="Goes to the activity log of each lead."
      />
    </PlanDialog>
  );
}
