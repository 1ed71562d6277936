import { clsx } from 'clsx';
import { Check, Minus, X, type LucideIcon } from 'lucide-react';
import type { OutputOf } from '../../../shared/contract/index.ts';
import { useQuery } from '../../lib/use-query.ts';
import { ErrorState, Skeleton } from '../../ui/states.tsx';

type Verdict = OutputOf<'runs.explain'>['agents'][number]['verdict'];

const order: Readonly<Record<Verdict, number>> = { chosen: 0, kept: 0, level: 1, gate: 2, not_considered: 3 };
const icons: Readonly<Record<Verdict, LucideIcon>> = {
  chosen: Check,
  kept: Check,
  level: Minus,
  gate: X,
  not_considered: X,
};

/** For one lead of a run, in words: who got it, and for every other agent why not. */
export function Explanation({ runId, leadId }: { readonly runId: number; readonly leadId: number }) {
  const { data, error, refetch } = useQuery('runs.explain', { runId, leadId }, { keepsPrevious: false });
  if (error) return <ErrorState error={error} onRetry={() => void refetch()} className="px-0 py-2" />;
  if (data === undefined) return <Skeleton className="h-4 w-64" />;
  const agents = data.agents.toSorted((one, other) => order[one.verdict] - order[other.verdict]);
  return (
    <div>
      <p className="font-medium">{data.sentence}</p>
      <ul className="mt-1">
        {agents.map((agent) => {
          const Icon = icons[agent.verdict];
          const isChosen = order[agent.verdict] === 0;
          return (
            <li key={agent.agentId} className="flex min-h-6 items-baseline gap-2">
              <Icon
                size={12}
                aria-hidden
                className={clsx('shrink-0 translate-y-0.5', isChosen ? 'text-met' : 'text-muted')}
              />
              <span className={clsx('w-32 shrink-0 truncate', isChosen && 'font-medium')}>{agent.name}</span>
              <span className="min-w-0 text-muted">{agent.text}</span>
            </li>
          );
        })}
      </ul>
    </div>
  );
}
