import type { ReactNode } from 'react';
import { Controller, type UseFormReturn } from 'react-hook-form';
import { messageAt } from '../../lib/form-errors.ts';
import { NumberField } from '../../ui/number-field.tsx';
import { Switch } from '../../ui/switch.tsx';
import { PasswordField, TextField } from '../../ui/text-field.tsx';
import type { AgentDraft, AgentForm } from './agent-form.ts';
import { CriteriaCheck } from './criteria-check.tsx';
import { CriteriaFields } from './criteria-fields.tsx';
import { OwnHours } from './own-hours.tsx';
import { PlaceFields } from './place-fields.tsx';

type AgentFieldsProps = { form: UseFormReturn<AgentForm, unknown, AgentDraft>; canSignIn: boolean; isOneself: boolean };

const bounds = { leadCap: { max: 1_000_000 }, weight: { min: 1, max: 1000, isRequired: true } } as const;

export function AgentFields({ form, canSignIn, isOneself }: AgentFieldsProps) {
  const { register, control, formState } = form;
  const problem = (path: string) => messageAt(formState.errors, path);

  const number = (name: 'leadCap' | 'weight', label: string, hint: string) => (
    <Controller
      control={control}
      name={name}
      render={({ field: { value, onChange, onBlur, ref } }) => (
        <NumberField
          label={label}
          hint={hint}
          ref={ref}
          value={value}
          {...bounds[name]}
          onValueChange={onChange}
          onUnfit={() => onChange(Number.NaN)}
          onBlur={onBlur}
          error={problem(name)}
        />
      )}
    />
  );

  const toggle = (name: 'leadRecipient' | 'primary', label: string, hint: string) => (
    <Controller
      control={control}
      name={name}
      render={({ field: { value, onChange } }) => <Switch label={label} hint={hint} isOn={value} onChange={onChange} />}
    />
  );

  return (
    <>
      <Group>
        <TextField label="Name" {...register('name')} error={problem('name')} />
        <TextField label="E-mail" type="email" {...register('email')} error={problem('email')} />
        <TextField label="Phone" type="tel" {...register('phone')} error={problem('phone')} />
        <div className="grid grid-cols-2 gap-4">
          <PlaceFields form={form} />
        </div>
      </Group>
      <Group title="Leads">
        {toggle('leadRecipient', 'Lead recipient', 'Automatic assignment considers this agent.')}
        <div className="grid grid-cols-2 gap-4">
          {number('leadCap', 'Lead cap', 'Most working leads; empty = no cap')}
          {number('weight', 'Weight', 'Share against the others')}
        </div>
        {toggle('primary', 'Primary agent', 'Whom “primary only” routing and the fallback mean. One at most.')}
      </Group>
      <Group
        title="Working hours"
        text="Outside them automatic assignment passes the agent over, if it is told to respect hours."
      >
        <Controller
          control={control}
          name="hours"
          render={({ field: { value, onChange } }) => (
            <OwnHours value={value} onChange={onChange} error={problem('hours')} />
          )}
        />
      </Group>
      <Group
        title="Match criteria"
        text="What the agent is good at. Separate with commas; an empty field asks for nothing."
      >
        <CriteriaFields form={form} />
        <CriteriaCheck control={control} />
      </Group>
      {!isOneself && (
        <Group title="Sign-in" text="With a password the agent can sign in and sees only their own desk.">
          <PasswordField
            label={canSignIn ? 'New password' : 'Password'}
            hint={
              canSignIn ? 'Leave it empty to keep the present one.' : 'Leave it empty if the agent does not use Baton.'
            }
            autoComplete="new-password"
            {...register('password')}
            error={problem('password')}
          />
        </Group>
      )}
    </>
  );
}

type GroupProps = { title?: string; text?: string; children: ReactNode };

function Group({ title, text, children }: GroupProps) {
  return (
    <section
      aria-label={title}
      className="flex flex-col gap-4 not-first:border-t not-first:border-hairline not-first:pt-4"
    >
      {title && (
        <header>
          <h3 className="font-semibold">{title}</h3>
          {text && <p className="text-muted">{text}</p>}
        </header>
      )}
      {children}
    </section>
  );
}
