import { create } from 'zustand';
import type { Routing } from '../../../../shared/contract/settings.ts';
import { canonical } from '../../../lib/canonical.ts';

type Draft = { readonly value: Routing; readonly basedOn: Routing };

/** What stood in the form when it was left: a look at the team on the way does not lose what is not saved yet. */
const useRoutingDraft = create<{ readonly draft: Draft | null }>(() => ({ draft: null }));

export function keepRoutingDraft(value: Routing, basedOn: Routing): void {
  useRoutingDraft.setState({ draft: { value, basedOn } });
}

export function forgetRoutingDraft(): void {
  useRoutingDraft.setState({ draft: null });
}

/** The draft, if it was made from what is saved now. */
export function routingDraftOf(saved: Routing): Routing | null {
  const { draft } = useRoutingDraft.getState();
  return draft !== null && canonical(draft.basedOn) === canonical(saved) ? draft.value : null;
}
