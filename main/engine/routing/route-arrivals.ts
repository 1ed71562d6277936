import type { Target } from '../../../shared/contract/lead-filter.ts';
import { noAids, prepareAids, type Aids, type WrittenText } from '../assignment/api.ts';
import type { PrepareContext, WriteContext } from '../context.ts';
import { runRouting } from '../runs/api.ts';
import { loadRouting } from '../settings/api.ts';

export type RoutedArrivals =
  | { readonly runId: number }
  /** Why nobody was asked to take them. */
  | { readonly runId: null; readonly sentence: string };

/** Routes leads that arrived together as one run; nothing happens where the office does not route on arrival. */
export function routeArrivals(
  context: WriteContext,
  arrived: readonly number[] | Target,
  aids: Aids,
  returning: readonly number[] = [],
): RoutedArrivals {
  const { on, mode } = loadRouting(context.db);
  if (!on) return { runId: null, sentence: 'Unassigned: routing on arrival is off.' };
  if (mode === 'manual') return { runId: null, sentence: 'Unassigned: routing is manual.' };
  if (!('length' in arrived)) return { runId: runRouting(context, arrived, aids, returning) };
  return { runId: runRouting(withoutProgress(context), { ids: [...arrived] }, aids, returning) };
}

/** A few leads are routed before an eye could follow how far it is. */
function withoutProgress(context: WriteContext): WriteContext {
  return { ...context, progress: () => {} };
}

/** What routing will want to know of texts that arrive; nothing where the office does not route on arrival. */
export async function prepareArrival(context: PrepareContext, textsOf: () => readonly WrittenText[]): Promise<Aids> {
  const routing = loadRouting(context.db);
  return routing.on && routing.mode !== 'manual' ? prepareAids(context, textsOf(), routing) : noAids;
}
