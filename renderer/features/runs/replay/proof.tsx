import { ShieldAlert, ShieldCheck } from 'lucide-react';
import type { RunDetail } from '../../../../shared/contract/runs.ts';
import { countOf } from '../../../lib/format.ts';
import { useQuery } from '../../../lib/use-query.ts';
import { ErrorState, Skeleton } from '../../../ui/states.tsx';
import { shortHash } from '../hash.ts';

/** The run planned once more without a change, and whether the same plan came of it. */
export function Proof({ run }: { readonly run: RunDetail }) {
  const { data, error, refetch } = useQuery('runs.replay', { runId: run.id }, { keepsPrevious: false });
  if (error) return <ErrorState error={error} onRetry={() => void refetch()} fit="part" />;
  if (data === undefined) return <Skeleton className="h-10 w-80" />;
  const Icon = data.isSame ? ShieldCheck : ShieldAlert;
  return (
    <div role="status" className="flex items-start gap-2">
      <Icon size={16} aria-hidden className={`mt-0.5 shrink-0 ${data.isSame ? 'text-met' : 'text-breached'}`} />
      <div className="min-w-0">
        <p className="font-medium">
          {data.isSame ? 'The same plan, lead by lead: ' : 'Not the same plan: '}
          <span className="figures" title={data.planHash}>
            {data.isSame
              ? shortHash(data.planHash)
              : `${countOf(data.differences, 'lead')} ${data.differences === 1 ? 'fares' : 'fare'} differently`}
          </span>
        </p>
        <p className="text-muted" title={data.snapshotHash}>
          Planned just now from the data kept with the run, {shortHash(data.snapshotHash)}.
        </p>
      </div>
    </div>
  );
}
