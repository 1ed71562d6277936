import { zodResolver } from '@hookform/resolvers/zod';
import { useEffect } from 'react';
import { useForm } from 'react-hook-form';
import type { Routing } from '../../../../shared/contract/settings.ts';
import { keepRoutingDraft, routingDraftOf } from './routing-draft.ts';
import { routingFormSchema } from './routing-form.ts';

/** The form over what is saved, with what was changed before and not saved yet. */
export function useKeptForm(saved: Routing) {
  const form = useForm<Routing>({ resolver: zodResolver(routingFormSchema), defaultValues: saved });
  const { reset, getValues } = form;
  useEffect(() => {
    const draft = routingDraftOf(saved);
    if (draft !== null) reset(draft, { keepDefaultValues: true });
    return () => keepRoutingDraft(getValues(), saved);
  }, [saved, reset, getValues]);
  return form;
}
