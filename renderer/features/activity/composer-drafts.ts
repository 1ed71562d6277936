import { create } from 'zustand';

/** What was begun for a lead and not saved: leafing on or closing the panel must not lose it. */
const useDrafts = create<ReadonlyMap<string, string>>(() => new Map());

/** The text begun for a lead by whoever is signed in, and how to change it. */
export function useDraft(leadId: number, agentId: number | undefined): readonly [string, (text: string) => void] {
  const key = `${agentId ?? 0} ${leadId}`;
  const text = useDrafts((drafts) => drafts.get(key) ?? '');
  return [text, (next) => setDraft(key, next)];
}

function setDraft(key: string, text: string): void {
  useDrafts.setState((drafts) => {
    const others = [...drafts].filter(([other]) => other !== key);
    return new Map(text === '' ? others : [...others, [key, text] as const]);
  }, true);
}
