import { leadsOperations } from '../../../shared/contract/lead-operations.ts';
import type { Aids } from '../assignment/api.ts';
import type { HandlersFor, PrepareContext } from '../context.ts';
import { saveNeed } from '../needs/api.ts';
import { isReopening, prepareArrival, reactivate, reopen, typeLeadIn } from '../routing/api.ts';
import { listAttention } from './attention.ts';
import { listCandidates } from './candidates.ts';
import { loadNewestInquiries } from './contact.ts';
import { countFacets, listTags } from './facets.ts';
import { searchTerms } from './filter-parts.ts';
import { findLead } from './find.ts';
import { listLeads } from './list.ts';
import { mirrorRead, mirrorReadFor } from './mirror/mirror.ts';
import { assignLead, flagLead, setLeadStatus } from './ownership.ts';
import { getLead, saveLead } from './person.ts';

function prepareComeback(prepared: PrepareContext, leadId: number): Promise<Aids> {
  const text = loadNewestInquiries(prepared.db, [leadId]).get(leadId) ?? '';
  return prepareArrival(prepared, () => [{ leadId, text }]);
}

export const leadsHandlers = {
  'leads.list': {
    prepare: async ({ db }, { filter, sort }) => {
      await mirrorReadFor(db, searchTerms(filter.text ?? ''), sort);
      return listLeads;
    },
  },
  'leads.facets': {
    prepare: async ({ db }) => {
      await mirrorRead(db);
      return countFacets;
    },
  },
  'leads.find': {
    prepare: async ({ db }, { filter, sort }) => {
      await mirrorReadFor(db, searchTerms(filter.text ?? ''), sort);
      return findLead;
    },
  },
  'leads.tags': {
    prepare: async ({ db }) => {
      await mirrorRead(db);
      return listTags;
    },
  },
  'leads.get': (context, input) => getLead(context, input.id),
  'leads.attention': listAttention,
  'leads.create': {
    prepare: async (prepared, { inquiry }) => {
      const aids = await prepareArrival(prepared, () => [{ leadId: null, text: inquiry }]);
      return (context, input) => getLead(context, typeLeadIn(context, input, aids));
    },
  },
  'leads.reactivate': {
    prepare: async (prepared, { leadId }) => {
      const aids = await prepareComeback(prepared, leadId);
      return (context) => reactivate(context, leadId, aids);
    },
  },
  'leads.save': saveLead,
  'leads.saveNeed': saveNeed,
  'leads.assign': assignLead,
  'leads.setStatus': {
    prepare: async (prepared, input) => {
      if (!isReopening(prepared.db, input)) return setLeadStatus;
      const aids = await prepareComeback(prepared, input.leadId);
      return (context) => reopen(context, input, aids);
    },
  },
  'leads.flag': flagLead,
  'leads.candidates': (context, input) => listCandidates(context, input.leadId),
  'sources.list': (context) =>
    context.db.statement<[], { id: number; name: string }>('SELECT id, name FROM source ORDER BY name').all(),
} satisfies HandlersFor<typeof leadsOperations>;
