import type { Certificate, DistributionPlan } from '../distribution/types.ts';
import type { AgentFacts } from './gates.ts';

type Checked = {
  /** Before the fallback took anything, with its own certificate. */
  readonly planned: DistributionPlan;
  readonly certificate: Certificate;
  readonly plan: DistributionPlan;
  readonly leadIds: ArrayLike<number>;
  /** Null where nobody is the fallback. */
  readonly fallback: AgentFacts | null;
};

/**
 * Proves what the fallback took, beside what is proven of the plan already: it took only leads that the plan left over,
 * may receive leads at all, and stays within its cap; all else is as planned.
 */
export function checkFallback({ planned, certificate, plan, leadIds, fallback }: Checked): Certificate {
  const changed = [...plan.to.keys()].filter((lead) => plan.to[lead] !== planned.to[lead]);
  if (changed.length === 0 || !certificate.proven) return certificate;
  const refuse = (
    lead: number,
    fault: 'ineligible' | 'inconsistent' | 'over_room',
    statement: string,
  ): Certificate => ({
    proven: false,
    fault,
    path: [
      {
        leadId: leadIds[lead] ?? null,
        fromAgentId: plan.to[lead] || null,
        toAgentId: planned.to[lead] || null,
      },
    ],
    statement,
  });
  const [first] = changed;
  const stray = changed.find((lead) => planned.to[lead] !== 0 || plan.to[lead] !== fallback?.id);
  if (stray !== undefined || fallback === null) {
    return refuse(stray ?? first!, 'inconsistent', 'The fallback may take only what the plan left over.');
  }
  const receives = fallback.status === 'active' && fallback.leadRecipient && fallback.awayUntil === null;
  if (!receives) return refuse(first!, 'ineligible', 'The fallback may not take leads now.');
  const given = plan.to.filter((agentId) => agentId === fallback.id).length;
  const desk = fallback.deskSize + given;
  if (fallback.leadCap !== null && desk > fallback.leadCap && given > fallback.ownInPool) {
    return refuse(first!, 'over_room', 'The fallback would hold more than its cap.');
  }
  const leads = changed.length === 1 ? '1 lead' : `${changed.length} leads`;
  return {
    proven: true,
    statement: `${certificate.statement} The fallback takes ${leads} that nobody of the pool may take, within its cap.`,
  };
}
