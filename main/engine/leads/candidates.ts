import type { OutputOf } from '../../../shared/contract/index.ts';
import { describeGate, firstFailingGate } from '../../../shared/domain/routing/gates.ts';
import type { ReadContext } from '../context.ts';
import { loadAgents, type AgentRecord } from '../team/api.ts';
import { loadDeskSizes, requireVisibleLead } from './api.ts';
import type { LeadRecord } from './lead-rows.ts';

/** Every agent for "Assigned to": the near ones first, each with what automatic assignment would hold against it. */
export function listCandidates(context: ReadContext, leadId: number): OutputOf<'leads.candidates'> {
  const lead = requireVisibleLead(context.db, context.caller, leadId);
  const desks = loadDeskSizes(context.db);
  return loadAgents(context.db)
    .map((agent) => {
      const deskSize = desks.get(agent.id) ?? 0;
      const isPresent = agent.id === lead.agent_id;
      const gate = firstFailingGate({ ...agent, deskSize }) ?? (isPresent ? ('present_agent' as const) : null);
      return {
        agentId: agent.id,
        name: agent.name,
        branchId: agent.branchId,
        departmentId: agent.departmentId,
        isNear: isNear(agent, lead),
        isPresent,
        deskSize,
        leadCap: agent.leadCap,
        gate,
        gateText: gate === null ? null : describeGate(gate, { leadCap: agent.leadCap, deskSize }),
      };
    })
    .toSorted((a, b) => Number(b.isNear) - Number(a.isNear) || a.name.localeCompare(b.name) || a.agentId - b.agentId);
}

function isNear(agent: AgentRecord, lead: LeadRecord): boolean {
  if (agent.status !== 'active') return false;
  if (lead.branch_id !== null && agent.branchId !== lead.branch_id) return false;
  return lead.department_id === null || agent.departmentId === lead.department_id;
}
