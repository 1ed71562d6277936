import type { Target } from '../../../shared/contract/lead-filter.ts';
import { noAids, prepareAids, type Aids } from '../assignment/api.ts';
import type { PrepareContext } from '../context.ts';
import { importedTexts } from '../intake/api.ts';
import { loadNewestInquiries, targetQuery } from '../leads/api.ts';
import { prepareArrival } from '../routing/api.ts';
import { loadRouting } from '../settings/api.ts';
import { requireRun } from './store.ts';

/** What routing will want to know of the texts of a target's leads. */
export function aidsForTarget(context: PrepareContext, target: Target): Promise<Aids> {
  const query = targetQuery(target, context).select('lead.id').compile();
  const ids = context.db
    .statement<unknown[], number>(query.sql)
    .pluck()
    .all(...query.parameters);
  const inquiries = loadNewestInquiries(context.db, ids);
  const texts = [...inquiries].map(([leadId, text]) => ({ leadId, text }));
  return prepareAids(context, texts, loadRouting(context.db));
}

/** The same for a run that routes, or that brings leads which are routed at once. */
export async function aidsForRun(context: PrepareContext, runId: number): Promise<Aids> {
  const { request } = requireRun(context.db, runId);
  if (request.kind === 'route') return aidsForTarget(context, request.target);
  return request.kind === 'import' ? prepareArrival(context, () => importedTexts(context.db, runId)) : noAids;
}
