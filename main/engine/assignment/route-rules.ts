import type { Routing, RoutingMode } from '../../../shared/contract/settings.ts';
import type { DealRules } from '../../../shared/domain/runs/deal.ts';
import type { ReadDatabase } from '../db/database.ts';
import { requireOffice } from '../office/api.ts';
import { loadRouting } from '../settings/api.ts';

const filtered: readonly RoutingMode[] = ['round_robin', 'subject', 'random'];

/** Whether the threshold is laid over the pool of a mode. */
export function hasFilter({ mode, matchFilter }: Pick<Routing, 'mode' | 'matchFilter'>): boolean {
  return matchFilter && filtered.includes(mode);
}

/** Whether inquiries are compared with what the agents wrote. */
export function asksMatch(settings: Pick<Routing, 'mode' | 'matchFilter'>): boolean {
  return settings.mode === 'best_match' || hasFilter(settings);
}

/** The gates of a mode. */
export function routeRules(db: ReadDatabase, settings: Routing): DealRules {
  return {
    basis: 'run',
    among: null,
    needsCap: false,
    underCaps: true,
    respectWorkingHours: settings.respectWorkingHours,
    keepBranchesApart: requireOffice(db).keepBranchesApart,
    matchCriteria: asksMatch(settings),
    primaryOnly: settings.mode === 'primary',
    subjectListed: settings.mode === 'subject',
  };
}

/** The gates that the owner of a lead which comes back has to pass: those of the office, not the pool of a mode. */
export function ownerRules(db: ReadDatabase, settings: Routing): DealRules {
  return { ...routeRules(db, settings), primaryOnly: false, subjectListed: false };
}

/** What is asked of an agent whose words are compared with an inquiry: who could take it on any day, were there room. */
export function matchRules(db: ReadDatabase): DealRules {
  return {
    ...routeRules(db, { ...loadRouting(db), mode: 'best_match' }),
    underCaps: false,
    respectWorkingHours: false,
  };
}
