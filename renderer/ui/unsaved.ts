import { createContext, use, useEffect, useId, useState } from 'react';

type Say = (part: string, isUnsaved: boolean) => void;

/** The dialog around a form, which asks before it lets go of what the form holds. */
export const UnsavedScope = createContext<Say>(() => {});

/** Tells the dialog around whether this form holds something that is not saved. */
export function useUnsaved(isUnsaved: boolean): void {
  const part = useId();
  const say = use(UnsavedScope);
  useEffect(() => {
    say(part, isUnsaved);
    return () => say(part, false);
  }, [part, say, isUnsaved]);
}

/** For a form whose state stands outside of its dialog. */
export function Unsaved({ isUnsaved }: { readonly isUnsaved: boolean }) {
  useUnsaved(isUnsaved);
  return null;
}

export function useUnsavedScope() {
  const [scope] = useState(() => {
    const unsaved = new Set<string>();
    const say: Say = (part, isUnsaved) => void (isUnsaved ? unsaved.add(part) : unsaved.delete(part));
    return { say, holdsAny: () => unsaved.size > 0 };
  });
  return scope;
}
