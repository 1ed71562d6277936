import { zodResolver } from '@hookform/resolvers/zod';
import { useMemo, useState } from 'react';
import { Controller, useForm } from 'react-hook-form';
import { z } from 'zod';
import type { ErrorBody } from '../../../shared/contract/envelope.ts';
import { operations } from '../../../shared/contract/index.ts';
import { messageAt } from '../../lib/form-errors.ts';
import { errorLine } from '../../lib/present-error.ts';
import { useCommand } from '../../lib/use-command.ts';
import { countryOptions, machineCountry, machineZone, zoneOptions } from '../../lib/world.ts';
import { Banner } from '../../ui/banner.tsx';
import { Button } from '../../ui/button.tsx';
import { Combobox } from '../../ui/combobox.tsx';
import { PasswordField, TextField } from '../../ui/text-field.tsx';
import { beginFirstStart, endFirstStart, showRecoveryCode } from './first-start-store.ts';

const formSchema = z
  .object({ ...operations['office.setup'].input.shape, repeated: z.string() })
  .refine(({ password, repeated }) => password === repeated, {
    path: ['repeated'],
    message: 'The two passwords differ.',
  });

type Form = z.input<typeof formSchema>;

export function SetupForm() {
  const setup = useCommand('office.setup');
  const [refusal, setRefusal] = useState<ErrorBody | null>(null);
  const zones = useMemo(() => zoneOptions(machineZone()), []);
  const countries = useMemo(() => countryOptions(), []);
  const { register, control, handleSubmit, formState } = useForm<Form, unknown, z.output<typeof formSchema>>({
    resolver: zodResolver(formSchema),
    defaultValues: {
      name: '',
      timeZone: machineZone(),
      country: machineCountry(),
      broker: { name: '', email: '' },
      password: '',
      repeated: '',
    },
  });
  const problem = (path: string) => messageAt(formState.errors, path);

  const submit = handleSubmit(async ({ repeated: _repeated, ...office }) => {
    setRefusal(null);
    beginFirstStart();
    const envelope = await setup.run(office);
    if (envelope.ok) {
      showRecoveryCode(envelope.value.recoveryCode, envelope.value.office.name);
      return;
    }
    endFirstStart();
    setRefusal(envelope.error);
  });

  return (
    <form noValidate onSubmit={(event) => void submit(event)} className="flex flex-col gap-4">
      {refusal && <Banner tone="breached">{errorLine(refusal)}</Banner>}
      <TextField
        label="Office name"
        autoComplete="organization"
        // The first start begins here.
        // oxlint-disable-next-line jsx-a11y/no-autofocus
        autoFocus
        {...register('name')}
        error={problem('name')}
      />
      <div className="grid grid-cols-2 gap-4">
        <Controller
          control={control}
          name="timeZone"
          render={({ field }) => (
            <Combobox
              label="Time zone"
              options={zones}
              value={field.value}
              onValueChange={field.onChange}
              searchLabel="Search zones…"
              error={problem('timeZone')}
            />
          )}
        />
        <Controller
          control={control}
          name="country"
          render={({ field }) => (
            <Combobox
              label="Country"
              options={countries}
              value={field.value}
              onValueChange={field.onChange}
              searchLabel="Search countries…"
              error={problem('country')}
            />
          )}
        />
      </div>
      <p className="-mt-2 text-xs text-muted">
        The zone decides when scheduled runs happen; the country, how phone numbers without a country code are read.
      </p>
      <fieldset className="flex flex-col gap-4 border-t border-hairline pt-4">
        <legend className="sr-only">The broker</legend>
        <TextField label="Your name" autoComplete="name" {...register('broker.name')} error={problem('broker.name')} />
        <TextField
          label="Your e-mail"
          type="email"
          autoComplete="email"
          {...register('broker.email')}
          error={problem('broker.email')}
        />
        <PasswordField
          label="Password"
          hint="At least 8 characters. It guards the app, the configurations, erasing and exporting."
          autoComplete="new-password"
          {...register('password')}
          error={problem('password')}
        />
        <PasswordField
          label="Password again"
          autoComplete="new-password"
          {...register('repeated')}
          error={problem('repeated')}
        />
      </fieldset>
      <Button type="submit" variant="primary" size="large" isBusy={setup.isRunning} className="mt-2">
        Set up the office
      </Button>
    </form>
  );
}
