import { clsx } from 'clsx';
import { useState } from 'react';
import { href } from '../../../../lib/route.ts';
import { useQuery } from '../../../../lib/use-query.ts';
import { buttonClass } from '../../../../ui/button.tsx';
import { EmptyState, ErrorState, SkeletonRows } from '../../../../ui/states.tsx';
import { toHundredths } from '../hundredths.ts';
import { useRoutingForm } from '../routing-form.ts';
import { RecentScores } from './recent-scores.tsx';

const leadsAtMost = 50;

type ThresholdPageProps = {
  /** Takes a threshold, in hundredths, into the form. */
  onUse: (threshold: number) => void;
};

/** The office's own recent leads with their scores, and what a threshold would have done with them. */
export function ThresholdPage({ onUse }: ThresholdPageProps) {
  const { data, error, isStale, refetch } = useQuery('routing.scores', { leads: leadsAtMost });
  const { getValues } = useRoutingForm();
  const [threshold, setThreshold] = useState(() => toHundredths(getValues('threshold')));
  if (!data) {
    return error ? (
      <ErrorState error={error} onRetry={() => void refetch()} fit="part" />
    ) : (
      <SkeletonRows rows={8} label="Comparing recent leads with the agents" />
    );
  }
  if (data.leads.length === 0) {
    return (
      <EmptyState
        title="No lead has written anything yet"
        text="Scores compare what leads write with what agents write. They show here as soon as a lead comes in with an inquiry."
      />
    );
  }
  if (data.leads.every(({ comparison }) => comparison === 'nothing')) {
    return (
      <EmptyState
        title="No agent has criteria in words"
        text="Scores compare what leads write with what agents write. Describe in a few sentences what an agent is good at."
        action={
          <a href={href('/team')} className={buttonClass()}>
            Open Team
          </a>
        }
      />
    );
  }
  return (
    <div className={clsx('@container', isStale && 'dimmed')}>
      <RecentScores scores={data} threshold={threshold} onThresholdChange={setThreshold} onUse={onUse} />
    </div>
  );
}
