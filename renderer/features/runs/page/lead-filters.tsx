import { useState } from 'react';
import type { Outcome, RunDetail } from '../../../../shared/contract/runs.ts';
import { formatNumber } from '../../../lib/format.ts';
import { Avatar } from '../../../ui/avatar.tsx';
import { FilterChip } from '../../../ui/chip.tsx';
import { ListBox } from '../../../ui/list-box.tsx';
import { Popover } from '../../../ui/popover.tsx';
import { SegmentedControl } from '../../../ui/segmented-control.tsx';
import type { Desk } from '../desk-bar.ts';
import { outcomeLabel } from '../run-words.ts';
import type { OutcomeCount } from './run-outcomes.ts';

export type LeadFilter = { readonly outcome: Outcome | null; readonly agentId: number | null };

type LeadFiltersProps = {
  readonly run: RunDetail;
  readonly counts: readonly OutcomeCount[];
  readonly value: LeadFilter;
  readonly onChange: (value: LeadFilter) => void;
};

const all = 'all';

/** Narrows the leads of a run down by what became of them and by agent; absent where there is nothing to narrow. */
export function LeadFilters({ run, counts, value, onChange }: LeadFiltersProps) {
  const agents = run.perAgent.filter((desk) => desk.given + desk.kept + desk.taken > 0);
  const hasOutcomes = counts.length > 1;
  if (!hasOutcomes && agents.length < 2) return null;
  const options = counts.map(({ outcome, count }) => ({
    value: outcome,
    label: `${outcomeLabel(run, outcome)} ${formatNumber(count)}`,
  }));
  return (
    <div className="flex shrink-0 flex-wrap items-center gap-3 border-b border-hairline px-6 py-2">
      {hasOutcomes && (
        <SegmentedControl<Outcome | typeof all>
          label="What became of them"
          value={value.outcome ?? all}
          options={[{ value: all, label: 'All' }, ...options]}
          onValueChange={(outcome) => onChange({ ...value, outcome: outcome === all ? null : outcome })}
        />
      )}
      {agents.length > 1 && (
        <AgentFilter agents={agents} value={value.agentId} onChange={(agentId) => onChange({ ...value, agentId })} />
      )}
    </div>
  );
}

type AgentFilterProps = {
  readonly agents: readonly Desk[];
  readonly value: number | null;
  readonly onChange: (agentId: number | null) => void;
};

function AgentFilter({ agents, value, onChange }: AgentFilterProps) {
  const [isOpen, setOpen] = useState(false);
  const chosen = agents.find((desk) => desk.agentId === value);
  return (
    <Popover
      label="Filter by agent"
      isOpen={isOpen}
      onOpenChange={setOpen}
      className="p-0"
      trigger={
        chosen === undefined ? (
          <FilterChip label="Agent" />
        ) : (
          <FilterChip label="Agent" value={chosen.name} onClear={() => onChange(null)} />
        )
      }
    >
      <ListBox
        label="Agent"
        options={agents.map((desk) => ({
          value: desk.agentId,
          label: desk.name,
          detail: `+${formatNumber(desk.given)}`,
          mark: <Avatar agentId={desk.agentId} name={desk.name} />,
        }))}
        selected={value === null ? [] : [value]}
        {...(agents.length > 7 && { searchLabel: 'Search agents…' })}
        onChoose={(agentId) => {
          onChange(agentId);
          setOpen(false);
        }}
      />
    </Popover>
  );
}
