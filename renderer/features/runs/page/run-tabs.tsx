import { useState, type ReactNode } from 'react';
import type { Outcome, RunDetail } from '../../../../shared/contract/runs.ts';
import { TabPanel, type TabItem, Tabs } from '../../../ui/tabs.tsx';
import type { Names } from '../../leads/use-names.ts';
import type { PlanChange } from '../plan-changes.ts';
import { ByAgent } from './by-agent.tsx';
import { ChangedPlan } from './changed-plan.tsx';
import { LeftoverReasons } from './leftover-reasons.tsx';
import { RunLeads } from './run-leads.tsx';

type RunTabsProps = {
  readonly run: RunDetail;
  readonly names: Names;
  /** null: the plan is the first one. */
  readonly changes: readonly PlanChange[] | null;
};

type Tab = TabItem<string> & { readonly outcomes?: readonly Outcome[]; readonly body?: ReactNode };

export function RunTabs({ run, names, changes }: RunTabsProps) {
  const tabs = tabsOf(run, changes);
  const [chosen, setChosen] = useState<string | null>(null);
  const value = tabs.find((tab) => tab.value === chosen)?.value ?? tabs[0]?.value;
  if (value === undefined) return null;
  return (
    <Tabs
      label="The run in detail"
      items={tabs.map(({ value, label, count }) => ({ value, label, ...(count !== undefined && { count }) }))}
      value={value}
      onValueChange={setChosen}
      className="flex min-h-80 grow flex-col [&>[role=tablist]]:shrink-0 [&>[role=tablist]]:px-6"
    >
      {tabs.map((tab) => (
        <TabPanel key={tab.value} value={tab.value} className="flex min-h-0 grow flex-col overflow-y-auto">
          {tab.value === 'left_over' && <LeftoverReasons leftovers={run.leftovers} />}
          {tab.outcomes ? (
            <div className="min-h-0 grow">
              <RunLeads
                key={run.revision}
                runId={run.id}
                outcomes={tab.outcomes}
                total={tab.count ?? 0}
                names={names}
                emptyText={run.state === 'planned' ? 'Listed once the plan is carried out.' : 'No leads here.'}
                isExplained={run.kind !== 'import' && run.kind !== 'undo'}
              />
            </div>
          ) : (
            tab.body
          )}
        </TabPanel>
      ))}
    </Tabs>
  );
}

function tabsOf(run: RunDetail, changes: readonly PlanChange[] | null): readonly Tab[] {
  const byAgent: Tab = { value: 'agents', label: 'By agent', body: <ByAgent perAgent={run.perAgent} /> };
  const all: readonly (Tab | false)[] = [
    ...leadTabs(run).filter((tab, index) => index === 0 || (tab.count ?? 0) > 0),
    run.perAgent.length > 0 && byAgent,
    changes !== null && {
      value: 'changed',
      label: 'Changed since last plan',
      body: <ChangedPlan changes={changes} />,
    },
  ];
  return all.filter((tab) => tab !== false);
}

function leadTabs(run: RunDetail): readonly Tab[] {
  if (run.kind === 'import') {
    const { imported = 0, updated = 0, inquiries = 0 } = run.counts ?? {};
    return [
      { value: 'created', label: 'Imported', count: imported, outcomes: ['created'] },
      { value: 'updated', label: 'Updated', count: updated, outcomes: ['updated'] },
      { value: 'inquiry', label: 'Inquiries added', count: inquiries, outcomes: ['inquiry'] },
    ];
  }
  if (run.kind === 'undo') {
    return [{ value: 'restored', label: 'Put back', count: run.placed, outcomes: ['restored'] }];
  }
  return [
    { value: 'placed', label: 'Leads', count: run.placed, outcomes: ['placed'] },
    { value: 'left_over', label: 'Left over', count: run.leftOver, outcomes: ['left_over'] },
    { value: 'kept', label: 'Kept', count: run.kept, outcomes: ['kept'] },
    { value: 'skipped', label: 'Skipped', count: run.skipped, outcomes: ['skipped'] },
  ];
}
