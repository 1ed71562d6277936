import { Bookmark, Gauge, History, Inbox } from 'lucide-react';
import type { Run } from '../../../shared/contract/runs.ts';
import type { Agent } from '../../../shared/contract/team.ts';
import type { SavedView } from '../../../shared/contract/views.ts';
import { navigate } from '../../lib/route.ts';
import { showLeads } from '../leads/view-state.ts';
import { tasksPath } from '../tasks/task-address.ts';
import type { Entry } from './entry.ts';

/** Each active agent's dashboard and leads. */
export function agentEntries(agents: readonly Agent[]): readonly Entry[] {
  return agents
    .filter(({ status }) => status === 'active')
    .flatMap(({ id, name }): Entry[] => [
      {
        id: `agent ${id}`,
        group: 'Agents',
        label: name,
        detail: 'Dashboard',
        also: 'agent tasks day calls',
        icon: Gauge,
        run: () => navigate(tasksPath({ agentId: id, isDay: true })),
      },
      {
        id: `desk ${id}`,
        group: 'Agents',
        label: name,
        detail: 'Leads',
        also: 'agent desk',
        icon: Inbox,
        run() {
          showLeads({ agentIds: [id] });
          navigate('/leads');
        },
      },
    ]);
}

export function viewEntries(views: readonly SavedView[]): readonly Entry[] {
  return views.map(({ id, name, isShared }) => ({
    id: `view ${id}`,
    group: 'Views',
    label: name,
    detail: isShared ? 'Shared view' : 'View',
    also: 'saved view filter',
    icon: Bookmark,
    run: () => navigate('/leads', { view: String(id) }),
  }));
}

export function runEntries(runs: readonly Run[]): readonly Entry[] {
  return runs.map(({ id, title, sentence }) => ({
    id: `run ${id}`,
    group: 'Runs',
    label: title,
    detail: sentence,
    also: `run ${id}`,
    icon: History,
    run: () => navigate(`/runs/${id}`),
  }));
}
