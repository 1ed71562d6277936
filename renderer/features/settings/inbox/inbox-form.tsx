import { zodResolver } from '@hookform/resolvers/zod';
import { Controller, useForm } from 'react-hook-form';
import { inboxSchema, type Inbox } from '../../../../shared/contract/settings.ts';
import { messageAt } from '../../../lib/form-errors.ts';
import { SettingRow } from '../../../ui/panel.tsx';
import { TextField } from '../../../ui/text-field.tsx';
import { SectionForm } from '../auto/section-form.tsx';
import { OnRow } from '../on-row.tsx';
import { useKeptDraft } from '../section-drafts.ts';

const formSchema = inboxSchema.refine(({ on, folder }) => !on || folder !== '', {
  path: ['folder'],
  message: 'Name the folder that Baton is to look into.',
});

export function InboxForm({ saved }: { readonly saved: Inbox }) {
  const form = useForm<Inbox>({ resolver: zodResolver(formSchema), defaultValues: saved });
  useKeptDraft('inbox', form, saved);
  const { register, control, formState } = form;
  return (
    <SectionForm
      title="Inbox folder"
      form={form}
      toSection={(value) => ({ section: 'inbox', value })}
      savedText="Baton goes by it from now on."
    >
      <Controller
        control={control}
        name="on"
        render={({ field }) => (
          <OnRow
            title="Inbox"
            texts={{ on: 'Baton takes in what is laid into the folder.', off: 'what lies in the folder stays there.' }}
            isOn={field.value}
            onChange={field.onChange}
          />
        )}
      />
      <SettingRow
        title="Folder"
        text="Its whole path on this machine. Baton looks into it every few seconds while it runs."
      >
        <TextField
          label="Folder"
          isLabelHidden
          spellCheck={false}
          maxLength={4096}
          placeholder="/Users/dana/Leads or C:\Leads"
          {...register('folder')}
          error={messageAt(formState.errors, 'folder')}
        />
      </SettingRow>
    </SectionForm>
  );
}
