import { useQuery } from '../../../lib/use-query.ts';
import { ErrorState, SkeletonRows } from '../../../ui/states.tsx';
import { Panel } from '../../../ui/panel.tsx';
import { AutoForm } from './auto-form.tsx';
import { RunActions } from './run-actions.tsx';
import { ScheduleState } from './schedule-state.tsx';
import { SlotLog } from './slot-log.tsx';

export function AutoAssignmentSettings() {
  const { data, error, refetch } = useQuery('settings.get', { section: 'autoAssignment' });
  return (
    <Panel
      title="Auto lead assignment"
      text="Once a day, every lead in an eligible status is given to an agent: as many as possible, as evenly as possible."
      actions={<RunActions />}
    >
      <ScheduleState />
      {data ? (
        <AutoForm key={data.changedAt} saved={data.value} />
      ) : error ? (
        <ErrorState error={error} onRetry={() => void refetch()} />
      ) : (
        <SkeletonRows rows={6} label="Reading the configuration" />
      )}
      <SlotLog />
    </Panel>
  );
}
