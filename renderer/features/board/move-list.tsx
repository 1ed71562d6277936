import type { ReactNode } from 'react';
import type { LeadRow } from '../../../shared/contract/leads.ts';
import type { Status } from '../../../shared/contract/statuses.ts';
import { ListBox } from '../../ui/list-box.tsx';
import { Popover } from '../../ui/popover.tsx';
import { StatusDot } from '../../ui/status-badge.tsx';
import type { Names } from '../leads/use-names.ts';

type MoveListProps = {
  readonly trigger: ReactNode;
  readonly lead: LeadRow;
  readonly names: Names;
  readonly onChoose: (statusId: number) => void;
  readonly onClose: () => void;
};

/** Every status that the lead may have, those of the board first. */
export function MoveList({ trigger, lead, names, onChoose, onClose }: MoveListProps) {
  const statuses = names.statuses.filter((status) => !status.isRetired && mayHave(status, lead));
  const options = [
    ...statuses.filter(isOnBoard).map((status) => optionOf(status)),
    ...statuses
      .filter((status) => !isOnBoard(status))
      .map((status) => ({ ...optionOf(status), group: 'Off the board' })),
  ];
  return (
    <Popover
      label={`Move ${lead.name} to`}
      align="end"
      className="p-0"
      isOpen
      onOpenChange={(isOpen) => !isOpen && onClose()}
      trigger={trigger}
    >
      <ListBox
        label="Status"
        options={options}
        selected={[lead.statusId]}
        {...(options.length > 7 && { searchLabel: 'Move to…' })}
        onChoose={(statusId) => {
          onClose();
          onChoose(statusId);
        }}
      />
    </Popover>
  );
}

function optionOf({ id, name, colour }: Status) {
  return { value: id, label: name, mark: <StatusDot colour={colour} /> };
}

function isOnBoard({ category }: Status): boolean {
  return category === 'working';
}

/** A lead with an agent is not in the pool; taking it from the agent puts it there. */
function mayHave({ category }: Status, { agentId }: LeadRow): boolean {
  return category !== 'unassigned' || agentId === null;
}
