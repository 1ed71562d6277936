import type { Lead } from '../../../shared/contract/leads.ts';
import { toast } from '../../ui/toast-store.ts';
import type { Names } from '../leads/use-names.ts';

/** Says that a lead came in, or one more inquiry of a known one, and who got it. */
export function sayAdded(lead: Lead, known: Lead | null, names: Names): void {
  const what = known === null ? `${lead.name} added` : `New inquiry of ${lead.name} added`;
  toast({
    title: `${what} · ${holderWords(lead, known, names)}`,
    text: lead.attention === null ? undefined : `Needs attention: ${lead.attention.text}`,
  });
}

function holderWords({ agentId }: Lead, known: Lead | null, names: Names): string {
  if (agentId === null) return 'unassigned';
  const name = names.agentName(agentId);
  return agentId === known?.agentId ? `stays with ${name}` : `routed to ${name}`;
}
