import { clsx } from 'clsx';
import { Check, ChevronRight, type LucideIcon, Minus, X } from 'lucide-react';
import { useState } from 'react';
import type { OutputOf } from '../../../shared/contract/index.ts';
import { formatNumber } from '../../lib/format.ts';
import { groupVerdicts, type VerdictGroup, type VerdictOn } from './verdict-groups.ts';

const icons: Readonly<Record<VerdictOn['verdict'], LucideIcon>> = {
  chosen: Check,
  kept: Check,
  level: Minus,
  gate: X,
  not_considered: X,
};

/** An explanation in words: the sentence, who got the lead, who lost, and whom a gate kept out. */
export function Verdicts({ explanation }: { readonly explanation: OutputOf<'runs.explain'> }) {
  const { lines, groups } = groupVerdicts(explanation.agents);
  return (
    <div className="@container">
      <p className="font-medium">{explanation.sentence}</p>
      <ul className="mt-1 gap-x-8 @2xl:columns-2">
        {lines.map((agent) => (
          <Line key={agent.agentId} agent={agent} />
        ))}
        {groups.map((group) => (
          <Group key={group.title} group={group} />
        ))}
      </ul>
    </div>
  );
}

function Line({ agent: { verdict, name, text } }: { agent: VerdictOn }) {
  const Icon = icons[verdict];
  const isChosen = verdict === 'chosen' || verdict === 'kept';
  return (
    <li className="flex min-h-6 break-inside-avoid items-baseline gap-2">
      <Icon size={12} aria-hidden className={clsx('shrink-0 translate-y-0.5', isChosen ? 'text-met' : 'text-muted')} />
      <span title={name} className={clsx('w-36 shrink-0 truncate', isChosen && 'font-medium')}>
        {name}
      </span>
      <span className="min-w-0 text-muted">{text}</span>
    </li>
  );
}

function Group({ group: { title, agents } }: { group: VerdictGroup }) {
  const [isOpen, setOpen] = useState(false);
  return (
    <li>
      <button
        type="button"
        aria-expanded={isOpen}
        onClick={() => setOpen(!isOpen)}
        className="flex h-6 items-center gap-2 rounded-control text-left hover:text-ink"
      >
        <ChevronRight size={12} aria-hidden className={clsx('shrink-0 text-muted', isOpen && 'rotate-90')} />
        <span>
          <span className="figures">{formatNumber(agents.length)}</span> {title}
        </span>
      </button>
      {isOpen && (
        <ul className="ml-5">
          {agents.map((agent) => (
            <Line key={agent.agentId} agent={agent} />
          ))}
        </ul>
      )}
    </li>
  );
}
