import { zodResolver } from '@hookform/resolvers/zod';
import { useId, useState, type ClipboardEvent } from 'react';
import { useForm } from 'react-hook-form';
import type { Message } from '../../../shared/contract/intake.ts';
import { Button } from '../../ui/button.tsx';
import { Dialog } from '../../ui/dialog.tsx';
import { SegmentedControl } from '../../ui/segmented-control.tsx';
import { Unsaved } from '../../ui/unsaved.ts';
import { blankLead, filledFrom, type NewLead, type NewLeadForm, newLeadSchema } from './new-lead-draft.ts';
import { NewLeadFields } from './new-lead-fields.tsx';
import { PasteMessage } from './paste-message.tsx';

type NewLeadDialogProps = {
  readonly isOpen: boolean;
  readonly onOpenChange: (isOpen: boolean) => void;
  readonly onOpenLead: (leadId: number) => void;
};

const ways = [
  { value: 'type', label: 'Type it in' },
  { value: 'paste', label: 'Paste a message' },
] as const;

/** A lead that is typed in, or taken from a message and looked over. */
export function NewLeadDialog({ isOpen, onOpenChange, onOpenLead }: NewLeadDialogProps) {
  if (!isOpen) return null;
  return (
    <OpenedDialog
      onClose={() => onOpenChange(false)}
      onOpenLead={(leadId) => {
        onOpenChange(false);
        onOpenLead(leadId);
      }}
    />
  );
}

type OpenedDialogProps = { readonly onClose: () => void; readonly onOpenLead: (leadId: number) => void };

function OpenedDialog({ onClose, onOpenLead }: OpenedDialogProps) {
  const formId = useId();
  const [way, setWay] = useState<'type' | 'paste'>('type');
  const [text, setText] = useState('');
  const [message, setMessage] = useState<Message | null>(null);
  const [isBusy, setBusy] = useState(false);
  const form = useForm<NewLeadForm, unknown, NewLead>({
    resolver: zodResolver(newLeadSchema),
    defaultValues: blankLead,
  });

  function take(read: Message): void {
    form.reset(filledFrom(read, form.getValues()));
    setMessage(read);
    setWay('type');
  }

  /** The message may be pasted wherever the focus stands, not only into its field. */
  function paste(event: ClipboardEvent): void {
    if (event.target instanceof HTMLTextAreaElement) return;
    setText(event.clipboardData.getData('text/plain'));
  }

  return (
    <Dialog
      isOpen
      onOpenChange={onClose}
      title="New lead"
      footer={
        <>
          <Button onClick={onClose}>Cancel</Button>
          <Button variant="primary" type="submit" form={formId} isBusy={isBusy}>
            {way === 'type' ? 'Add lead' : 'Read the message'}
          </Button>
        </>
      }
    >
      <Unsaved isUnsaved={form.formState.isDirty || message !== null || text.trim() !== ''} />
      <div onPaste={way === 'paste' ? paste : undefined}>
        <div className="mb-4">
          <SegmentedControl label="How the lead is added" value={way} options={ways} onValueChange={setWay} />
        </div>
        {way === 'type' ? (
          <NewLeadFields id={formId} form={form} message={message} onBusyChange={setBusy} onOpenLead={onOpenLead} />
        ) : (
          <PasteMessage id={formId} text={text} onTextChange={setText} onBusyChange={setBusy} onRead={take} />
        )}
      </div>
    </Dialog>
  );
}
