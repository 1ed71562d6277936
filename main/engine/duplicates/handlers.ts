import type { duplicatesOperations } from '../../../shared/contract/duplicates.ts';
import type { OutputOf } from '../../../shared/contract/index.ts';
import type { HandlersFor, WriteContext } from '../context.ts';
import { findDuplicates } from './find.ts';
import { mergeLeads } from './merge.ts';

type LeadReader = (context: WriteContext, leadId: number) => OutputOf<'leads.get'>;

/** `readLead` answers with the lead that was kept: how a whole lead is read is the leads' own affair. */
export function createDuplicatesHandlers(readLead: LeadReader) {
  return {
    'leads.duplicates': findDuplicates,
    'leads.merge': (context, input) => {
      mergeLeads(context, input);
      return readLead(context, input.keepId);
    },
  } satisfies HandlersFor<typeof duplicatesOperations>;
}
