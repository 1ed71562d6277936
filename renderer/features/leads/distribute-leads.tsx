import type { Target } from '../../../shared/contract/lead-filter.ts';
import { DistributeDialog } from './bulk/distribute-dialog.tsx';
import { openPlan } from './bulk/plan-run.ts';
import { useNames } from './use-names.ts';

type DistributeLeadsProps = {
  readonly target: Target;
  readonly count: number;
  /** Agents that are ticked at first. */
  readonly agentIds: readonly number[];
  readonly onBack: () => void;
  /** The plan is on screen. */
  readonly onPlanned: () => void;
};

/** Leads that another part of Baton has at hand, evenly over several agents or a branch; the plan opens as a run. */
export function DistributeLeads({ onBack, onPlanned, ...leads }: DistributeLeadsProps) {
  const names = useNames();
  return (
    <DistributeDialog
      {...leads}
      isOpen
      onOpenChange={onBack}
      names={names}
      onPlan={async (input) => {
        if ((await openPlan(input)) !== null) onPlanned();
      }}
    />
  );
}
