import { zodResolver } from '@hookform/resolvers/zod';
import { useMemo } from 'react';
import { Controller, useForm } from 'react-hook-form';
import { officeSchema, type Office } from '../../../../shared/contract/office.ts';
import { fittingHoursSchema } from '../../../lib/fitting-hours.ts';
import { messageAt } from '../../../lib/form-errors.ts';
import { useConfirmed } from '../../../lib/use-confirmed.ts';
import { countryOptions, zoneOptions } from '../../../lib/world.ts';
import { Button } from '../../../ui/button.tsx';
import { Combobox } from '../../../ui/combobox.tsx';
import { NumberField } from '../../../ui/number-field.tsx';
import { SaveBar, SettingRow } from '../../../ui/panel.tsx';
import { Switch } from '../../../ui/switch.tsx';
import { TextField } from '../../../ui/text-field.tsx';
import { toast, toastError } from '../../../ui/toast-store.ts';
import { WeekHours } from '../../../ui/week-hours.tsx';
import { useKeptDraft } from '../section-drafts.ts';
import { Holidays } from './holidays.tsx';

const formSchema = officeSchema.extend({ hours: fittingHoursSchema });

export function OfficeForm({ saved }: { saved: Office }) {
  const save = useConfirmed('office.save');
  const zones = useMemo(() => zoneOptions(saved.timeZone), [saved.timeZone]);
  const countries = useMemo(() => countryOptions(), []);
  const form = useForm<Office>({ resolver: zodResolver(formSchema), defaultValues: saved });
  const { register, control, handleSubmit, formState, reset } = form;
  useKeptDraft('office', form, saved);
  const problem = (path: string) => messageAt(formState.errors, path);

  const submit = handleSubmit(async (office) => {
    const envelope = await save.run({ office }, 'Save the office');
    if (envelope.ok) {
      reset(office);
      toast({ title: 'The office is saved' });
    } else if (envelope.error.code !== 'CANCELLED') toastError(envelope.error);
  });

  return (
    <form noValidate onSubmit={(event) => void submit(event)}>
      <SettingRow title="Name">
        <TextField label="Office name" isLabelHidden {...register('name')} error={problem('name')} />
      </SettingRow>
      <SettingRow title="Time zone" text="Run times, hours and days are meant in this zone.">
        <Controller
          control={control}
          name="timeZone"
          render={({ field }) => (
            <Combobox
              label="Time zone"
              isLabelHidden
              options={zones}
              value={field.value}
              onValueChange={field.onChange}
              searchLabel="Search zones…"
              error={problem('timeZone')}
            />
          )}
        />
      </SettingRow>
      <SettingRow title="Country" text="How phone numbers without a country code are read.">
        <Controller
          control={control}
          name="country"
          render={({ field }) => (
            <Combobox
              label="Country"
              isLabelHidden
              options={countries}
              value={field.value}
              onValueChange={field.onChange}
              searchLabel="Search countries…"
              error={problem('country')}
            />
          )}
        />
      </SettingRow>
      <SettingRow title="First response" text="The SLA: how long a new lead may wait for its first answer.">
        <Controller
          control={control}
          name="slaMinutes"
          render={({ field }) => (
            <NumberField
              label="First-response target in minutes"
              isLabelHidden
              unit="minutes"
              className="w-40"
              min={1}
              max={10_080}
              isRequired
              ref={field.ref}
              value={field.value}
              onValueChange={field.onChange}
              onUnfit={() => field.onChange(Number.NaN)}
              error={problem('slaMinutes')}
            />
          )}
        />
      </SettingRow>
      <SettingRow title="Branches" text="On: a lead of one branch is never dealt to an agent of another.">
        <Controller
          control={control}
          name="keepBranchesApart"
          render={({ field }) => <Switch label="Keep branches apart" isOn={field.value} onChange={field.onChange} />}
        />
      </SettingRow>
      <SettingRow
        title="Working hours"
        text="A day without hours is closed. Two ranges make a lunch break; 22:00 to 02:00 runs past midnight."
      >
        <Controller
          control={control}
          name="hours"
          render={({ field }) => <WeekHours value={field.value} onChange={field.onChange} error={problem('hours')} />}
        />
      </SettingRow>
      <SettingRow title="Holidays" text="Closed all day.">
        <Controller
          control={control}
          name="holidays"
          render={({ field }) => <Holidays value={field.value} onChange={field.onChange} />}
        />
      </SettingRow>
      <SaveBar isVisible={formState.isDirty}>
        <span className="mr-auto text-muted">Not saved yet.</span>
        <Button onClick={() => reset()}>Discard</Button>
        <Button variant="primary" type="submit" isBusy={save.isRunning}>
          Save…
        </Button>
      </SaveBar>
    </form>
  );
}
