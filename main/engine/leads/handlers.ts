import { leadsOperations } from '../../../shared/contract/lead-operations.ts';
import type { HandlersFor } from '../context.ts';
import { saveNeed } from '../needs/api.ts';
import { arriveLead, prepareArrival, reactivate } from '../routing/api.ts';
import { listAttention } from './attention.ts';
import { listCandidates } from './candidates.ts';
import { loadNewestInquiries } from './contact.ts';
import { countFacets } from './facets.ts';
import { listLeads } from './list.ts';
import { assignLead, flagLead, setLeadStatus } from './ownership.ts';
import { getLead, saveLead } from './person.ts';

export const leadsHandlers = {
  'leads.list': listLeads,
  'leads.facets': countFacets,
  'leads.get': (context, input) => getLead(context, input.id),
  'leads.attention': listAttention,
  'leads.create': {
    prepare: async (prepared, { inquiry }) => {
      const aids = await prepareArrival(prepared, [{ leadId: null, text: inquiry }]);
      return (context, input) => getLead(context, arriveLead(context, input, aids).leadId);
    },
  },
  'leads.reactivate': {
    prepare: async (prepared, { leadId }) => {
      const text = loadNewestInquiries(prepared.db, [leadId]).get(leadId) ?? '';
      const aids = await prepareArrival(prepared, [{ leadId, text }]);
      return (context) => reactivate(context, leadId, aids);
    },
  },
  'leads.save': saveLead,
  'leads.saveNeed': saveNeed,
  'leads.assign': assignLead,
  'leads.setStatus': setLeadStatus,
  'leads.flag': flagLead,
  'leads.candidates': (context, input) => listCandidates(context, input.leadId),
  'sources.list': (context) =>
    context.db.statement<[], { id: number; name: string }>('SELECT id, name FROM source ORDER BY name').all(),
} satisfies HandlersFor<typeof leadsOperations>;
