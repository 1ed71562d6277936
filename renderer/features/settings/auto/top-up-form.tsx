import { zodResolver } from '@hookform/resolvers/zod';
import { useForm } from 'react-hook-form';
import { topUpSchema, type TopUp } from '../../../../shared/contract/settings.ts';
import { useKeptDraft } from '../section-drafts.ts';
import { GateFields, GraceField, OnField, OrderField, TimeFields } from './schedule-fields.tsx';
import { SectionForm } from './section-form.tsx';

export function TopUpForm({ saved }: { saved: TopUp }) {
  const form = useForm<TopUp>({
    resolver: zodResolver(topUpSchema.required({ matchCriteria: true })),
    defaultValues: saved,
  });
  useKeptDraft('topUp', form, saved);
  return (
    <SectionForm title="Daily lead top-up" form={form} toSection={(value) => ({ section: 'topUp', value })}>
      <OnField
        title="Daily top-up"
        on="at the run time desks are filled up to their lead cap with unassigned leads."
        off="desks are filled by hand and by auto lead assignment only."
      />
      <TimeFields />
      <OrderField />
      <GateFields />
      <GraceField />
    </SectionForm>
  );
}
