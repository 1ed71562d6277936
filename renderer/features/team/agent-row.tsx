import { clsx } from 'clsx';
import { Ellipsis } from 'lucide-react';
import type { CallOf } from '../../../shared/contract/index.ts';
import type { Agent } from '../../../shared/contract/team.ts';
import { formatNumber } from '../../lib/format.ts';
import { navigate } from '../../lib/route.ts';
import { runCommand } from '../../lib/use-command.ts';
import { Avatar } from '../../ui/avatar.tsx';
import { Chip } from '../../ui/chip.tsx';
import { InlineNumber } from '../../ui/inline-number.tsx';
import { Menu, MenuItem } from '../../ui/menu.tsx';
import { Switch } from '../../ui/switch.tsx';
import { toast, toastError } from '../../ui/toast-store.ts';
import { OwedButton } from '../ledger/owed-button.tsx';
import { tasksPath } from '../tasks/task-address.ts';
import { AwayButton } from './away-button.tsx';

type AgentRowProps = {
  agent: Agent;
  branch: string | null;
  /** An exact fraction, as in "1/3" or "-2/3". */
  owed: string;
  /** The office never loses its last broker. */
  canLeave: boolean;
  onEdit: () => void;
  onDeactivate: () => void;
};

const cellClass = 'px-2 first:pl-6 last:pr-6';
const figureClass = `${cellClass} figures text-right`;

export function AgentRow({ agent, branch, owed, canLeave, onEdit, onDeactivate }: AgentRowProps) {
  const isActive = agent.status === 'active';
  const isFull = agent.leadCap !== null && agent.deskSize >= agent.leadCap;
  return (
    <tr className={clsx('grid-row group border-b border-hairline hover:bg-hover', !isActive && 'text-muted')}>
      <td className={cellClass}>
        <button
          type="button"
          onClick={onEdit}
          className="flex max-w-full min-h-6 items-center gap-2 rounded-control text-left"
        >
          <Avatar agentId={agent.id} name={agent.name} size="medium" />
          <span className="truncate font-medium group-hover:underline">{agent.name}</span>
          {agent.role === 'broker' && <Chip>Broker</Chip>}
          {agent.primary && <Chip>Primary</Chip>}
        </button>
      </td>
      <td className={cellClass}>{branch ?? <span className="text-muted">–</span>}</td>
      <td className={cellClass}>{isActive && <AwayButton agent={agent} />}</td>
      <td className={figureClass}>
        {isFull && isActive && <span className="mr-2 text-xs text-risk-ink">at cap</span>}
        {formatNumber(agent.deskSize)}
      </td>
      <td className={figureClass}>
        {isActive && (
          <InlineNumber
            label={`Lead cap of ${agent.name}`}
            value={agent.leadCap}
            emptyText="no cap"
            max={1_000_000}
            onSave={(leadCap) => void save({ id: agent.id, leadCap })}
          />
        )}
      </td>
      <td className={figureClass}>
        {isActive && (
          <InlineNumber
            label={`Weight of ${agent.name}`}
            value={agent.weight}
            min={1}
            max={1000}
            onSave={(weight) => void save({ id: agent.id, weight: weight ?? 1 })}
          />
        )}
      </td>
      <td className={`${cellClass} pl-6`}>
        {isActive && (
          <Switch
            isLabelHidden
            label={`${agent.name} is a lead recipient`}
            isOn={agent.leadRecipient}
            onChange={(leadRecipient) => void save({ id: agent.id, leadRecipient })}
          />
        )}
      </td>
      <td className={figureClass}>{formatNumber(agent.received30Days)}</td>
      <td className={figureClass}>
        <OwedButton agent={agent} owed={owed} />
      </td>
      <td className={`${cellClass} w-12 text-right`}>
        <AgentMenu agent={agent} canLeave={canLeave} onEdit={onEdit} onDeactivate={onDeactivate} />
      </td>
    </tr>
  );
}

type AgentMenuProps = Pick<AgentRowProps, 'agent' | 'canLeave' | 'onEdit' | 'onDeactivate'>;

function AgentMenu({ agent, canLeave, onEdit, onDeactivate }: AgentMenuProps) {
  return (
    <Menu
      align="end"
      trigger={
        <button
          type="button"
          aria-label={`Acts for ${agent.name}`}
          className="inline-flex size-6 items-center justify-center rounded-control text-muted hover:bg-pressed hover:text-ink"
        >
          <Ellipsis size={16} aria-hidden />
        </button>
      }
    >
      <MenuItem onSelect={onEdit}>Edit…</MenuItem>
      <MenuItem onSelect={() => navigate(tasksPath({ agentId: agent.id, isDay: true }))}>Dashboard</MenuItem>
      {agent.status === 'inactive' ? (
        <MenuItem onSelect={() => void reactivate(agent)}>Make active again</MenuItem>
      ) : (
        canLeave && (
          <MenuItem isDanger onSelect={onDeactivate}>
            Make inactive…
          </MenuItem>
        )
      )}
    </Menu>
  );
}

async function save(change: CallOf<'team.save'>): Promise<void> {
  const envelope = await runCommand('team.save', change);
  if (!envelope.ok) toastError(envelope.error);
}

async function reactivate({ id, name }: Agent): Promise<void> {
  const envelope = await runCommand('team.reactivate', { id });
  if (envelope.ok)
    toast({ title: `${name} is back`, text: 'With an empty desk; automatic assignment considers the agent.' });
  else toastError(envelope.error);
}
