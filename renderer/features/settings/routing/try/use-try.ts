import { useWatch } from 'react-hook-form';
import { routingSchema } from '../../../../../shared/contract/settings.ts';
import type { CallOf } from '../../../../../shared/contract/index.ts';
import { canonical } from '../../../../lib/canonical.ts';
import { useOfficeZone } from '../../../../lib/use-office.ts';
import { useQuery } from '../../../../lib/use-query.ts';
import { useSettled } from '../../../../lib/use-settled.ts';
import { momentOf } from '../../../activity/office-time.ts';
import { savedOf, useRoutingForm } from '../routing-form.ts';
import { useTryDraft, type TryDraft } from './try-draft.ts';

const typingMs = 300;

/** Asks who would get the drafted lead under the form as it stands, saved or not. */
export function useTry() {
  const timeZone = useOfficeZone();
  const { control } = useRoutingForm();
  const form = routingSchema.safeParse(useWatch({ control }));
  const draft = useTryDraft();
  const at = draft.at === null ? undefined : momentOf(draft.at, timeZone);
  const input: CallOf<'routing.try'> = {
    ...leadOf(draft),
    ...(typeof at === 'number' && { at }),
    ...(form.success && { settings: { ...savedOf(form.data), on: true } }),
  };
  const settled = useSettled(input, typingMs);
  const isSettled = canonical(settled) === canonical(input);
  const isMomentUnfit = at === null;
  const answer = useQuery('routing.try', settled, { isEnabled: !isMomentUnfit });
  return { ...answer, isStale: answer.isStale || !isSettled, isMomentUnfit, inquiry: settled.inquiry ?? '' };
}

function leadOf({ inquiry, subject, source, branchId, departmentId }: TryDraft): CallOf<'routing.try'> {
  return {
    inquiry: inquiry.trim(),
    subject: subject.trim() === '' ? null : subject.trim(),
    source: source.trim() === '' ? null : source.trim(),
    branchId,
    departmentId,
  };
}
