import { useState } from 'react';
import type { OutputOf } from '../../../shared/contract/index.ts';
import type { Agent } from '../../../shared/contract/team.ts';
import { countOf } from '../../lib/format.ts';
import { useQuery } from '../../lib/use-query.ts';
import { Button } from '../../ui/button.tsx';
import { EmptyState, ErrorState, SkeletonRows } from '../../ui/states.tsx';
import { AgentRow } from './agent-row.tsx';
import { AgentSheet } from './agent-sheet.tsx';
import { DeactivateDialog } from './deactivate-dialog.tsx';

const headClass = 'h-9 px-2 text-left text-xs font-medium whitespace-nowrap text-muted first:pl-6 last:pr-6';
const figureClass = `${headClass} w-20 text-right`;
const narrowClass = `${headClass} w-18 text-right`;

export function AgentTable({ onAdd }: { onAdd: () => void }) {
  const { data: agents, error, refetch } = useQuery('team.list', {});
  const branches = useQuery('branches.list', {}).data ?? [];
  const ledger = useQuery('ledger.list', {}).data ?? [];
  const [edited, setEdited] = useState<Agent | null>(null);
  const [leaving, setLeaving] = useState<Agent | null>(null);
  if (error && !agents) return <ErrorState error={error} onRetry={() => void refetch()} />;
  if (!agents) return <SkeletonRows label="Reading the agents" />;

  const active = byName(agents.filter((agent) => agent.status === 'active'));
  const brokers = active.filter((agent) => agent.role === 'broker');
  const left = byName(agents.filter((agent) => agent.status === 'inactive'));
  const row = (agent: Agent) => (
    <AgentRow
      key={agent.id}
      agent={agent}
      branch={branches.find((branch) => branch.id === agent.branchId)?.name ?? null}
      owed={owedTo(agent, ledger)}
      canLeave={agent.role === 'agent' || brokers.length > 1}
      onEdit={() => setEdited(agent)}
      onDeactivate={() => setLeaving(agent)}
    />
  );

  return (
    <>
      <table className="w-full min-w-260 table-fixed border-collapse">
        <thead>
          <tr className="border-b border-hairline">
            <th className={headClass}>Agent</th>
            <th className={`${headClass} w-28`}>Branch</th>
            <th className={`${headClass} w-34`} title="Present absence, or the next one">
              Away
            </th>
            <th className={`${headClass} w-24 text-right`} title="Working leads held now">
              Desk
            </th>
            <th className={figureClass} title="The most working leads the agent may hold">
              Cap
            </th>
            <th className={narrowClass} title="The share against the others">
              Weight
            </th>
            <th className={`${headClass} w-30 pl-6`} title="Does automatic assignment consider the agent at all">
              Lead recipient
            </th>
            <th className={narrowClass} title="Leads received in the last 30 days">
              30 days
            </th>
            <th className={figureClass} title="Leads that remainders of earlier runs still owe the agent">
              Owed
            </th>
            <th className={`${headClass} w-16`}>
              <span className="sr-only">Acts</span>
            </th>
          </tr>
        </thead>
        <tbody>
          {active.map(row)}
          {left.length > 0 && (
            <tr>
              <th colSpan={10} scope="rowgroup" className="h-10 px-6 pt-3 text-left text-xs font-medium text-muted">
                {`${countOf(left.length, 'agent')} who left`}
              </th>
            </tr>
          )}
          {left.map(row)}
        </tbody>
      </table>
      {brokers.length === active.length && (
        <EmptyState
          title="Nobody to give leads to yet"
          text="Add the agents of the office: each gets a desk, and a cap if you want one."
          action={<Button onClick={onAdd}>Add the first agent</Button>}
        />
      )}
      {edited && <AgentSheet key={edited.id} agent={edited} onClose={() => setEdited(null)} />}
      {leaving && (
        <DeactivateDialog key={leaving.id} agent={leaving} others={active} onClose={() => setLeaving(null)} />
      )}
    </>
  );
}

function byName(agents: readonly Agent[]): readonly Agent[] {
  return agents.toSorted((a, b) => a.name.localeCompare(b.name, 'en') || a.id - b.id);
}

function owedTo(agent: Agent, ledger: OutputOf<'ledger.list'>): string {
  return ledger.find((entry) => entry.agentId === agent.id)?.owed ?? '0';
}
