import { zodResolver } from '@hookform/resolvers/zod';
import { Controller, useForm } from 'react-hook-form';
import { autoAssignmentSchema, type AutoAssignment } from '../../../../shared/contract/settings.ts';
import { messageAt } from '../../../lib/form-errors.ts';
import { Choice } from '../../../ui/choice.tsx';
import { SettingRow } from '../../../ui/panel.tsx';
import { useKeptDraft } from '../section-drafts.ts';
import { EligibleStatuses } from './eligible-statuses.tsx';
import { GateFields, GraceField, OnField, OrderField, TimeFields } from './schedule-fields.tsx';
import { SectionForm } from './section-form.tsx';

const bases = [
  { value: 'run', label: 'Equal share of this run', hint: 'Every agent is given the same number in each run.' },
  { value: 'desk', label: 'Level the desks', hint: 'Who has fewer working leads is given more.' },
  { value: 'month', label: 'Level the month', hint: 'Who received fewer in the last 30 days is given more.' },
] as const;

export function AutoForm({ saved }: { saved: AutoAssignment }) {
  const form = useForm<AutoAssignment>({
    resolver: zodResolver(autoAssignmentSchema.required({ matchCriteria: true })),
    defaultValues: saved,
  });
  useKeptDraft('autoAssignment', form, saved);
  return (
    <SectionForm title="Auto lead assignment" form={form} toSection={(value) => ({ section: 'autoAssignment', value })}>
      <OnField
        title="Automatic assignment"
        on="at the run time the leads in eligible statuses are dealt to the agents."
        off="leads stay where they are until someone assigns them."
      />
      <SettingRow
        title="Eligible statuses"
        text="Leads in these are dealt at the run. Leads flagged Do not contact stay where they are."
      >
        <Controller
          control={form.control}
          name="eligibleStatusIds"
          render={({ field }) => (
            <EligibleStatuses
              value={field.value}
              onChange={field.onChange}
              error={messageAt(form.formState.errors, 'eligibleStatusIds')}
            />
          )}
        />
      </SettingRow>
      <TimeFields />
      <OrderField />
      <SettingRow title="Evenness" text="What “even” is measured against. Weights and caps hold in every case.">
        <Controller
          control={form.control}
          name="basis"
          render={({ field }) => (
            <Choice label="Evenness" value={field.value} options={bases} onValueChange={field.onChange} />
          )}
        />
      </SettingRow>
      <GateFields />
      <GraceField />
    </SectionForm>
  );
}
