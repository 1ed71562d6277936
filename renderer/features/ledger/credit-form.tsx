import { zodResolver } from '@hookform/resolvers/zod';
import { useEffect, useState } from 'react';
import { useForm, useWatch } from 'react-hook-form';
import type { ErrorBody } from '../../../shared/contract/envelope.ts';
import type { Agent } from '../../../shared/contract/team.ts';
import { messageAt } from '../../lib/form-errors.ts';
import { errorLine } from '../../lib/present-error.ts';
import { useCommand } from '../../lib/use-command.ts';
import { Banner } from '../../ui/banner.tsx';
import { Button } from '../../ui/button.tsx';
import { SegmentedControl } from '../../ui/segmented-control.tsx';
import { TextArea, TextField } from '../../ui/text-field.tsx';
import {
  creditFormSchema,
  emptyCredit,
  inputOf,
  readSize,
  type CreditDraft,
  type CreditTyped,
  type Way,
} from './credit-draft.ts';
import { leadsOf } from './fraction-words.ts';

const ways = [
  { value: 'credit', label: 'Credit' },
  { value: 'debit', label: 'Debit' },
] as const;

type CreditFormProps = { agent: Agent; onCancel: () => void; onWritten: (draft: CreditDraft) => void };

export function CreditForm({ agent, onCancel, onWritten }: CreditFormProps) {
  const credit = useCommand('ledger.credit');
  const [refusal, setRefusal] = useState<ErrorBody | null>(null);
  const form = useForm<CreditTyped, unknown, CreditDraft>({
    resolver: zodResolver(creditFormSchema),
    defaultValues: emptyCredit,
  });
  const { setFocus, formState } = form;
  const { errors } = formState;
  const way = useWatch({ control: form.control, name: 'way' });
  const amount = useWatch({ control: form.control, name: 'amount' });

  useEffect(() => setFocus('amount'), [setFocus]);

  const submit = form.handleSubmit(async (draft) => {
    const envelope = await credit.run(inputOf(agent.id, draft));
    if (!envelope.ok) {
      setRefusal(envelope.error);
      return;
    }
    onWritten(draft);
  });

  return (
    <form noValidate onSubmit={(event) => void submit(event)} className="mt-3 flex flex-col gap-3">
      {refusal && <Banner tone="breached">{errorLine(refusal)}</Banner>}
      <div>
        <SegmentedControl
          label="Credit or debit"
          value={way}
          options={ways}
          onValueChange={(next) => form.setValue('way', next)}
        />
        <p className="mt-1 text-xs text-muted">{wayHints[way]}</p>
      </div>
      <TextField
        label="Leads"
        hint="A fraction or a decimal, as 1, 1/2 or 0.5."
        error={messageAt(errors, 'amount')}
        {...form.register('amount')}
      />
      <TextArea
        label="Reason"
        hint="Stays in the ledger for everybody who reads it."
        error={messageAt(errors, 'reason')}
        rows={2}
        maxLength={500}
        {...form.register('reason')}
      />
      <div className="flex justify-end gap-2">
        <Button onClick={onCancel}>Cancel</Button>
        <Button variant="primary" type="submit" isBusy={credit.isRunning}>
          {actLabel(way, amount)}
        </Button>
      </div>
    </form>
  );
}

const wayHints: Readonly<Record<Way, string>> = {
  credit: 'The agent is owed more, and comes earlier when leads are left over. No lead changes hands.',
  debit: 'The agent is owed less, and comes later when leads are left over. No lead changes hands.',
};

function actLabel(way: Way, amount: string): string {
  const size = readSize(amount);
  const act = way === 'credit' ? 'Credit' : 'Debit';
  return typeof size === 'string' ? act : `${act} ${leadsOf(size)}`;
}
