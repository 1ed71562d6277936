import { useEffect, useMemo, useState } from 'react';
import type { LeadPages } from '../lead-pages.ts';
import { TypeAhead, type Typed } from './type-ahead.ts';

/** What is being typed to find a name, for the table that is on screen; null: nothing. */
export function useTypeAhead(pages: LeadPages): { readonly typed: Typed | null; readonly typeAhead: TypeAhead } {
  const [typed, setTyped] = useState<Typed | null>(null);
  const typeAhead = useMemo(() => new TypeAhead(pages, setTyped), [pages]);
  useEffect(() => typeAhead.end, [typeAhead]);
  return { typed, typeAhead };
}
