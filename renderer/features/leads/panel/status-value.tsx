import type { Lead } from '../../../../shared/contract/leads.ts';
import type { Status } from '../../../../shared/contract/statuses.ts';
import { runCommand } from '../../../lib/use-command.ts';
import { StatusBadge, StatusDot } from '../../../ui/status-badge.tsx';
import { toastError } from '../../../ui/toast-store.ts';
import { toastDone } from '../../history/toast-done.ts';
import type { Names } from '../use-names.ts';
import { PickValue } from './pick-value.tsx';

type StatusValueProps = {
  readonly lead: Lead;
  readonly names: Names;
  readonly isOpen: boolean;
  readonly onOpenChange: (isOpen: boolean) => void;
  readonly onLeft: () => boolean;
};

/** The step of the pipeline; choosing another one changes only that. */
export function StatusValue({ lead, names, isOpen, onOpenChange, onLeft }: StatusValueProps) {
  const status = names.status(lead.statusId);
  const statuses = names.statuses.filter((each) => each.id === lead.statusId || mayHave(each, lead));
  return (
    <PickValue
      label="Status"
      value={lead.statusId}
      searchLabel="Search statuses…"
      shortcut="S"
      isOpen={isOpen}
      onOpenChange={onOpenChange}
      onCloseAutoFocus={(event) => onLeft() && event.preventDefault()}
      options={statuses.map(({ id, name, colour }) => ({
        value: id,
        label: name,
        mark: <StatusDot colour={colour} />,
      }))}
      onChoose={(statusId) => void setStatus(lead, statusId, names)}
      shown={status && <StatusBadge name={status.name} colour={status.colour} />}
    />
  );
}

/** A lead with an agent is not in the pool; taking it from the agent puts it there. */
function mayHave(status: Status, lead: Lead): boolean {
  return !status.isRetired && (status.category !== 'unassigned' || lead.agentId === null);
}

async function setStatus(lead: Lead, statusId: number, names: Names): Promise<void> {
  const envelope = await runCommand('leads.setStatus', { leadId: lead.id, statusId });
  if (!envelope.ok) {
    toastError(envelope.error);
    return;
  }
  const { toStatusId, sentence } = envelope.value;
  await toastDone({ title: `Status: ${names.statusName(toStatusId)}`, text: sentence ?? lead.name });
}
