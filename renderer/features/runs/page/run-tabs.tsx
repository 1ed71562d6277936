import { useState } from 'react';
import type { Outcome, RunDetail } from '../../../../shared/contract/runs.ts';
import { Button } from '../../../ui/button.tsx';
import { TabPanel, type TabItem, Tabs } from '../../../ui/tabs.tsx';
import type { Names } from '../../leads/use-names.ts';
import type { Desk } from '../desk-bar.ts';
import { isDealt } from '../run-kinds.ts';
import type { RunWork } from '../use-run-work.ts';
import { ByAgent } from './by-agent.tsx';
import { ChangedPlan } from './changed-plan.tsx';
import { type LeadFilter, LeadFilters } from './lead-filters.tsx';
import { LeftoverReasons } from './leftover-reasons.tsx';
import { Mends } from './mends.tsx';
import { RunLeads } from './run-leads.tsx';
import { outcomeCounts } from './run-outcomes.ts';

export type RunTab = 'leads' | 'left_over' | 'agents' | 'changed';

/** Where a run places nothing, why that is so comes first. */
export function openingTab({ placed, kept, leftOver }: RunDetail): RunTab {
  return leftOver > 0 && placed + kept === 0 ? 'left_over' : 'leads';
}

type RunTabsProps = {
  readonly run: RunDetail;
  readonly desks: readonly Desk[];
  readonly names: Names;
  readonly work: RunWork;
  readonly tab: RunTab;
  readonly onTab: (tab: RunTab) => void;
};

const unfiltered: LeadFilter = { outcome: null, agentId: null };

/** The run lead by lead, agent by agent, and against the plan before. */
export function RunTabs({ run, desks, names, work, tab, onTab }: RunTabsProps) {
  const [filter, setFilter] = useState(unfiltered);
  const items = tabsOf(run, work);
  const value = items.some((item) => item.value === tab) ? tab : 'leads';
  const panel = 'flex min-h-0 grow flex-col overflow-y-auto';
  return (
    <Tabs
      label="The run in detail"
      items={items}
      value={value}
      onValueChange={onTab}
      className="flex min-h-64 grow flex-col [&>[role=tablist]]:shrink-0 [&>[role=tablist]]:flex-wrap [&>[role=tablist]]:px-6 [&>[role=tablist]]:whitespace-nowrap"
    >
      <TabPanel value="leads" className={panel}>
        <AllLeads run={run} names={names} filter={filter} onFilter={setFilter} />
      </TabPanel>
      <TabPanel value="left_over" className={panel}>
        <div className="shrink-0 border-b border-hairline px-6 py-2">
          <LeftoverReasons leftovers={run.leftovers} />
          <Mends run={run} work={work} />
        </div>
        <ListOf run={run} names={names} outcomes={leftOver} agentId={null} total={run.leftOver} />
      </TabPanel>
      <TabPanel value="agents" className={panel}>
        <ByAgent
          perAgent={desks}
          hasShares={isDealt(run.kind)}
          onShowLeads={(agentId) => {
            setFilter({ outcome: null, agentId });
            onTab('leads');
          }}
        />
      </TabPanel>
      <TabPanel value="changed" className={panel}>
        {work.changed && <ChangedPlan changed={work.changed} names={names} kind={run.kind} />}
      </TabPanel>
    </Tabs>
  );
}

const leftOver: readonly Outcome[] = ['left_over'];

function tabsOf(run: RunDetail, work: RunWork): readonly TabItem<RunTab>[] {
  const count = outcomeCounts(run).reduce((sum, each) => sum + each.count, 0);
  const all: readonly (TabItem<RunTab> | false)[] = [
    { value: 'leads', label: 'Leads', count },
    run.leftOver > 0 && { value: 'left_over', label: 'Left over', count: run.leftOver },
    run.perAgent.length > 0 && { value: 'agents', label: 'By agent' },
    work.changed !== null && { value: 'changed', label: 'Changed since last plan' },
  ];
  return all.filter((tab) => tab !== false);
}

type AllLeadsProps = Pick<RunTabsProps, 'run' | 'names'> & {
  readonly filter: LeadFilter;
  readonly onFilter: (filter: LeadFilter) => void;
};

function AllLeads({ run, names, filter, onFilter }: AllLeadsProps) {
  const counts = outcomeCounts(run);
  const outcomes = counts
    .map(({ outcome }) => outcome)
    .filter((each) => filter.outcome === null || each === filter.outcome);
  const total =
    counts.find(({ outcome }) => outcome === filter.outcome)?.count ?? sum(counts.map(({ count }) => count));
  const isFiltered = filter.outcome !== null || filter.agentId !== null;
  return (
    <>
      <LeadFilters run={run} counts={counts} value={filter} onChange={onFilter} />
      <ListOf
        run={run}
        names={names}
        outcomes={outcomes}
        agentId={filter.agentId}
        total={total}
        onShowAll={isFiltered ? () => onFilter(unfiltered) : undefined}
      />
    </>
  );
}

type ListOfProps = Pick<RunTabsProps, 'run' | 'names'> & {
  readonly outcomes: readonly Outcome[];
  readonly agentId: number | null;
  readonly total: number;
  readonly onShowAll?: (() => void) | undefined;
};

function ListOf({ run, names, outcomes, agentId, total, onShowAll }: ListOfProps) {
  return (
    <div className="min-h-0 grow">
      <RunLeads
        key={`${run.revision} ${run.planHash} ${outcomes.join(' ')} ${agentId}`}
        leads={{ runId: run.id, outcomes, agentId }}
        kind={run.kind}
        isPlanned={run.state === 'planned'}
        total={total}
        names={names}
        empty={
          onShowAll ? (
            <>
              No lead of this run is like that.{' '}
              <Button size="small" className="ml-2" onClick={onShowAll}>
                Show all
              </Button>
            </>
          ) : (
            emptyWords(run)
          )
        }
      />
    </div>
  );
}

function emptyWords({ kind, state }: RunDetail): string {
  if (kind === 'import' && state === 'planned') return 'Listed once the import is carried out.';
  return state === 'cancelled' ? 'The plan was dropped, and its list of leads with it.' : 'No lead is concerned.';
}

function sum(values: readonly number[]): number {
  return values.reduce((total, value) => total + value, 0);
}
