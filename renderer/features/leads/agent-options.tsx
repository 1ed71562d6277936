import type { Agent } from '../../../shared/contract/team.ts';
import { formatNumber } from '../../lib/format.ts';
import { Avatar } from '../../ui/avatar.tsx';
import type { ListOption } from '../../ui/list-box.tsx';

/** `12/20`, or only the desk where there is no cap. */
export function deskWords({ deskSize, leadCap }: Pick<Agent, 'deskSize' | 'leadCap'>): string {
  return leadCap === null ? formatNumber(deskSize) : `${formatNumber(deskSize)}/${formatNumber(leadCap)}`;
}

export function agentMark(agentId: number, name: string) {
  return <Avatar agentId={agentId} name={name} />;
}

/** The active agents by name, each with the desk as it stands. */
export function agentOptions(agents: readonly Agent[]): readonly ListOption<number>[] {
  return agents
    .filter((agent) => agent.status === 'active')
    .toSorted((one, other) => one.name.localeCompare(other.name))
    .map((agent) => ({
      value: agent.id,
      label: agent.name,
      detail: deskWords(agent),
      mark: agentMark(agent.id, agent.name),
    }));
}
