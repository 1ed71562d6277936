import type { ReactNode } from 'react';
import type { ScheduleName } from '../../../../shared/contract/schedule.ts';
import type { SavedSettings } from '../../../../shared/contract/settings.ts';
import { useQuery } from '../../../lib/use-query.ts';
import { Panel } from '../../../ui/panel.tsx';
import { ErrorState, SkeletonRows } from '../../../ui/states.tsx';
import { AutoForm } from './auto-form.tsx';
import { LeftOut } from './left-out.tsx';
import { RunActions } from './run-actions.tsx';
import { ScheduleState } from './schedule-state.tsx';
import { SlotLog } from './slot-log.tsx';
import { TopUpForm } from './top-up-form.tsx';

export function AutoAssignmentSettings() {
  return (
    <AutomaticRunSettings
      name="autoAssignment"
      title="Auto lead assignment"
      text="Once a day, every lead in an eligible status is given to an agent: as many as possible, as evenly as possible."
    />
  );
}

export function TopUpSettings() {
  return (
    <AutomaticRunSettings
      name="topUp"
      title="Daily lead top-up"
      text="Once a day, each agent’s desk is filled up to the lead cap from fresh unassigned leads, the emptiest desk first."
      note={<LeftOut />}
    />
  );
}

type AutomaticRunSettingsProps = { name: ScheduleName; title: string; text: string; note?: ReactNode };

function AutomaticRunSettings({ name, title, text, note }: AutomaticRunSettingsProps) {
  const { data, error, refetch } = useQuery('settings.get', { section: name });
  return (
    <Panel title={title} text={text} actions={<RunActions name={name} />}>
      <ScheduleState name={name} />
      {note}
      {data ? (
        <Form key={data.changedAt} saved={data} />
      ) : error ? (
        <ErrorState error={error} onRetry={() => void refetch()} />
      ) : (
        <SkeletonRows rows={6} label="Reading the configuration" />
      )}
      <SlotLog name={name} />
    </Panel>
  );
}

function Form({ saved }: { saved: SavedSettings }) {
  return saved.section === 'topUp' ? <TopUpForm saved={saved.value} /> : <AutoForm saved={saved.value} />;
}
