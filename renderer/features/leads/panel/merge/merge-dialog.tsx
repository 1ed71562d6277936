import { useState } from 'react';
import type { Lead } from '../../../../../shared/contract/leads.ts';
import { useCommand } from '../../../../lib/use-command.ts';
import { useQuery } from '../../../../lib/use-query.ts';
import { Banner } from '../../../../ui/banner.tsx';
import { Button } from '../../../../ui/button.tsx';
import { Dialog } from '../../../../ui/dialog.tsx';
import { ErrorState } from '../../../../ui/states.tsx';
import { toastError } from '../../../../ui/toast-store.ts';
import { toastDone } from '../../../history/toast-done.ts';
import type { Names } from '../../use-names.ts';
import { openLead } from '../../view-state.ts';
import {
  type MergeChoices,
  mergeRows,
  type MergeSide,
  olderSide,
  openSide,
  opposite,
  sidesOf,
  takenFields,
  withChoice,
} from './merge-fields.ts';
import { MergeTable } from './merge-table.tsx';
import { movedWords } from './merge-words.ts';

type MergeDialogProps = {
  /** The lead in the panel. */
  readonly leadId: number;
  readonly otherId: number;
  readonly names: Names;
  readonly onClose: () => void;
};

/** Makes one lead of two: which one is kept, and what it says where the two differ. */
export function MergeDialog({ leadId, otherId, names, onClose }: MergeDialogProps) {
  const own = useQuery('leads.get', { id: leadId }, { keepsPrevious: false });
  const other = useQuery('leads.get', { id: otherId }, { keepsPrevious: false });
  if (own.data && other.data) return <Merge own={own.data} other={other.data} names={names} onClose={onClose} />;
  const failed = own.error ? own : other;
  // Nothing is shown of the short wait: a dialog that comes twice would lose where the focus came from.
  if (failed.error === null) return null;
  return (
    <Dialog isOpen onOpenChange={onClose} title="Merge two leads" size="large">
      <ErrorState error={failed.error} onRetry={() => void failed.refetch()} fit="part" />
    </Dialog>
  );
}

type MergeProps = Pick<MergeDialogProps, 'names' | 'onClose'> & {
  readonly own: Lead;
  readonly other: Lead;
};

function Merge({ own, other, names, onClose }: MergeProps) {
  const { run, isRunning } = useCommand('leads.merge');
  const [kept, setKept] = useState<MergeSide>(olderSide(own, other));
  const [chosen, setChosen] = useState<MergeChoices>({});
  const leads = { own, other };
  const [keep, give] = [leads[kept], leads[opposite(kept)]];
  const given = useQuery('activity.list', { leadId: give.id }, { keepsPrevious: false }).data?.length ?? 0;
  const rows = mergeRows(own, other, names);
  const open = openSide(own, other, names);
  const sides = sidesOf(rows, kept, chosen, open);
  const keptName = leads[sides.name ?? kept].name;
  const moved = movedWords(give, keep, given);

  async function merge(): Promise<void> {
    const envelope = await run({ keepId: keep.id, mergeId: give.id, take: takenFields(sides, kept) });
    if (!envelope.ok) {
      toastError(envelope.error);
      return;
    }
    onClose();
    openLead(keep.id);
    await toastDone({ title: `Merged into ${envelope.value.name}`, text: `${moved} moved.` });
  }

  return (
    <Dialog
      isOpen
      onOpenChange={onClose}
      title="Merge two leads"
      description="Choose which lead is kept, and what it says where the two differ."
      size="large"
      footer={
        <>
          <p className="min-w-0 grow text-muted">
            Moved to the kept lead: {moved.replace('Nothing', 'nothing')}. The other one is trashed and points to it;
            this can be undone.
          </p>
          <Button onClick={onClose}>Cancel</Button>
          <Button variant="primary" isBusy={isRunning} className="max-w-72 min-w-0" onClick={() => void merge()}>
            <span className="truncate">Merge into {keptName}</span>
          </Button>
        </>
      }
    >
      <MergeTable
        leads={leads}
        names={names}
        kept={kept}
        onKeep={(side) => {
          setKept(side);
          setChosen({});
        }}
        rows={rows}
        sides={sides}
        onChoose={(field, side) => setChosen(withChoice(rows, chosen, field, side))}
      />
      {open !== null && sides.status !== open && (
        <Banner tone="risk" className="mt-3 rounded-control">
          {leads[open].name} is still open; merged like this, it ends as{' '}
          {names.statusName(leads[opposite(open)].statusId)}.
        </Banner>
      )}
    </Dialog>
  );
}
