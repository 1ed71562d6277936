import { useEffect } from 'react';
import type { FieldValues, UseFormReturn } from 'react-hook-form';
import { canonical } from '../../lib/canonical.ts';
import { useSignedIn } from '../../lib/use-session.ts';

type SectionDraft = {
  readonly value: unknown;
  /** What was saved when it was begun, in its canonical form. */
  readonly basis: string;
};

const drafts = new Map<string, SectionDraft>();

/**
 * Keeps what is changed and not saved yet while its section is left: a look at another screen does not lose it. It comes
 * back to whom it belongs to, over what it was made from.
 */
export function useKeptDraft<Value extends FieldValues>(
  section: string,
  { reset, getValues }: Pick<UseFormReturn<Value>, 'reset' | 'getValues'>,
  saved: Value,
): void {
  const agentId = useSignedIn()?.agentId;
  const basis = canonical(saved);
  useEffect(() => {
    if (agentId === undefined) return undefined;
    const key = `${agentId} ${section}`;
    const draft = drafts.get(key);
    // Only this form of this section writes under the key.
    if (draft?.basis === basis) reset(draft.value as Value, { keepDefaultValues: true });
    return () => void drafts.set(key, { value: getValues(), basis });
  }, [agentId, section, basis, reset, getValues]);
}

export function forgetSectionDrafts(): void {
  drafts.clear();
}
