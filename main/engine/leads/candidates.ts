import type { OutputOf } from '../../../shared/contract/index.ts';
import { lastDayOf } from '../../../shared/domain/routing/day.ts';
import { describeGate, firstFailingGate, type AgentFacts } from '../../../shared/domain/routing/gates.ts';
import { loadGateFacts } from '../assignment/api.ts';
import type { ReadContext } from '../context.ts';
import { knownNeedOf } from '../needs/api.ts';
import { requireOffice } from '../office/api.ts';
import { loadAutoAssignment } from '../settings/api.ts';
import { requireVisibleLead } from './api.ts';
import type { LeadRecord } from './lead-rows.ts';

/** Every agent for "Assigned to": the near ones first, each with what automatic assignment would hold against it. */
export function listCandidates(context: ReadContext, leadId: number): OutputOf<'leads.candidates'> {
  const { db, now } = context;
  const lead = requireVisibleLead(db, context.caller, leadId);
  const { keepBranchesApart, timeZone } = requireOffice(db);
  const { respectWorkingHours, matchCriteria } = loadAutoAssignment(db);
  const rules = {
    among: null,
    primaryOnly: false,
    needsCap: false,
    subjectListed: false,
    underCaps: true,
    respectWorkingHours,
    matchCriteria,
    keepBranchesApart,
  };
  const asked = { branchId: lead.branch_id, departmentId: lead.department_id, need: knownNeedOf(db, leadId).need };
  return loadGateFacts(db, now)
    .map((agent) => {
      const isPresent = agent.id === lead.agent_id;
      const gate = firstFailingGate(agent, asked, rules) ?? (isPresent ? ('present_agent' as const) : null);
      return {
        agentId: agent.id,
        name: agent.name,
        branchId: agent.branchId,
        departmentId: agent.departmentId,
        isNear: isNear(agent, lead),
        isPresent,
        deskSize: agent.deskSize,
        leadCap: agent.leadCap,
        gate,
        gateText: gate === null ? null : describeGate(gate, agent, (end) => lastDayOf(end, timeZone), asked),
      };
    })
    .toSorted((a, b) => Number(b.isNear) - Number(a.isNear) || a.name.localeCompare(b.name) || a.agentId - b.agentId);
}

function isNear(agent: AgentFacts, lead: LeadRecord): boolean {
  if (agent.status !== 'active') return false;
  if (lead.branch_id !== null && agent.branchId !== lead.branch_id) return false;
  return lead.department_id === null || agent.departmentId === lead.department_id;
}
