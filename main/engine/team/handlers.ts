import type { teamOperations } from '../../../shared/contract/team.ts';
import type { HandlersFor } from '../context.ts';
import { loadTeam, requireTeamMember } from './agent-list.ts';
import { create, save } from './edit.ts';
import { deactivate, reactivate } from './leave.ts';
import { loadBranches, loadDepartments, saveBranch, saveDepartment } from './places.ts';

export const teamHandlers = {
  'team.list': (context) => loadTeam(context),
  'team.get': (context, input) => requireTeamMember(context, input.id),
  'team.create': create,
  'team.save': save,
  'team.deactivate': deactivate,
  'team.reactivate': reactivate,
  'branches.list': (context) => loadBranches(context.db),
  'branches.save': saveBranch,
  'departments.list': (context) => loadDepartments(context.db),
  'departments.save': saveDepartment,
} satisfies HandlersFor<typeof teamOperations>;
