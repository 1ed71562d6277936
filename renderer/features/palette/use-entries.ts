import type { ErrorBody } from '../../../shared/contract/envelope.ts';
import { usePreferences } from '../../lib/preferences.ts';
import { useQuery } from '../../lib/use-query.ts';
import { useNames } from '../leads/use-names.ts';
import { useDensity, useLeadsView } from '../leads/view-state.ts';
import { agentPlaces, brokerPlaces } from '../shell/places.ts';
import { brokerActs, commonActs, lookEntries, type ScheduleActs } from './act-entries.ts';
import type { Entry } from './entry.ts';
import { placeEntries, settingsEntries } from './go-entries.ts';
import { agentEntries, runEntries, viewEntries } from './office-entries.ts';
import { ranked, unranked, type RankedGroup } from './rank.ts';
import { screenEntries } from './screen-entries.ts';
import { useFoundLeads } from './use-found-leads.ts';

export type Entries = {
  readonly groups: readonly RankedGroup[];
  /** Leads are still being looked for. */
  readonly isLooking: boolean;
  /** Why no leads could be looked for. */
  readonly error: ErrorBody | null;
};

const mostViewsAtFirst = 5;
/** Too many, or too rarely wanted, to stand there before anything is typed. */
const onlyWhenSearched: ReadonlySet<Entry['group']> = new Set(['Agents', 'Runs', 'Settings', 'Appearance']);

/** Everything the person can go to or do, as it answers what was typed. */
export function useEntries(text: string, isBroker: boolean, runs: ScheduleActs, recent: readonly Entry[]): Entries {
  const names = useNames();
  const leads = useFoundLeads(text, names.agentName);
  const all = useAll(isBroker, runs);
  if (text.trim() !== '') {
    return { groups: ranked(text, [...leads.entries, ...all]), isLooking: leads.isLooking, error: leads.error };
  }
  const lately = recentEntries(recent, all);
  const offered = all.filter(
    ({ id, group }) => !onlyWhenSearched.has(group) && !lately.some((each) => each.id === `recent ${id}`),
  );
  const views = offered.filter(({ group }) => group === 'Views').slice(0, mostViewsAtFirst);
  const rest = offered.filter(({ group }) => group !== 'Views');
  return { groups: unranked([...lately, ...rest, ...views]), isLooking: false, error: null };
}

function useAll(isBroker: boolean, runs: ScheduleActs): readonly Entry[] {
  const { agents } = useNames();
  const views = useQuery('views.list', {}).data ?? [];
  const newestRuns = useQuery('runs.list', { limit: 30 }, { isEnabled: isBroker }).data?.rows ?? [];
  const acts = useQuery('history.list', {}).data ?? [];
  const preferences = usePreferences();
  const density = useDensity();
  const { openLeadId, selection } = useLeadsView();
  const open = useQuery('leads.get', { id: openLeadId ?? 1 }, { isEnabled: openLeadId !== null });
  const undoable = acts.find(({ state }) => state === 'done');
  return [
    ...screenEntries({ openLeadId, name: open.data?.id === openLeadId ? open.data?.name : undefined, selection }),
    ...placeEntries(isBroker ? brokerPlaces : agentPlaces),
    ...viewEntries(views),
    ...(isBroker ? [...agentEntries(agents), ...brokerActs(runs)] : []),
    ...commonActs(undoable?.obstacle === null ? undoable.sentence : undefined),
    ...(isBroker ? [...runEntries(newestRuns), ...settingsEntries()] : []),
    ...lookEntries({ ...preferences, density }),
  ];
}

/** What was chosen lately and can be chosen still; what the screen does not offer now is left out. */
function recentEntries(recent: readonly Entry[], all: readonly Entry[]): readonly Entry[] {
  return recent.flatMap((entry) => {
    const now = all.find(({ id }) => id === entry.id) ?? (entry.isFound ? entry : undefined);
    return now === undefined ? [] : [{ ...now, id: `recent ${now.id}`, group: 'Recent' }];
  });
}
