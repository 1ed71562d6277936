import { zodResolver } from '@hookform/resolvers/zod';
import { Controller, useForm } from 'react-hook-form';
import { deskSchema, type DeskSettings } from '../../../../shared/contract/settings.ts';
import { messageAt } from '../../../lib/form-errors.ts';
import { NumberField } from '../../../ui/number-field.tsx';
import { SettingRow } from '../../../ui/panel.tsx';
import { SectionForm } from '../auto/section-form.tsx';
import { useKeptDraft } from '../section-drafts.ts';

export function DeskForm({ saved }: { readonly saved: DeskSettings }) {
  const form = useForm<DeskSettings>({ resolver: zodResolver(deskSchema), defaultValues: saved });
  useKeptDraft('desk', form, saved);
  const { control, formState } = form;
  return (
    <SectionForm
      title="Desk configuration"
      form={form}
      toSection={(value) => ({ section: 'desk', value })}
      savedText="Dashboards and lists go by it from now on."
    >
      <SettingRow
        title="Calls a day"
        text="What each agent is to make. The dashboard shows the calls against it. Empty: no target."
      >
        <Controller
          control={control}
          name="callTarget"
          render={({ field }) => (
            <NumberField
              label="Calls a day"
              isLabelHidden
              className="w-32"
              min={1}
              max={500}
              unit="calls"
              placeholder="none"
              ref={field.ref}
              value={field.value}
              onValueChange={field.onChange}
              onUnfit={() => field.onChange(Number.NaN)}
              error={messageAt(formState.errors, 'callTarget')}
            />
          )}
        />
      </SettingRow>
      <SettingRow title="Stale leads" text="A working lead that nobody has touched for so many days is stale.">
        <Controller
          control={control}
          name="staleDays"
          render={({ field }) => (
            <NumberField
              label="Days until a lead is stale"
              isLabelHidden
              className="w-32"
              min={1}
              max={365}
              isRequired
              unit="days"
              ref={field.ref}
              value={field.value}
              onValueChange={field.onChange}
              onUnfit={() => field.onChange(Number.NaN)}
              error={messageAt(formState.errors, 'staleDays')}
            />
          )}
        />
      </SettingRow>
    </SectionForm>
  );
}
