import { useEffect, useState } from 'react';
import { taskGroups } from '../../../shared/contract/tasks.ts';
import { formatNumber } from '../../lib/format.ts';
import { ErrorState, SkeletonRows } from '../../ui/states.tsx';
import { BesidePanel, LeadPanel } from '../leads/desk.ts';
import type { Names } from '../leads/use-names.ts';
import { closeLead, useLeadsView } from '../leads/view-state.ts';
import { NothingDue } from './nothing-due.tsx';
import { TaskList } from './task-list.tsx';
import { focusTask, leaveTasks, useTaskView } from './task-state.ts';
import { dueCount, summaryOf } from './task-words.ts';
import { useTaskActs } from './use-task-acts.ts';
import { stepTask, useTaskKeys } from './use-task-keys.ts';
import { type TaskRows, useTaskRows } from './use-task-rows.ts';

type TaskDeskProps = {
  /** null: everybody's. */
  readonly agentId: number | null;
  readonly names: Names;
  readonly isBroker: boolean;
};

/** The list of what is to be done, and the open lead beside it. */
export function TaskDesk({ agentId, names, isBroker }: TaskDeskProps) {
  const [inView, setInView] = useState({ first: 0, last: 0 });
  // Lines are counted with the headings, tasks without.
  const tasks = useTaskRows(agentId, Math.max(0, inView.first - taskGroups.length), inView.last);
  const activeIndex = useTaskView((view) => Math.max(0, Math.min(view.activeIndex, tasks.total - 1)));
  const openLeadId = useLeadsView((view) => view.openLeadId);
  const acts = useTaskActs();
  useEffect(() => leaveTasks, []);
  useTaskKeys({ tasks, activeIndex, acts, isBroker });
  const isInPlace = openLeadId !== null && tasks.rowAt(activeIndex)?.leadId === openLeadId;

  return (
    <div className="relative flex h-full">
      <BesidePanel>
        {tasks.counts === undefined || tasks.total === 0 ? (
          <InPlaceOfList tasks={tasks} />
        ) : (
          <>
            {dueCount(tasks.counts) === 0 && <NothingDue next={tasks.rowAt(0)} isAlone={false} />}
            <TaskList
              tasks={tasks}
              counts={tasks.counts}
              activeIndex={activeIndex}
              onView={setInView}
              acts={acts}
              names={names}
              isAgentHidden={agentId !== null}
            />
          </>
        )}
        <footer className="figures flex h-8 shrink-0 items-center border-t border-hairline px-6 text-xs text-muted">
          {tasks.counts && summaryOf(tasks.counts)}
        </footer>
      </BesidePanel>
      {openLeadId !== null && (
        <LeadPanel
          leadId={openLeadId}
          names={names}
          position={isInPlace ? `${formatNumber(activeIndex + 1)} of ${formatNumber(tasks.total)}` : ''}
          onStep={(by) => stepTask(tasks, activeIndex, by)}
          onClose={() => {
            closeLead();
            focusTask();
          }}
        />
      )}
    </div>
  );
}

function InPlaceOfList({ tasks }: { readonly tasks: TaskRows }) {
  if (tasks.counts !== undefined) return <NothingDue next={undefined} isAlone />;
  if (tasks.error) return <ErrorState error={tasks.error} onRetry={tasks.refetch} className="grow" />;
  return (
    <div className="grow">
      <SkeletonRows label="Reading the tasks" />
    </div>
  );
}
