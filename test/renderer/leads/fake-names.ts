import type { Names } from '../../../renderer/features/leads/use-names.ts';
import { fakeAgents, fakeStatuses } from '../../helpers/fake-office.ts';

/** The names of an office with one source, one branch and one department. */
export const fakeNames: Names = {
  statuses: fakeStatuses,
  agents: fakeAgents,
  branches: [],
  departments: [],
  sources: [{ id: 1, name: 'Zillow' }],
  status: (id) => fakeStatuses.find((status) => status.id === id),
  agent: (id) => fakeAgents.find((agent) => agent.id === id),
  agentName: (id) => fakeAgents.find((agent) => agent.id === id)?.name ?? `Agent ${id}`,
  statusName: (id) => fakeStatuses.find((status) => status.id === id)?.name ?? `Status ${id}`,
  sourceName: (id) => (id === 1 ? 'Zillow' : null),
  branchName: (id) => (id === 1 ? 'North' : null),
  departmentName: (id) => (id === 4 ? 'Lettings' : null),
};
