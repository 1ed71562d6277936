import type { ReactNode } from 'react';
import { scheduleTitles, type ScheduleName } from '../../../../shared/contract/schedule.ts';
import type { SavedSettings } from '../../../../shared/contract/settings.ts';
import { useQuery } from '../../../lib/use-query.ts';
import { Panel } from '../../../ui/panel.tsx';
import { ErrorState, SkeletonRows } from '../../../ui/states.tsx';
import { RunButtons } from '../../runs/run-buttons.tsx';
import { AutoForm } from './auto-form.tsx';
import { LeftOut } from './left-out.tsx';
import { ScheduleState } from './schedule-state.tsx';
import { SlotLog } from './slot-log.tsx';
import { TopUpForm } from './top-up-form.tsx';

export function AutoAssignmentSettings() {
  return (
    <AutomaticRunSettings
      name="autoAssignment"
      text="Once a day, every lead in an eligible status is given to an agent: as many as possible, as evenly as possible."
    />
  );
}

export function TopUpSettings() {
  return (
    <AutomaticRunSettings
      name="topUp"
      text="Once a day, each agent’s desk is filled up to the lead cap from fresh unassigned leads, the emptiest desk first."
      note={<LeftOut />}
    />
  );
}

type AutomaticRunSettingsProps = { name: ScheduleName; text: string; note?: ReactNode };

function AutomaticRunSettings({ name, text, note }: AutomaticRunSettingsProps) {
  const { data, error, refetch } = useQuery('settings.get', { section: name });
  return (
    <Panel title={scheduleTitles[name]} text={text} actions={<RunButtons schedule={name} isMain />}>
      <ScheduleState name={name} />
      {note}
      {data ? (
        <Form key={data.changedAt} saved={data} />
      ) : error ? (
        <ErrorState error={error} fit="part" onRetry={() => void refetch()} />
      ) : (
        <SkeletonRows rows={6} label="Reading the configuration" />
      )}
      <SlotLog name={name} />
    </Panel>
  );
}

function Form({ saved }: { saved: SavedSettings }) {
  if (saved.section === 'topUp') return <TopUpForm saved={saved.value} />;
  return saved.section === 'autoAssignment' ? <AutoForm saved={saved.value} /> : null;
}
