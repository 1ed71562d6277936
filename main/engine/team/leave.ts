import type { InputOf, OutputOf } from '../../../shared/contract/index.ts';
import type { Agent } from '../../../shared/contract/team.ts';
import { AppError } from '../app-error.ts';
import { record } from '../audit/api.ts';
import type { WriteContext } from '../context.ts';
import { moveDesk } from '../runs/api.ts';
import { requireTeamMember } from './agent-list.ts';
import { requireAgent } from './agent-records.ts';
import { requireOtherBroker } from './rules.ts';

type Input = InputOf<'team.deactivate'>;

export function deactivate(context: WriteContext, input: Input): OutputOf<'team.deactivate'> {
  const agent = requireTeamMember(context, input.id);
  if (agent.status === 'inactive') {
    throw new AppError('ALREADY_DONE', 'This agent has left already. Nothing was changed.', { agentId: agent.id });
  }
  if (agent.role === 'broker') requireOtherBroker(context.db, agent.id);
  requireHeir(context, input);
  setStatus(context, agent.id, 'inactive');
  const { runId, moved } = moveDesk(context, { agentId: agent.id, to: input.workingLeads });
  record(context, { agentId: agent.id, to: input.workingLeads.to, runId, moved });
  return { agent: requireTeamMember(context, agent.id), runId, moved };
}

/** Who takes a desk over has to be there to work it. */
function requireHeir(context: WriteContext, { id, workingLeads }: Input): void {
  if (workingLeads.to !== 'agent') return;
  const heir = requireAgent(context.db, workingLeads.agentId);
  if (heir.id !== id && heir.status === 'active') return;
  throw new AppError('INVALID_INPUT', 'Choose another active agent to take the working leads over.', {
    field: 'workingLeads.agentId',
  });
}

export function reactivate(context: WriteContext, input: InputOf<'team.reactivate'>): Agent {
  const agent = requireTeamMember(context, input.id);
  if (agent.status === 'active') {
    throw new AppError('ALREADY_DONE', 'This agent is active already. Nothing was changed.', { agentId: agent.id });
  }
  setStatus(context, agent.id, 'active');
  record(context, { agentId: agent.id });
  return requireTeamMember(context, agent.id);
}

function setStatus(context: WriteContext, agentId: number, status: Agent['status']): void {
  context.db.statement('UPDATE agent SET status = ? WHERE id = ?').run(status, agentId);
  context.db.statement('DELETE FROM confirmation WHERE agent_id = ?').run(agentId);
}
