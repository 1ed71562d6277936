import type { RunDetail } from '../../../../shared/contract/runs.ts';
import { formatNumber } from '../../../lib/format.ts';
import { AgentName } from '../../../ui/avatar.tsx';
import { byInterest } from '../desk-bar.ts';

const figureHead = 'pr-4 text-right font-normal';

/** The same figures as a table, with the gate of each agent that took no part. */
export function ByAgent({ perAgent }: { readonly perAgent: RunDetail['perAgent'] }) {
  return (
    <table className="w-full text-left">
      <caption className="sr-only">What the run means for each agent</caption>
      <thead className="sticky top-0 bg-surface text-xs text-muted">
        <tr className="h-8 border-b border-hairline">
          <th scope="col" className="px-6 font-normal">
            Agent
          </th>
          {['Before', 'Given', 'Kept', 'Taken', 'After', 'Cap'].map((title) => (
            <th key={title} scope="col" className={figureHead}>
              {title}
            </th>
          ))}
          <th scope="col" className="px-6 font-normal">
            Gate
          </th>
        </tr>
      </thead>
      <tbody>
        {byInterest(perAgent).map((agent) => (
          <tr key={agent.agentId} className="h-9 border-b border-hairline">
            <th scope="row" className="max-w-64 px-6 font-normal">
              <AgentName agentId={agent.agentId} name={agent.name} />
            </th>
            {[agent.before, agent.given, agent.kept, agent.taken, agent.after].map((value, index) => (
              <td key={index} className={`figures pr-4 text-right ${value === 0 ? 'text-muted' : ''}`}>
                {formatNumber(value)}
              </td>
            ))}
            <td className="figures pr-4 text-right text-muted">{agent.cap === null ? '–' : formatNumber(agent.cap)}</td>
            <td className="px-6 text-muted">{agent.gateText ?? ''}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
