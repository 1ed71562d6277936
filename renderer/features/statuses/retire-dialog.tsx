import { useState } from 'react';
import type { ErrorBody } from '../../../shared/contract/envelope.ts';
import type { Status } from '../../../shared/contract/statuses.ts';
import { countOf } from '../../lib/format.ts';
import { errorLine } from '../../lib/present-error.ts';
import { useCommand } from '../../lib/use-command.ts';
import { Banner } from '../../ui/banner.tsx';
import { Button } from '../../ui/button.tsx';
import { Dialog } from '../../ui/dialog.tsx';
import { SelectField } from '../../ui/select-field.tsx';
import { toast } from '../../ui/toast-store.ts';

type RetireDialogProps = { status: Status; leads: number; heirs: readonly Status[]; onClose: () => void };

/** A status in use is retired only by naming the one that takes over its leads. */
export function RetireDialog({ status, leads, heirs, onClose }: RetireDialogProps) {
  const retire = useCommand('statuses.retire');
  const alike = heirs.find(({ category }) => category === status.category) ?? heirs[0];
  const [heirId, setHeirId] = useState(alike?.id);
  const [refusal, setRefusal] = useState<ErrorBody | null>(null);

  async function submit(): Promise<void> {
    const envelope = await retire.run(
      leads > 0 && heirId !== undefined ? { id: status.id, heirId } : { id: status.id },
    );
    if (!envelope.ok) {
      setRefusal(envelope.error);
      return;
    }
    const { moved } = envelope.value;
    toast({ title: `${status.name} is retired`, text: moved > 0 ? `${countOf(moved, 'lead')} moved.` : undefined });
    onClose();
  }

  return (
    <Dialog
      isOpen
      onOpenChange={onClose}
      size="small"
      title={`Retire ${status.name}`}
      description={
        leads > 0
          ? `${countOf(leads, 'lead')} stand in it. They move to the status you name; the timeline of each says so.`
          : 'No lead stands in it. The timelines keep its name.'
      }
      footer={
        <>
          <Button onClick={onClose}>Cancel</Button>
          <Button variant="danger" isBusy={retire.isRunning} onClick={() => void submit()}>
            {leads > 0 ? `Retire, move ${countOf(leads, 'lead')}` : 'Retire'}
          </Button>
        </>
      }
    >
      {refusal && <Banner tone="breached">{errorLine(refusal)}</Banner>}
      {leads > 0 && (
        <SelectField
          label="Takes over its leads"
          value={String(heirId ?? '')}
          options={heirs.map(({ id, name }) => ({ value: String(id), label: name }))}
          onValueChange={(value) => setHeirId(Number(value))}
        />
      )}
    </Dialog>
  );
}
