import { useState } from 'react';
import type { CallOf } from '../../../../shared/contract/index.ts';
import type { Target } from '../../../../shared/contract/lead-filter.ts';
import { countOf } from '../../../lib/format.ts';
import { Button } from '../../../ui/button.tsx';
import { Dialog } from '../../../ui/dialog.tsx';
import { ListBox } from '../../../ui/list-box.tsx';
import { SegmentedControl } from '../../../ui/segmented-control.tsx';
import { SelectField } from '../../../ui/select-field.tsx';
import { Switch } from '../../../ui/switch.tsx';
import { stopWork } from '../../runs/stop-work.ts';
import { WorkProgress } from '../../runs/work-progress.tsx';
import { useAgentOptions } from '../agent-options.tsx';
import type { Names } from '../use-names.ts';
import { planRun, useIsPlanning } from './plan-run.ts';

type DistributeDialogProps = {
  readonly isOpen: boolean;
  readonly onOpenChange: (isOpen: boolean) => void;
  readonly names: Names;
  readonly target: Target;
  readonly count: number;
  /** Agents that are ticked at first. */
  readonly agentIds?: readonly number[];
  readonly onPlan?: (input: CallOf<'runs.plan'>) => Promise<unknown>;
};

type Over = 'agents' | 'branch';

const ways = [
  { value: 'agents', label: 'Over agents' },
  { value: 'branch', label: 'Over a branch' },
] as const;

/** Evenly over several agents or a branch; the next screen shows the plan. */
export function DistributeDialog(props: DistributeDialogProps) {
  const { isOpen, onOpenChange, names, target, count, onPlan = planRun } = props;
  const [over, setOver] = useState<Over>('agents');
  const [agentIds, setAgentIds] = useState(props.agentIds ?? []);
  const [branchId, setBranchId] = useState<number | null>(null);
  const [underCaps, setUnderCaps] = useState(true);
  const isPlanning = useIsPlanning();
  const options = useAgentOptions(names.agents);

  const chosenBranch = branchId ?? names.branches[0]?.id ?? null;
  const to = over === 'agents' ? agentsOf(agentIds) : branchOf(chosenBranch);
  const members = names.agents.filter((agent) => agent.status === 'active' && agent.branchId === chosenBranch);

  async function plan(): Promise<void> {
    if (to !== null) await onPlan({ kind: 'distribute', target, to, underCaps });
  }

  function change(next: boolean): void {
    if (!next && isPlanning) void stopWork();
    onOpenChange(next);
  }

  return (
    <Dialog
      isOpen={isOpen}
      onOpenChange={change}
      size="small"
      title={`Distribute ${countOf(count, 'lead')}`}
      description="Evenly. You see the plan before anything changes."
      footer={
        <WorkProgress isActive={isPlanning} label="Planning the run">
          <Button onClick={() => change(false)}>Cancel</Button>
          <Button variant="primary" disabled={to === null} isBusy={isPlanning} onClick={() => void plan()}>
            Preview the plan
          </Button>
        </WorkProgress>
      }
    >
      <div className="flex flex-col gap-4">
        {names.branches.length > 0 && (
          <div>
            <SegmentedControl label="Distribute over" value={over} options={ways} onValueChange={setOver} />
          </div>
        )}
        {over === 'agents' ? (
          <div className="overflow-hidden rounded-panel inset-ring inset-ring-hairline [&>div]:w-full">
            <ListBox
              label="Agents"
              isMultiple
              options={options}
              selected={agentIds}
              searchLabel="Search agents…"
              onChoose={(id) =>
                setAgentIds(agentIds.includes(id) ? agentIds.filter((each) => each !== id) : [...agentIds, id])
              }
            />
          </div>
        ) : (
          <SelectField
            label="Branch"
            value={String(chosenBranch ?? '')}
            options={names.branches.map((branch) => ({ value: String(branch.id), label: branch.name }))}
            onValueChange={(value) => setBranchId(Number(value))}
            hint={`${countOf(members.length, 'active agent')} of this branch`}
          />
        )}
        <Switch
          label="Under lead caps"
          hint="An agent at cap gets no more; what does not fit is left over."
          isOn={underCaps}
          onChange={setUnderCaps}
        />
      </div>
    </Dialog>
  );
}

function agentsOf(agentIds: readonly number[]): { agentIds: number[] } | null {
  return agentIds.length === 0 ? null : { agentIds: [...agentIds] };
}

function branchOf(branchId: number | null): { branchId: number } | null {
  return branchId === null ? null : { branchId };
}
