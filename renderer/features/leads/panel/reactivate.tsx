import { ArchiveRestore } from 'lucide-react';
import type { Lead } from '../../../../shared/contract/leads.ts';
import type { Status, StatusCategory } from '../../../../shared/contract/statuses.ts';
import { href } from '../../../lib/route.ts';
import { useCommand } from '../../../lib/use-command.ts';
import { Button } from '../../../ui/button.tsx';
import { toastError } from '../../../ui/toast-store.ts';
import { toastDone } from '../../history/toast-done.ts';

type ReactivateProps = {
  readonly lead: Lead;
  readonly status: Status | undefined;
  /** The button is about to go; the focus needs another place. */
  readonly onDone: () => void;
};

/** What is put away for good or for a time; a client stays one. */
const closed: readonly StatusCategory[] = ['archived', 'trashed', 'lost'];

/** Brings a closed lead back; the engine says who has it then, and why. */
export function Reactivate({ lead, status, onDone }: ReactivateProps) {
  const { run, isRunning } = useCommand('leads.reactivate');
  if (status === undefined || !closed.includes(status.category)) return null;

  async function reactivate(): Promise<void> {
    const envelope = await run({ leadId: lead.id });
    if (!envelope.ok) {
      toastError(envelope.error);
      return;
    }
    const { sentence, runId } = envelope.value;
    onDone();
    await toastDone({
      title: `${lead.name} is back`,
      text: sentence,
      link: runId === null ? undefined : { label: 'Open the run', href: href(`/runs/${runId}`) },
    });
  }

  return (
    <div className="flex items-center gap-3">
      <p className="grow text-muted">{status.name}: nobody works this lead.</p>
      <Button size="small" icon={ArchiveRestore} isBusy={isRunning} onClick={() => void reactivate()}>
        Reactivate
      </Button>
    </div>
  );
}
