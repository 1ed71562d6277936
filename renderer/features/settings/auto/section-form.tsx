import type { ReactNode } from 'react';
import { FormProvider, type UseFormReturn } from 'react-hook-form';
import type { CallOf } from '../../../../shared/contract/index.ts';
import type { AutoAssignment, TopUp } from '../../../../shared/contract/settings.ts';
import { useConfirmed } from '../../../lib/use-confirmed.ts';
import { Button } from '../../../ui/button.tsx';
import { SaveBar } from '../../../ui/panel.tsx';
import { toast, toastError } from '../../../ui/toast-store.ts';

type SectionFormProps<Value extends AutoAssignment | TopUp> = {
  title: string;
  form: UseFormReturn<Value>;
  /** What is saved for the values of the form. */
  toSection: (value: Value) => CallOf<'settings.save'>;
  children: ReactNode;
};

/** The form of an automatic run; saving it asks for the password. */
export function SectionForm<Value extends AutoAssignment | TopUp>({
  title,
  form,
  toSection,
  children,
}: SectionFormProps<Value>) {
  const save = useConfirmed('settings.save');

  const submit = form.handleSubmit(async (value) => {
    const envelope = await save.run(toSection(value), `Save ${title.charAt(0).toLowerCase()}${title.slice(1)}`);
    if (envelope.ok) {
      form.reset(value);
      toast({ title: `${title} is saved`, text: 'It counts from the next scheduled time on.' });
    } else if (envelope.error.code !== 'CANCELLED') toastError(envelope.error);
  });

  return (
    <FormProvider {...form}>
      <form noValidate onSubmit={(event) => void submit(event)}>
        {children}
        <SaveBar isVisible={form.formState.isDirty}>
          <span className="mr-auto text-muted">Not saved yet.</span>
          <Button onClick={() => form.reset()}>Discard</Button>
          <Button variant="secondary" type="submit" isBusy={save.isRunning}>
            Save…
          </Button>
        </SaveBar>
      </form>
    </FormProvider>
  );
}
