import type { Agent } from '../../../shared/contract/team.ts';
import { formatNumber } from '../../lib/format.ts';
import { useNow } from '../../lib/use-now.ts';
import { useOfficeZone } from '../../lib/use-office.ts';
import { Avatar } from '../../ui/avatar.tsx';
import type { ListOption } from '../../ui/list-box.tsx';
import { awayWords } from '../team/away-words.ts';

/** `12/20`, or only the desk where there is no cap. */
export function deskWords({ deskSize, leadCap }: Pick<Agent, 'deskSize' | 'leadCap'>): string {
  return leadCap === null ? formatNumber(deskSize) : `${formatNumber(deskSize)}/${formatNumber(leadCap)}`;
}

export function agentMark(agentId: number, name: string) {
  return <Avatar agentId={agentId} name={name} />;
}

/** The active agents by name, each with what automatic assignment would hold against it, else the desk as it stands. */
export function useAgentOptions(agents: readonly Agent[]): readonly ListOption<number>[] {
  const now = useNow();
  const timeZone = useOfficeZone();
  return agents
    .filter((agent) => agent.status === 'active')
    .toSorted((one, other) => one.name.localeCompare(other.name))
    .map((agent) => ({
      value: agent.id,
      label: agent.name,
      detail: absenceWords(agent, now, timeZone) ?? fullWords(agent) ?? deskWords(agent),
      mark: agentMark(agent.id, agent.name),
    }));
}

/** Why a choice by hand may surprise: `off rotation`, `away until 4 Dec`, in the order in which the gates are asked. */
export function absenceWords(agent: Agent, now: number, timeZone: string): string | null {
  if (!agent.leadRecipient) return 'off rotation';
  const away = awayWords(agent, now, timeZone);
  return away?.isAway ? away.text : null;
}

function fullWords(agent: Agent): string | null {
  return agent.leadCap !== null && agent.deskSize >= agent.leadCap ? `at cap ${deskWords(agent)}` : null;
}
