import { zodResolver } from '@hookform/resolvers/zod';
import { useId, useState } from 'react';
import { Controller, useForm } from 'react-hook-form';
import { z } from 'zod';
import { emailSchema, nameSchema, noteSchema, phoneSchema } from '../../../shared/contract/common.ts';
import type { ErrorBody } from '../../../shared/contract/envelope.ts';
import { temperatures } from '../../../shared/contract/lead-filter.ts';
import { messageAt } from '../../lib/form-errors.ts';
import { presentError } from '../../lib/present-error.ts';
import { useCommand } from '../../lib/use-command.ts';
import { useQuery } from '../../lib/use-query.ts';
import { Banner } from '../../ui/banner.tsx';
import { Button } from '../../ui/button.tsx';
import { Dialog } from '../../ui/dialog.tsx';
import { SegmentedControl } from '../../ui/segmented-control.tsx';
import { SelectField } from '../../ui/select-field.tsx';
import { TemperatureMark } from '../../ui/temperature-mark.tsx';
import { TextArea, TextField } from '../../ui/text-field.tsx';
import { toast } from '../../ui/toast-store.ts';

type NewLeadDialogProps = {
  readonly isOpen: boolean;
  readonly onOpenChange: (isOpen: boolean) => void;
  readonly onOpenLead: (leadId: number) => void;
};

/** An empty field is no value; anything else must fit. */
function optional<Value extends string>(schema: z.ZodType<Value, string>) {
  return z
    .string()
    .trim()
    .transform((text) => (text === '' ? null : text))
    .pipe(schema.nullable());
}

const formSchema = z
  .strictObject({
    name: nameSchema,
    email: optional(emailSchema),
    phone: optional(phoneSchema),
    source: optional(z.string().max(100)),
    temperature: z.enum(temperatures),
    branchId: z.string().transform((id) => (id === '' ? null : Number(id))),
    inquiry: noteSchema,
  })
  .refine(({ email, phone }) => email !== null || phone !== null, {
    path: ['phone'],
    message: 'A lead needs an e-mail address or a phone number.',
  });

const blank: z.input<typeof formSchema> = {
  name: '',
  email: '',
  phone: '',
  source: '',
  temperature: 'warm',
  branchId: '',
  inquiry: '',
};

const temperatureOptions = temperatures.map((value) => ({
  value,
  label: value,
  icon: <TemperatureMark temperature={value} />,
}));

export function NewLeadDialog({ isOpen, onOpenChange, onOpenLead }: NewLeadDialogProps) {
  const formId = useId();
  const [isBusy, setBusy] = useState(false);
  return (
    <Dialog
      isOpen={isOpen}
      onOpenChange={onOpenChange}
      title="New lead"
      footer={
        <>
          <Button onClick={() => onOpenChange(false)}>Cancel</Button>
          <Button variant="primary" type="submit" form={formId} isBusy={isBusy}>
            Add lead
          </Button>
        </>
      }
    >
      <LeadForm
        id={formId}
        onBusyChange={setBusy}
        onOpenLead={(leadId) => {
          onOpenChange(false);
          onOpenLead(leadId);
        }}
      />
    </Dialog>
  );
}

type LeadFormProps = {
  readonly id: string;
  readonly onBusyChange: (isBusy: boolean) => void;
  readonly onOpenLead: (leadId: number) => void;
};

function LeadForm({ id, onBusyChange, onOpenLead }: LeadFormProps) {
  const create = useCommand('leads.create');
  const branches = useQuery('branches.list', {}).data ?? [];
  const sources = useQuery('sources.list', {}).data ?? [];
  const [refusal, setRefusal] = useState<ErrorBody | null>(null);
  const { register, control, handleSubmit, formState } = useForm<typeof blank, unknown, z.output<typeof formSchema>>({
    resolver: zodResolver(formSchema),
    defaultValues: blank,
  });
  const problem = (path: keyof typeof blank) => messageAt(formState.errors, path);

  const submit = handleSubmit(async (lead) => {
    setRefusal(null);
    onBusyChange(true);
    const envelope = await create.run(lead);
    onBusyChange(false);
    if (!envelope.ok) {
      setRefusal(envelope.error);
      return;
    }
    toast({ title: 'Lead added', text: envelope.value.name });
    onOpenLead(envelope.value.id);
  });

  return (
    <form id={id} noValidate onSubmit={(event) => void submit(event)} className="flex flex-col gap-4">
      {refusal && <Refusal error={refusal} onOpenLead={onOpenLead} />}
      <TextField label="Name" maxLength={200} {...register('name')} error={problem('name')} />
      <div className="grid grid-cols-2 gap-4">
        <TextField label="Phone" type="tel" {...register('phone')} error={problem('phone')} />
        <TextField label="E-mail" type="email" {...register('email')} error={problem('email')} />
      </div>
      <div className="grid grid-cols-2 gap-4">
        <TextField label="Source" list={`${id}-sources`} {...register('source')} error={problem('source')} />
        <datalist id={`${id}-sources`}>
          {sources.map((source) => (
            <option key={source.id} value={source.name}>
              {source.name}
            </option>
          ))}
        </datalist>
        {branches.length > 0 && (
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
                  ...branches.map((branch) => ({ value: String(branch.id), label: branch.name })),
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
      <TextArea label="Inquiry" rows={4} {...register('inquiry')} error={problem('inquiry')} />
    </form>
  );
}

/** A known e-mail or phone names the lead that has it. */
function Refusal({ error, onOpenLead }: { error: ErrorBody; onOpenLead: (leadId: number) => void }) {
  const leadId = error.details?.['leadId'];
  const { title, text } = presentError(error);
  if (error.code !== 'CONFLICT' || typeof leadId !== 'number') {
    return <Banner tone="breached">{`${title}. ${text}`}</Banner>;
  }
  return (
    <Banner
      tone="risk"
      action={
        <Button size="small" onClick={() => onOpenLead(leadId)}>
          Open that lead
        </Button>
      }
    >
      {text}
    </Banner>
  );
}
