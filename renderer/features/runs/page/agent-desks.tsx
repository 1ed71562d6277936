import type { RunDetail } from '../../../../shared/contract/runs.ts';
import { formatNumber } from '../../../lib/format.ts';
import { useQuery } from '../../../lib/use-query.ts';
import { Avatar } from '../../../ui/avatar.tsx';
import { Bar } from '../../../ui/bar.tsx';
import { byInterest, deskScale, evenEnds, takesPart } from '../desk-bar.ts';

type PerAgent = RunDetail['perAgent'][number];
type AgentDesksProps = { readonly perAgent: readonly PerAgent[]; readonly limit: number };

/** Each desk before and after, against the cap; the tick is the even share. */
export function AgentDesks({ perAgent, limit }: AgentDesksProps) {
  const agents = useQuery('team.list', {}).data;
  const weights = new Map((agents ?? []).map((agent) => [agent.id, agent.weight]));
  const scale = deskScale(perAgent);
  const even = evenEnds(perAgent, (agentId) => weights.get(agentId) ?? 1);
  const shown = byInterest(perAgent).filter(takesPart).slice(0, limit);
  return (
    <>
      <ul
        aria-label="Desks"
        className="grid grid-cols-[repeat(auto-fill,minmax(min(420px,100%),1fr))] gap-x-10 gap-y-1"
      >
        {shown.map((agent) => (
          <Desk key={agent.agentId} agent={agent} scale={scale} even={even.get(agent.agentId) ?? null} />
        ))}
      </ul>
      {perAgent.length > shown.length && (
        <p className="mt-1 text-xs text-muted">{formatNumber(perAgent.length - shown.length)} more under “By agent”.</p>
      )}
    </>
  );
}

function Desk({ agent, scale, even }: { agent: PerAgent; scale: number; even: number | null }) {
  const { name, before, given, after, cap, gateText } = agent;
  return (
    <li className="grid h-7 grid-cols-[minmax(96px,140px)_1fr_116px_44px] items-center gap-3">
      <span className="flex min-w-0 items-center gap-1.5">
        <Avatar agentId={agent.agentId} name={name} />
        <span title={name} className="truncate">
          {name}
        </span>
      </span>
      <Bar name={name} before={after - given} given={given} cap={cap} scale={scale} even={even} />
      <span className="figures truncate text-xs" title={gateText ?? undefined}>
        {formatNumber(before)} → {formatNumber(after)}
        {cap !== null && <span className="text-muted"> of {formatNumber(cap)}</span>}
      </span>
      <span className="figures truncate text-right text-xs font-medium" title={gateText ?? undefined}>
        {given > 0 ? (
          `+${formatNumber(given)}`
        ) : (
          <span className="font-normal text-muted">{gateText === null ? '0' : '–'}</span>
        )}
      </span>
    </li>
  );
}
