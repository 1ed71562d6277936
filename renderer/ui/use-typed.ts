import { useState } from 'react';

type Typed = {
  readonly text: string;
  /** Left unfit to be taken; `over` is the value that it could not change. */
  readonly refused: { readonly over: number | null } | null;
};

/** What is typed over a number. What is unfit stands until it is corrected, or the number is set from elsewhere. */
export function useTyped(value: number | null) {
  const [typed, setTyped] = useState<Typed | null>(null);
  const isOutdated = typed !== null && typed.refused !== null && !Object.is(typed.refused.over, value);
  const current = isOutdated ? null : typed;
  return {
    text: current?.text ?? null,
    isRefused: current !== null && current.refused !== null,
    type: (text: string) => setTyped({ text, refused: null }),
    refuse: (text: string) => setTyped({ text, refused: { over: value } }),
    forget: () => setTyped(null),
  };
}
