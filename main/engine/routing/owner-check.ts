import type { Gate } from '../../../shared/contract/gates.ts';
import type { Owner } from '../../../shared/domain/routing/comeback.ts';
import { lastDayOf } from '../../../shared/domain/routing/day.ts';
import { describeGate, firstFailingGate, type AgentFacts } from '../../../shared/domain/routing/gates.ts';
import { loadGateFacts, ownerRules } from '../assignment/api.ts';
import type { WriteContext } from '../context.ts';
import type { requireVisibleLead } from '../leads/api.ts';
import { knownNeedOf } from '../needs/api.ts';
import { requireOffice } from '../office/api.ts';
import { loadRouting } from '../settings/api.ts';

type Lead = ReturnType<typeof requireVisibleLead>;
export type CheckedOwner = Owner & { readonly gate: Gate | null };

export type OwnerCheck = {
  /** The agent whom a lead that comes back had, and the first gate that keeps it from staying; null = it had none. */
  ownerOf(lead: Lead): CheckedOwner | null;
  /** The lead stays: there is one more on the desk of its owner. */
  countStay(lead: Lead): void;
};

/** Reads the agents once, for all leads that come back together. */
export function createOwnerCheck({ db, now }: WriteContext): OwnerCheck {
  const facts = new Map(loadGateFacts(db, now).map((agent) => [agent.id, agent]));
  const rules = ownerRules(db, loadRouting(db));
  const { timeZone } = requireOffice(db);
  return {
    ownerOf(lead) {
      const agent = facts.get(lead.agent_id ?? 0);
      if (!agent) return null;
      const asked = { branchId: lead.branch_id, departmentId: lead.department_id, need: knownNeedOf(db, lead.id).need };
      const gate = firstFailingGate(agent, asked, rules);
      const gateText = gate === null ? '' : describeGate(gate, agent, (end) => lastDayOf(end, timeZone), asked);
      return { name: agent.name, gate, gateText };
    },
    countStay(lead) {
      const agent = facts.get(lead.agent_id ?? 0);
      if (agent) facts.set(agent.id, { ...agent, deskSize: agent.deskSize + 1 } satisfies AgentFacts);
    },
  };
}
