import { zodResolver } from '@hookform/resolvers/zod';
import { Controller, useForm } from 'react-hook-form';
import { autoAssignmentSchema, type AutoAssignment } from '../../../../shared/contract/settings.ts';
import { messageAt } from '../../../lib/form-errors.ts';
import { useConfirmed } from '../../../lib/use-confirmed.ts';
import { Button } from '../../../ui/button.tsx';
import { NumberField } from '../../../ui/number-field.tsx';
import { SaveBar, SettingRow } from '../../../ui/panel.tsx';
import { Choice } from '../../../ui/choice.tsx';
import { Switch } from '../../../ui/switch.tsx';
import { TimeField } from '../../../ui/time-field.tsx';
import { toast, toastError } from '../../../ui/toast-store.ts';
import { EligibleStatuses } from './eligible-statuses.tsx';
import { Weekdays } from './weekdays.tsx';

const orders = [
  { value: 'hottest', label: 'Hottest first' },
  { value: 'newest', label: 'Newest first' },
  { value: 'oldest', label: 'Oldest first' },
] as const;

const bases = [
  { value: 'run', label: 'Equal share of this run', hint: 'Every agent is given the same number in each run.' },
  { value: 'desk', label: 'Level the desks', hint: 'Who has fewer working leads is given more.' },
  { value: 'month', label: 'Level the month', hint: 'Who received fewer in the last 30 days is given more.' },
] as const;

export function AutoForm({ saved }: { saved: AutoAssignment }) {
  const save = useConfirmed('settings.save');
  const { control, handleSubmit, formState, reset } = useForm<AutoAssignment>({
    resolver: zodResolver(autoAssignmentSchema),
    defaultValues: saved,
  });
  const problem = (path: string) => messageAt(formState.errors, path);

  const submit = handleSubmit(async (value) => {
    const envelope = await save.run({ section: 'autoAssignment', value }, 'Save auto lead assignment');
    if (envelope.ok) {
      reset(value);
      toast({ title: 'Auto lead assignment is saved', text: 'It counts from the next scheduled time on.' });
    } else if (envelope.error.code !== 'CANCELLED') toastError(envelope.error);
  });

  return (
    <form noValidate onSubmit={(event) => void submit(event)}>
      <SettingRow title="Automatic assignment" text="Off: leads stay where they are until someone assigns them.">
        <Controller
          control={control}
          name="on"
          render={({ field }) => (
            <Switch label={field.value ? 'On' : 'Off'} isOn={field.value} onChange={field.onChange} />
          )}
        />
      </SettingRow>
      <SettingRow
        title="Eligible statuses"
        text="Leads in these are dealt at the run. Leads flagged Do not contact stay where they are."
      >
        <Controller
          control={control}
          name="eligibleStatusIds"
          render={({ field }) => (
            <EligibleStatuses value={field.value} onChange={field.onChange} error={problem('eligibleStatusIds')} />
          )}
        />
      </SettingRow>
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
                value={field.value}
                onValueChange={field.onChange}
                error={problem('runTime')}
              />
            )}
          />
          <Controller
            control={control}
            name="weekdays"
            render={({ field }) => (
              <Weekdays value={field.value} onChange={field.onChange} error={problem('weekdays')} />
            )}
          />
        </div>
      </SettingRow>
      <SettingRow title="Order" text="In which leads are served when there are more leads than room.">
        <Controller
          control={control}
          name="order"
          render={({ field }) => (
            <Choice label="Order" value={field.value} options={orders} onValueChange={field.onChange} />
          )}
        />
      </SettingRow>
      <SettingRow title="Evenness" text="What “even” is measured against. Weights and caps hold in every case.">
        <Controller
          control={control}
          name="basis"
          render={({ field }) => (
            <Choice label="Evenness" value={field.value} options={bases} onValueChange={field.onChange} />
          )}
        />
      </SettingRow>
      <SettingRow
        title="Working hours"
        text="Agents outside their hours are passed over. It takes effect once hours are kept for the office or an agent; until then everybody counts as at work."
      >
        <Controller
          control={control}
          name="respectWorkingHours"
          render={({ field }) => <Switch label="Respect working hours" isOn={field.value} onChange={field.onChange} />}
        />
      </SettingRow>
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
              value={field.value}
              onValueChange={(minutes) => field.onChange(minutes ?? 0)}
              error={problem('graceMinutes')}
            />
          )}
        />
      </SettingRow>
      <SaveBar isVisible={formState.isDirty}>
        <span className="mr-auto text-muted">Not saved yet.</span>
        <Button onClick={() => reset()}>Discard</Button>
        <Button variant="secondary" type="submit" isBusy={save.isRunning}>
          Save…
        </Button>
      </SaveBar>
    </form>
  );
}
