import { useEffect, useState, type FormEvent } from 'react';
import { Controller, type UseFormReturn } from 'react-hook-form';
import type { ErrorBody } from '../../../shared/contract/envelope.ts';
import type { Message } from '../../../shared/contract/intake.ts';
import { temperatures } from '../../../shared/contract/lead-filter.ts';
import type { Lead } from '../../../shared/contract/leads.ts';
import { messageAt } from '../../lib/form-errors.ts';
import { useCommand } from '../../lib/use-command.ts';
import { Banner } from '../../ui/banner.tsx';
import { SegmentedControl } from '../../ui/segmented-control.tsx';
import { SelectField } from '../../ui/select-field.tsx';
import { TemperatureMark } from '../../ui/temperature-mark.tsx';
import { TextArea, TextField } from '../../ui/text-field.tsx';
import { useNames } from '../leads/use-names.ts';
import { AddRefusal } from './add-refusal.tsx';
import { sayAdded } from './lead-added.ts';
import type { NewLead, NewLeadForm } from './new-lead-draft.ts';

type NewLeadFieldsProps = {
  readonly id: string;
  readonly form: UseFormReturn<NewLeadForm, unknown, NewLead>;
  /** What the fields were filled from, or null. */
  readonly message: Message | null;
  readonly onBusyChange: (isBusy: boolean) => void;
  readonly onOpenLead: (leadId: number) => void;
};

const temperatureOptions = temperatures.map((value) => ({
  value,
  label: value,
  icon: <TemperatureMark temperature={value} />,
}));

/** Who the lead is and what was asked; each field taken from a message says why it is what it is. */
export function NewLeadFields({ id, form, message, onBusyChange, onOpenLead }: NewLeadFieldsProps) {
  const { register, control, formState, handleSubmit, setFocus } = form;
  const create = useCommand('leads.create');
  const names = useNames();
  const [refusal, setRefusal] = useState<ErrorBody | null>(null);
  const problem = (path: keyof NewLeadForm) => messageAt(formState.errors, path);
  /** A field that was corrected is no longer what the message says. */
  const why = (field: keyof Message['why']) =>
    message === null || formState.dirtyFields[field] ? undefined : (message.why[field] ?? undefined);

  useEffect(() => {
    if (message !== null) setFocus('name');
  }, [message, setFocus]);

  /** `known` is the lead that is to get one more inquiry instead. */
  const submit = (known: Lead | null) =>
    handleSubmit(async (lead) => {
      setRefusal(null);
      onBusyChange(true);
      const envelope = await create.run(known === null ? lead : { ...lead, onKnown: 'inquiry' });
      onBusyChange(false);
      if (!envelope.ok) {
        refuse(envelope.error);
        return;
      }
      sayAdded(envelope.value, known, names);
      onOpenLead(envelope.value.id);
    });

  /** What is wrong with one field stands beside it. */
  function refuse(error: ErrorBody): void {
    const field = error.details?.['field'];
    if (field === 'phone' || field === 'email') form.setError(field, { message: error.message }, { shouldFocus: true });
    else setRefusal(error);
  }

  /** Who is known was found by these. */
  function forgetRefusal({ target }: FormEvent): void {
    if (target instanceof HTMLInputElement && ['email', 'phone'].includes(target.name)) setRefusal(null);
  }

  return (
    <form
      id={id}
      noValidate
      onSubmit={(event) => void submit(null)(event)}
      onChange={forgetRefusal}
      className="flex flex-col gap-4"
    >
      {refusal && <AddRefusal error={refusal} onOpenLead={onOpenLead} onAddInquiry={(known) => void submit(known)()} />}
      {message !== null && refusal === null && <Banner className="rounded-control">{foundWords(message)}</Banner>}
      <TextField label="Name" maxLength={200} {...register('name')} hint={why('name')} error={problem('name')} />
      <div className="grid grid-cols-2 gap-4">
        <TextField label="Phone" type="tel" {...register('phone')} hint={why('phone')} error={problem('phone')} />
        <TextField label="E-mail" type="email" {...register('email')} hint={why('email')} error={problem('email')} />
      </div>
      <div className="grid grid-cols-2 gap-4">
        <TextField
          label="Source"
          list={`${id}-sources`}
          {...register('source')}
          hint={why('source')}
          error={problem('source')}
        />
        <datalist id={`${id}-sources`}>
          {names.sources.map((source) => (
            <option key={source.id} value={source.name}>
              {source.name}
            </option>
          ))}
        </datalist>
        {names.branches.length > 0 && (
          <Controller
            control={control}
            name="branchId"
            render={({ field }) => (
              <SelectField
                label="Branch"
                value={field.value}
                onValueChange={field.onChange}
                options={[
                  { value: '', label: 'No branch' },
                  ...names.branches.map((branch) => ({ value: String(branch.id), label: branch.name })),
                ]}
              />
            )}
          />
        )}
      </div>
      <div className="flex flex-col items-start gap-1">
        <span aria-hidden className="font-medium">
          Temperature
        </span>
        <Controller
          control={control}
          name="temperature"
          render={({ field }) => (
            <SegmentedControl
              label="Temperature"
              value={field.value}
              options={temperatureOptions}
              onValueChange={field.onChange}
            />
          )}
        />
      </div>
      <TextArea
        label="Inquiry"
        rows={message === null ? 4 : 7}
        {...register('inquiry')}
        hint={why('inquiry')}
        error={problem('inquiry')}
      />
    </form>
  );
}

function foundWords({ name, email, phone }: Message): string {
  return name === null && email === null && phone === null
    ? 'The message names nobody and no way to reach anybody. Fill in what you know.'
    : 'Taken from the message. Look it over, correct what is wrong, then add the lead.';
}
