import { UserRound } from 'lucide-react';
import type { ErrorBody } from '../../../shared/contract/envelope.ts';
import type { LeadRow } from '../../../shared/contract/leads.ts';
import { navigate } from '../../lib/route.ts';
import { useQuery } from '../../lib/use-query.ts';
import { useSettled } from '../../lib/use-settled.ts';
import type { Entry } from './entry.ts';
import { folded } from './rank.ts';

const pauseMs = 60;
const most = 8;

export type FoundLeads = {
  readonly entries: readonly Entry[];
  readonly isLooking: boolean;
  readonly error: ErrorBody | null;
};

/** The leads that the engine finds by name, e-mail, phone or inquiry, as one types. */
export function useFoundLeads(text: string, agentName: (id: number) => string): FoundLeads {
  const wanted = text.trim().slice(0, 200);
  const asked = useSettled(wanted, pauseMs);
  const { data, error, isStale, isLoading } = useQuery(
    'leads.list',
    { filter: { text: asked }, limit: most },
    { isEnabled: asked !== '' },
  );
  if (wanted === '') return { entries: [], isLooking: false, error: null };
  const isBehind = asked !== wanted || isStale;
  const rows = data?.rows ?? [];
  // What was found for fewer letters stays on screen only where it answers the new ones too.
  const shown = isBehind ? rows.filter((lead) => answers(lead, wanted)) : rows;
  return {
    entries: error === null ? shown.map((lead) => entryOf(lead, agentName)) : [],
    isLooking: isLoading || isBehind,
    error,
  };
}

function entryOf({ id, name, phone, email, agentId }: LeadRow, agentName: (id: number) => string): Entry {
  const detail = phone ?? email;
  return {
    id: `lead ${id}`,
    group: 'Leads',
    label: name,
    ...(detail !== null && { detail }),
    aside: agentId === null ? 'Unassigned' : agentName(agentId),
    icon: UserRound,
    isFound: true,
    run: () => navigate('/leads', { lead: String(id) }),
  };
}

function answers({ name, phone, email }: LeadRow, wanted: string): boolean {
  const digits = wanted.replaceAll(/\D/g, '');
  const hasNumber = digits.length > 2 && (phone ?? '').replaceAll(/\D/g, '').includes(digits);
  return hasNumber || folded(name).includes(folded(wanted)) || (email ?? '').toLowerCase().includes(folded(wanted));
}
