import type { Agent } from '../../../shared/contract/team.ts';
import { navigate } from '../../lib/route.ts';
import { Combobox } from '../../ui/combobox.tsx';
import { tasksPath, type TasksPlace } from './task-address.ts';

type PersonPickerProps = { readonly agents: readonly Agent[]; readonly place: TasksPlace };

/** Whose tasks the broker looks at; the address keeps it. */
export function PersonPicker({ agents, place }: PersonPickerProps) {
  const people = agents
    .filter((agent) => agent.status === 'active' || agent.id === place.agentId)
    .toSorted((one, other) => one.name.localeCompare(other.name))
    .map(({ id, name }) => ({ value: id, label: name }));
  return (
    <Combobox<number | null>
      label="Whose tasks"
      isLabelHidden
      className="w-56"
      searchLabel="Search agents…"
      options={[{ value: null, label: 'Everybody' }, ...people]}
      value={place.agentId}
      onValueChange={(agentId) => navigate(tasksPath({ agentId, isDay: place.isDay }))}
    />
  );
}
