import { clsx } from 'clsx';
import { Check, ChevronRight, CornerDownRight, type LucideIcon, Minus, X } from 'lucide-react';
import { useState } from 'react';
import type { OutputOf } from '../../../../../shared/contract/index.ts';
import { countOf } from '../../../../lib/format.ts';
import { AgentName } from '../../../../ui/avatar.tsx';
import { ScoreBar, ScoreFigure } from '../score-bar.tsx';

type Verdict = OutputOf<'routing.try'>['agents'][number];

/** From so many agents on, those whom a gate keeps out stand together. */
const manyAgents = 15;

type AgentVerdictsProps = {
  agents: readonly Verdict[];
  /** The least score that passes, 0 to 100; null: none is asked. */
  threshold: number | null;
  /** What has to be known of the scores. */
  note: string | null;
};

/** Every agent with what decided: who gets the lead first, whom a gate keeps out last. */
export function AgentVerdicts({ agents, threshold, note }: AgentVerdictsProps) {
  const [isWhole, setWhole] = useState(false);
  const gated = agents.filter(({ verdict }) => verdict === 'gate');
  const asked = agents.filter(({ verdict }) => verdict !== 'gate').toSorted((one, other) => rank(one) - rank(other));
  const isFolded = agents.length > manyAgents && gated.length > 0;
  return (
    <section aria-label="Agents">
      <h3 className="font-medium">Agents</h3>
      {note && <p className="mt-0.5 text-muted">{note}</p>}
      <ul className="mt-1 border-t border-hairline">
        {[...asked, ...(isFolded && !isWhole ? [] : gated)].map((agent) => (
          <AgentLine key={agent.agentId} agent={agent} threshold={threshold} />
        ))}
      </ul>
      {isFolded && (
        <button
          type="button"
          aria-expanded={isWhole}
          onClick={() => setWhole(!isWhole)}
          className="mt-1 flex h-6 items-center gap-2 rounded-control hover:text-ink"
        >
          <ChevronRight size={12} aria-hidden className={clsx('text-muted', isWhole && 'rotate-90')} />
          {`${countOf(gated.length, 'agent')} kept out by a gate`}
        </button>
      )}
    </section>
  );
}

function rank({ verdict }: Verdict): number {
  return verdict === 'chosen' || verdict === 'fallback' ? 0 : 1;
}

const icons: Readonly<Record<Verdict['verdict'], LucideIcon>> = {
  chosen: Check,
  fallback: CornerDownRight,
  match: Minus,
  turn: Minus,
  level: Minus,
  gate: X,
};

function AgentLine({ agent, threshold }: { agent: Verdict; threshold: number | null }) {
  const { agentId, name, verdict, score, phrases, text } = agent;
  const Icon = icons[verdict];
  const isChosen = verdict === 'chosen' || verdict === 'fallback';
  const isPassing = score === null || threshold === null ? null : score >= threshold;
  return (
    <li className="grid min-h-9 grid-cols-[12px_minmax(0,1fr)_auto] items-center gap-x-2 border-b border-hairline py-1.5 @md:grid-cols-[12px_minmax(0,9rem)_minmax(0,1fr)_6rem]">
      <Icon size={12} aria-hidden className={isChosen ? 'text-met' : 'text-muted'} />
      <span title={name} className={clsx('flex min-w-0', isChosen && 'font-medium')}>
        <AgentName agentId={agentId} name={name} />
      </span>
      <span
        className={clsx(
          'col-span-2 col-start-2 row-start-2 min-w-0 @md:col-span-1 @md:col-start-3 @md:row-start-1',
          !isChosen && 'text-muted',
        )}
      >
        {text}
      </span>
      {score !== null && (
        <span className="col-start-3 row-start-1 grid grid-cols-[2.5rem_auto] items-center justify-end gap-x-2 @md:col-start-4">
          <ScoreBar score={score} isStrong={isPassing ?? isChosen} />
          <ScoreFigure score={score} isPassing={isPassing} />
        </span>
      )}
      {phrases.length > 0 && (
        <span className="col-start-2 col-end-[-1] text-xs break-words text-muted">
          {`Matches ${phrases.map((phrase) => `“${phrase}”`).join(', ')}`}
        </span>
      )}
    </li>
  );
}
