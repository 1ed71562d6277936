import type { ReactNode } from 'react';
import { FormProvider, type Path, type UseFormReturn } from 'react-hook-form';
import type { ErrorBody } from '../../../../shared/contract/envelope.ts';
import type { CallOf } from '../../../../shared/contract/index.ts';
import type { SettingsSection, SettingsValue } from '../../../../shared/contract/settings.ts';
import { Button } from '../../../ui/button.tsx';
import { SaveBar } from '../../../ui/panel.tsx';
import { useSaveSection } from '../use-save-section.ts';

type AnyValue = SettingsValue<SettingsSection>;

type SectionFormProps<Value extends AnyValue> = {
  title: string;
  form: UseFormReturn<Value>;
  /** What saving it does, said once it is saved. */
  savedText?: string;
  /** What is saved for the values of the form. */
  toSection: (value: Value) => CallOf<'settings.save'>;
  children: ReactNode;
};

/** The form of one configuration; saving it asks for the password. */
export function SectionForm<Value extends AnyValue>({
  title,
  form,
  savedText = 'It counts from the next scheduled time on.',
  toSection,
  children,
}: SectionFormProps<Value>) {
  const save = useSaveSection(title, savedText);

  const submit = form.handleSubmit(async (value) => {
    const saved = await save.run(toSection(value));
    const field = fieldOf(saved.isSaved ? undefined : saved.error, value);
    if (saved.isSaved) form.reset(value);
    else if (field !== null) form.setError(field, { message: saved.error.message });
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

/** The field that the engine refuses, where it names one. */
function fieldOf<Value extends AnyValue>(error: ErrorBody | undefined, value: Value): Path<Value> | null {
  const field = error?.details?.['field'];
  return typeof field === 'string' && field in value ? (field as Path<Value>) : null;
}
