import { criteriaSchema } from '../../../../shared/contract/team.ts';
import type { AgentFacts } from '../../../../shared/domain/routing/gates.ts';
import type { DealtAgent } from '../../../../shared/domain/runs/deal.ts';

type Criteria = AgentFacts['criteria'];
type Given = Partial<Omit<DealtAgent, 'criteria'>> & { readonly criteria?: Partial<Criteria> };

/** An agent who may take anything, but for what is given. */
export function routedAgent(id: number, name: string, { criteria, ...given }: Given = {}): DealtAgent {
  const { text: _, ...none } = criteriaSchema.parse({});
  return {
    id,
    name,
    status: 'active',
    leadRecipient: true,
    awayUntil: null,
    isOpen: true,
    branchId: null,
    departmentId: null,
    criteria: { ...none, ...criteria },
    primary: false,
    leadCap: null,
    weight: 1,
    deskSize: 0,
    ownInPool: 0,
    received30Days: 0,
    owed: '0',
    ...given,
  };
}
