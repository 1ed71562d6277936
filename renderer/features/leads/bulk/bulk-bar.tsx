import { Split, UserPlus, Waypoints, X } from 'lucide-react';
import { useState } from 'react';
import { Button } from '../../../ui/button.tsx';
import { IconButton } from '../../../ui/icon-button.tsx';
import { ListBox } from '../../../ui/list-box.tsx';
import { Popover } from '../../../ui/popover.tsx';
import { usePassingFocus } from '../../../ui/use-passing-focus.ts';
import { WorkProgress } from '../../runs/work-progress.tsx';
import { useAgentOptions } from '../agent-options.tsx';
import { targetOf } from '../selection.ts';
import type { Names } from '../use-names.ts';
import { clearSelection, useLeadsView } from '../view-state.ts';
import { DistributeDialog } from './distribute-dialog.tsx';
import { MoreActs } from './more-acts.tsx';
import { planRun, useIsPlanning } from './plan-run.ts';
import { SelectionWords } from './selection-words.tsx';
import { useSelectionFigures } from './use-selection-figures.ts';

type BulkBarProps = {
  readonly names: Names;
  /** How many leads match the filter. */
  readonly matching: number;
  readonly isAssignOpen: boolean;
  readonly onAssignOpenChange: (isOpen: boolean) => void;
};

/** What can be done with the ticked leads; each act opens its preview. */
export function BulkBar({ names, matching, isAssignOpen, onAssignOpenChange }: BulkBarProps) {
  const selection = useLeadsView((view) => view.selection);
  const [isDistributing, setDistributing] = useState(false);
  const isPlanning = useIsPlanning();
  const options = useAgentOptions(names.agents);
  const clearer = usePassingFocus();
  const figures = useSelectionFigures(selection, matching);
  const { count } = figures;
  const target = targetOf(selection);

  return (
    <div role="group" aria-label="Selected leads" className="@container">
      <div className="flex min-w-0 items-center gap-2 @max-2xl:flex-wrap">
        <SelectionWords selection={selection} matching={matching} {...figures} />
        <div className="flex grow @2xl:shrink-0">
          <WorkProgress isActive={isPlanning} label="Planning the run">
            <Popover
              label="Assign to"
              className="p-0"
              align="end"
              isOpen={isAssignOpen}
              onOpenChange={onAssignOpenChange}
              trigger={
                <Button icon={UserPlus} disabled={target === null}>
                  Assign to…
                </Button>
              }
            >
              <ListBox
                label="Assign to"
                options={options}
                selected={[]}
                searchLabel="Search agents…"
                onChoose={(agentId) => {
                  onAssignOpenChange(false);
                  if (target !== null) void planRun({ kind: 'assign', target, agentId });
                }}
              />
            </Popover>
            <Button icon={Split} disabled={target === null} onClick={() => setDistributing(true)}>
              Distribute…
            </Button>
            <Button
              icon={Waypoints}
              disabled={target === null}
              onClick={() => target && void planRun({ kind: 'route', target })}
            >
              Route
            </Button>
            <MoreActs names={names} target={target} count={count} />
            <IconButton ref={clearer} icon={X} label="Clear the selection" shortcut="Esc" onClick={clearSelection} />
          </WorkProgress>
        </div>
      </div>
      {target !== null && (
        <DistributeDialog
          isOpen={isDistributing}
          onOpenChange={setDistributing}
          names={names}
          target={target}
          count={count}
        />
      )}
    </div>
  );
}
