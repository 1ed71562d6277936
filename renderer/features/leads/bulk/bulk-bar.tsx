import { Split, UserPlus, Waypoints, X } from 'lucide-react';
import { useEffect, useState } from 'react';
import { countOf as countWords, formatNumber } from '../../../lib/format.ts';
import { announce } from '../../../ui/announcer.tsx';
import { Button } from '../../../ui/button.tsx';
import { IconButton } from '../../../ui/icon-button.tsx';
import { ListBox } from '../../../ui/list-box.tsx';
import { Popover } from '../../../ui/popover.tsx';
import { WorkProgress } from '../../runs/work-progress.tsx';
import { agentOptions } from '../agent-options.tsx';
import { countOf, mostIds, targetOf } from '../selection.ts';
import type { Names } from '../use-names.ts';
import { clearSelection, selectAllMatching, useLeadsView } from '../view-state.ts';
import { DistributeDialog } from './distribute-dialog.tsx';
import { MoreActs } from './more-acts.tsx';
import { planRun, useIsPlanning } from './plan-run.ts';

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
  const count = countOf(selection, matching);
  const target = targetOf(selection);
  const isWhole = selection.kind === 'matching' && selection.except.size === 0;
  useEffect(() => announce(`${countWords(count, 'lead')} selected`), [count]);

  return (
    <div role="group" aria-label="Selected leads" className="flex min-w-0 flex-wrap items-center gap-2">
      <span className="figures font-medium whitespace-nowrap">{formatNumber(count)} selected</span>
      {!isWhole && matching > count && (
        <button
          type="button"
          onClick={selectAllMatching}
          className="h-8 min-w-0 truncate rounded-control px-2 font-medium text-accent hover:bg-hover"
        >
          Select all {formatNumber(matching)} that match this filter
        </button>
      )}
      {target === null && (
        <span className="text-risk-ink">At most {formatNumber(mostIds)} single leads in one run.</span>
      )}
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
            options={agentOptions(names.agents)}
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
        <IconButton icon={X} label="Clear the selection" shortcut="Esc" onClick={clearSelection} />
      </WorkProgress>
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
