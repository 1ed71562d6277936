import { formatNumber } from '../../../lib/format.ts';
import { AgentName } from '../../../ui/avatar.tsx';
import { byInterest, type Desk } from '../desk-bar.ts';

type ByAgentProps = {
  readonly perAgent: readonly Desk[];
  /** Shares only exist where leads were dealt. */
  readonly hasShares: boolean;
  /** Goes to the leads that the agent gives or gets. */
  readonly onShowLeads: (agentId: number) => void;
};

const figureHead = 'pr-4 text-right font-normal';

/** The same figures as a table, with the gate of each agent that took no part. */
export function ByAgent({ perAgent, hasShares, onShowLeads }: ByAgentProps) {
  const columns = columnsOf(hasShares);
  return (
    <table className="w-full text-left">
      <caption className="sr-only">What the run means for each agent</caption>
      <thead className="sticky top-0 bg-surface text-xs whitespace-nowrap text-muted">
        <tr className="h-8 border-b border-hairline">
          <th scope="col" className="px-6 font-normal">
            Agent
          </th>
          {columns.map(({ title }) => (
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
        {byInterest(perAgent).map((desk) => (
          <tr key={desk.agentId} className="h-9 border-b border-hairline">
            <th scope="row" className="max-w-64 px-6 font-normal">
              {desk.given + desk.kept + desk.taken > 0 ? (
                <button
                  type="button"
                  title={`Show the leads of ${desk.name}`}
                  onClick={() => onShowLeads(desk.agentId)}
                  className="max-w-full rounded-control text-left underline-offset-2 hover:underline"
                >
                  <AgentName agentId={desk.agentId} name={desk.name} />
                </button>
              ) : (
                <AgentName agentId={desk.agentId} name={desk.name} />
              )}
            </th>
            {columns.map(({ title, words, isQuiet }) => (
              <td key={title} className={`figures pr-4 text-right ${isQuiet(desk) ? 'text-muted' : ''}`}>
                {words(desk)}
              </td>
            ))}
            <td className="px-6 text-muted">{desk.gateText ?? ''}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

type Column = {
  readonly title: string;
  readonly words: (desk: Desk) => string;
  readonly isQuiet: (desk: Desk) => boolean;
};

function columnsOf(hasShares: boolean): readonly Column[] {
  const shares: readonly Column[] = [
    { title: 'Weight', words: ({ weight }) => formatNumber(weight), isQuiet: ({ weight }) => weight === 1 },
    { title: 'Even share', words: ({ evenShare }) => shareWords(evenShare), isQuiet: () => true },
  ];
  return [
    figure('Before', ({ before }) => before),
    figure('Given', ({ given }) => given),
    figure('Kept', ({ kept }) => kept),
    figure('Taken', ({ taken }) => taken),
    figure('After', ({ after }) => after),
    { title: 'Cap', words: ({ cap }) => (cap === null ? '–' : formatNumber(cap)), isQuiet: () => true },
    ...(hasShares ? shares : []),
  ];
}

function figure(title: string, valueOf: (desk: Desk) => number): Column {
  return { title, words: (desk) => formatNumber(valueOf(desk)), isQuiet: (desk) => valueOf(desk) === 0 };
}

/** `7`, `6.5`; nobody is dealt a third of a lead, so one place is enough. */
function shareWords(share: number): string {
  return formatNumber(Math.round(share * 10) / 10);
}
