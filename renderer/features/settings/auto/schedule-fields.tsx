import { Controller, useFormContext } from 'react-hook-form';
import type { TopUp } from '../../../../shared/contract/settings.ts';
import { messageAt } from '../../../lib/form-errors.ts';
import { Choice } from '../../../ui/choice.tsx';
import { NumberField } from '../../../ui/number-field.tsx';
import { SettingRow } from '../../../ui/panel.tsx';
import { Switch } from '../../../ui/switch.tsx';
import { TimeField } from '../../../ui/time-field.tsx';
import { OnRow } from '../on-row.tsx';
import { Weekdays } from './weekdays.tsx';

/** What both automatic runs are configured by; the form around them holds the rest. */
function useSharedFields() {
  const { control, formState } = useFormContext<TopUp>();
  return { control, problem: (path: string) => messageAt(formState.errors, path) };
}

export function OnField({ title, on, off }: { title: string; on: string; off: string }) {
  const { control } = useSharedFields();
  return (
    <Controller
      control={control}
      name="on"
      render={({ field }) => <OnRow title={title} texts={{ on, off }} isOn={field.value} onChange={field.onChange} />}
    />
  );
}

export function TimeFields() {
  const { control, problem } = useSharedFields();
  return (
    <SettingRow title="Run time and weekdays" text="In the office’s time zone.">
      <div className="flex flex-col gap-3">
        <Controller
          control={control}
          name="runTime"
          render={({ field }) => (
            <TimeField
              label="Run time"
              isLabelHidden
              className="w-20"
              ref={field.ref}
              value={field.value}
              onValueChange={field.onChange}
              error={problem('runTime')}
            />
          )}
        />
        <Controller
          control={control}
          name="weekdays"
          render={({ field }) => <Weekdays value={field.value} onChange={field.onChange} error={problem('weekdays')} />}
        />
      </div>
    </SettingRow>
  );
}

const orders = [
  { value: 'hottest', label: 'Hottest first' },
  { value: 'newest', label: 'Newest first' },
  { value: 'oldest', label: 'Oldest first' },
] as const;

export function OrderField() {
  const { control } = useSharedFields();
  return (
    <SettingRow title="Order" text="In which leads are served when there are more leads than room.">
      <Controller
        control={control}
        name="order"
        render={({ field }) => (
          <Choice label="Order" value={field.value} options={orders} onValueChange={field.onChange} />
        )}
      />
    </SettingRow>
  );
}

export function GateFields() {
  const { control } = useSharedFields();
  return (
    <>
      <SettingRow
        title="Working hours"
        text="Agents outside their own hours, or outside the office’s where they keep none, are passed over, on holidays too."
      >
        <Controller
          control={control}
          name="respectWorkingHours"
          render={({ field }) => <Switch label="Respect working hours" isOn={field.value} onChange={field.onChange} />}
        />
      </SettingRow>
      <SettingRow
        title="Match criteria"
        text="Agents are passed over for leads that do not fit their subjects, areas, languages, prices, lead types or lines. What is not known of a lead is held against nobody."
      >
        <Controller
          control={control}
          name="matchCriteria"
          render={({ field }) => (
            <Switch label="Ask match criteria" isOn={field.value ?? false} onChange={field.onChange} />
          )}
        />
      </SettingRow>
    </>
  );
}

export function GraceField() {
  const { control, problem } = useSharedFields();
  return (
    <SettingRow
      title="Grace"
      text="If Baton was closed or the machine asleep at the run time, it runs as soon as it is back, the same day and within this time. Later, the day is recorded as missed."
    >
      <Controller
        control={control}
        name="graceMinutes"
        render={({ field }) => (
          <NumberField
            label="Grace in minutes"
            isLabelHidden
            unit="minutes"
            className="w-40"
            max={1440}
            isRequired
            ref={field.ref}
            value={field.value}
            onValueChange={field.onChange}
            onUnfit={() => field.onChange(Number.NaN)}
            error={problem('graceMinutes')}
          />
        )}
      />
    </SettingRow>
  );
}
