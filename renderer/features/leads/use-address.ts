import { useEffect } from 'react';
import { useRoute } from '../../lib/route.ts';
import { openLead, setFilter } from './view-state.ts';

/** `#/leads?lead=12` opens a lead, `#/leads?run=7` shows the leads of a run. */
export function useAddress(): void {
  const { lead, run } = useRoute((route) => route.params);
  useEffect(() => {
    if (run !== undefined && isId(run)) setFilter({ runId: Number(run) });
    if (lead !== undefined && isId(lead)) openLead(Number(lead));
  }, [lead, run]);
}

function isId(text: string): boolean {
  return /^[1-9]\d{0,14}$/.test(text);
}
