import { clsx } from 'clsx';
import { useQuery } from '../../../lib/use-query.ts';
import { Avatar } from '../../../ui/avatar.tsx';
import { Section } from '../../../ui/section.tsx';
import { ErrorState, SkeletonRows } from '../../../ui/states.tsx';
import type { Names } from '../../leads/use-names.ts';
import { CallsChart } from './calls-chart.tsx';
import { DayFigures } from './day-figures.tsx';
import { DayPicker } from './day-picker.tsx';
import { DeskByStatus } from './desk-by-status.tsx';
import { ResponseTimes } from './response-times.tsx';

type AgentDashboardProps = {
  readonly agentId: number;
  /** As YYYY-MM-DD in the office's zone; undefined = today. */
  readonly day: string | undefined;
  readonly names: Names;
};

/** How an agent's day stands: desk, calls against the target, response times, what is to be done, what came in. */
export function AgentDashboard({ agentId, day, names }: AgentDashboardProps) {
  const { data, error, isStale, refetch } = useQuery('dashboard.get', { agentId, ...(day !== undefined && { day }) });
  const name = names.agentName(agentId);
  return (
    <div className="mx-auto flex max-w-5xl flex-col gap-8 px-6 py-6">
      <div className="flex flex-wrap items-center gap-3">
        <Avatar agentId={agentId} name={name} size="large" />
        <h2 dir="auto" data-tip={name} className="min-w-0 grow basis-48 truncate text-left text-xl font-semibold">
          {name}
        </h2>
        <DayPicker agentId={agentId} day={day} />
      </div>
      {error && <ErrorState error={error} onRetry={() => void refetch()} fit="part" />}
      {!error && data === undefined && <SkeletonRows label="Reading the dashboard" />}
      {!error && data && (
        <div className={clsx('flex flex-col gap-8', isStale && 'dimmed')}>
          <DayFigures dashboard={data} />
          <div className="grid grid-cols-2 items-start gap-x-12 gap-y-8 max-[1000px]:grid-cols-1">
            <div className="flex min-w-0 flex-col gap-8">
              <Section title="Calls in 14 days">
                <CallsChart calls={data.calls} />
              </Section>
              <Section title="First responses in 30 days">
                <ResponseTimes responses={data.responses} />
              </Section>
            </div>
            <Section title="Desk by status">
              <DeskByStatus desk={data.desk} names={names} />
            </Section>
          </div>
        </div>
      )}
    </div>
  );
}
