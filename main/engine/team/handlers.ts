import type { Agent, teamOperations } from '../../../shared/contract/team.ts';
import type { HandlersFor, ReadContext } from '../context.ts';
import { forgetReadings } from '../needs/api.ts';
import { loadTeam, requireTeamMember } from './agent-list.ts';
import { asColleague } from './colleague.ts';
import { create, save } from './edit.ts';
import { deactivate, reactivate } from './leave.ts';
import { loadBranches, loadDepartments, saveBranch, saveDepartment } from './places.ts';

/** The broker sees every desk, an agent only the own one. */
function listTeam(context: ReadContext): Agent[] {
  const team = loadTeam(context);
  const { role, agentId } = context.caller;
  return role === 'broker' ? team : team.map((agent) => (agent.id === agentId ? agent : asColleague(agent)));
}

export const teamHandlers = {
  'team.list': listTeam,
  'team.get': (context, input) => requireTeamMember(context, input.id),
  'team.create': create,
  'team.save': save,
  'team.deactivate': deactivate,
  'team.reactivate': reactivate,
  'branches.list': (context) => loadBranches(context.db),
  'branches.save': (context, input) => {
    forgetReadings(context.db);
    return saveBranch(context, input);
  },
  'departments.list': (context) => loadDepartments(context.db),
  'departments.save': saveDepartment,
} satisfies HandlersFor<typeof teamOperations>;
