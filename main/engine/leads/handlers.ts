import { leadsOperations } from '../../../shared/contract/leads.ts';
import type { HandlersFor } from '../context.ts';
import { listAttention } from './attention.ts';
import { listCandidates } from './candidates.ts';
import { countFacets } from './facets.ts';
import { listLeads } from './list.ts';
import { assignLead, flagLead, setLeadStatus } from './ownership.ts';
import { createLead, getLead, saveLead } from './person.ts';

export const leadsHandlers = {
  'leads.list': listLeads,
  'leads.facets': countFacets,
  'leads.get': (context, input) => getLead(context, input.id),
  'leads.attention': listAttention,
  'leads.create': createLead,
  'leads.save': saveLead,
  'leads.assign': assignLead,
  'leads.setStatus': setLeadStatus,
  'leads.flag': flagLead,
  'leads.candidates': (context, input) => listCandidates(context, input.leadId),
  'sources.list': (context) =>
    context.db.statement<[], { id: number; name: string }>('SELECT id, name FROM source ORDER BY name').all(),
} satisfies HandlersFor<typeof leadsOperations>;
