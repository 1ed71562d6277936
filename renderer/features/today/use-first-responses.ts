import type { LeadRow } from '../../../shared/contract/leads.ts';
import { slaState, type SlaState } from '../../../shared/domain/sla/sla.ts';
import { useNow } from '../../lib/use-now.ts';
import { useQuery } from '../../lib/use-query.ts';

const minuteMs = 60_000;
const hourMs = 60 * minuteMs;

type OwedResponse = { readonly lead: LeadRow; readonly sla: SlaState };

export type FirstResponses = {
  /** Open leads that nobody has answered, the most urgent first: those still in time, then those of the last hour. */
  readonly owed: readonly OwedResponse[];
  readonly atRisk: number;
  readonly breached: number;
  /** More leads came in that time than were looked at. */
  readonly isCut: boolean;
  readonly isLoading: boolean;
  readonly isStale: boolean;
};

/** The first responses that are owed now or came due within the last hour. */
export function useFirstResponses(): FirstResponses {
  const minute = useNow(minuteMs);
  const now = useNow(5000);
  const { data: office } = useQuery('office.get', {});
  const slaMs = (office?.slaMinutes ?? 0) * minuteMs;
  const { data, isLoading, isStale } = useQuery(
    'leads.list',
    {
      filter: { statusCategories: ['unassigned', 'working'], created: { from: Math.max(0, minute - slaMs - hourMs) } },
      sort: [{ field: 'createdAt', direction: 'asc' }],
      limit: 200,
    },
    { isEnabled: office !== undefined },
  );
  const owed = (data?.rows ?? [])
    .filter((lead) => lead.firstResponseAt === null)
    .map((lead) => ({ lead, sla: clockOf(lead, now) }))
    .toSorted((a, b) => urgency(a.sla) - urgency(b.sla) || a.sla.leftMs - b.sla.leftMs || b.lead.score - a.lead.score);
  return {
    owed,
    atRisk: owed.filter(({ sla }) => sla.state === 'at_risk').length,
    breached: owed.filter(({ sla }) => sla.state === 'breached').length,
    isCut: data !== undefined && data.total > data.rows.length,
    isLoading: isLoading || office === undefined,
    isStale,
  };
}

function clockOf({ createdAt, firstResponseAt, slaDueAt }: LeadRow, now: number): SlaState {
  return slaState({ createdAt, firstResponseAt, slaMinutes: (slaDueAt - createdAt) / minuteMs }, now);
}

/** Who can still be answered in time comes before who cannot. */
function urgency({ state }: SlaState): number {
  return state === 'breached' ? 1 : 0;
}
