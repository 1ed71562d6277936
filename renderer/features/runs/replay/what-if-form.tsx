import { X } from 'lucide-react';
import type { RunDetail } from '../../../../shared/contract/runs.ts';
import { Avatar } from '../../../ui/avatar.tsx';
import { Button } from '../../../ui/button.tsx';
import { Combobox } from '../../../ui/combobox.tsx';
import { IconButton } from '../../../ui/icon-button.tsx';
import { NumberField } from '../../../ui/number-field.tsx';
import { SelectField } from '../../../ui/select-field.tsx';
import { type AgentIf, agentAsItWas, asItWas, nothingElse, type Toggle, type WhatIf } from './what-if.ts';

type WhatIfFormProps = {
  readonly run: RunDetail;
  readonly value: WhatIf;
  readonly onChange: (value: WhatIf) => void;
};

const bases = [
  { value: asItWas, label: 'As it was' },
  { value: 'run', label: 'Equal share of this run' },
  { value: 'desk', label: 'Level the desks' },
  { value: 'month', label: 'Level the month' },
] as const;

const caps: readonly { readonly value: Toggle; readonly label: string }[] = [
  { value: asItWas, label: 'As they were' },
  { value: 'on', label: 'Respected' },
  { value: 'off', label: 'Ignored' },
];

const hours: readonly { readonly value: Toggle; readonly label: string }[] = [
  { value: asItWas, label: 'As they were' },
  { value: 'on', label: 'Respected' },
  { value: 'off', label: 'Not asked' },
];

/** What should have been otherwise. Who was chosen by hand is asked neither about hours nor about rotation. */
export function WhatIfForm({ run, value, onChange }: WhatIfFormProps) {
  const isByHand = run.kind === 'distribute';
  return (
    <section aria-label="What if" className="flex flex-col gap-3">
      <header className="flex h-6 items-center justify-between">
        <h3 className="font-medium">What if</h3>
        {value !== nothingElse && (
          <Button size="small" variant="quiet" onClick={() => onChange(nothingElse)}>
            Back to the run
          </Button>
        )}
      </header>
      <SelectField
        label="Evenness"
        value={value.basis}
        options={bases}
        onValueChange={(basis) => onChange({ ...value, basis })}
      />
      <SelectField
        label="Lead caps"
        value={value.underCaps}
        options={caps}
        onValueChange={(underCaps) => onChange({ ...value, underCaps })}
      />
      {!isByHand && (
        <SelectField
          label="Working hours"
          value={value.respectWorkingHours}
          options={hours}
          onValueChange={(respectWorkingHours) => onChange({ ...value, respectWorkingHours })}
        />
      )}
      <Agents run={run} value={value} onChange={onChange} />
    </section>
  );
}

function Agents({ run, value, onChange }: WhatIfFormProps) {
  const chosen = new Set(value.agents.map(({ agentId }) => agentId));
  const rest = run.perAgent.filter(({ agentId }) => !chosen.has(agentId));
  const setAgents = (agents: readonly AgentIf[]) => onChange({ ...value, agents });
  return (
    <>
      {value.agents.map((agent) => (
        <AgentChange
          key={agent.agentId}
          name={run.perAgent.find(({ agentId }) => agentId === agent.agentId)?.name ?? ''}
          hasRotation={run.kind !== 'distribute'}
          value={agent}
          onChange={(next) => setAgents(value.agents.map((each) => (each === agent ? next : each)))}
          onRemove={() => setAgents(value.agents.filter((each) => each !== agent))}
        />
      ))}
      {rest.length > 0 && (
        <Combobox
          label="An agent"
          placeholder="Change an agent…"
          searchLabel="Search agents…"
          options={rest.map((desk) => ({
            value: desk.agentId,
            label: desk.name,
            ...(desk.gateText !== null && { detail: desk.gateText }),
            mark: <Avatar agentId={desk.agentId} name={desk.name} />,
          }))}
          value={undefined}
          onValueChange={(agentId) => {
            const desk = rest.find((each) => each.agentId === agentId);
            if (desk) setAgents([...value.agents, agentAsItWas(desk)]);
          }}
        />
      )}
    </>
  );
}

const rotation: readonly { readonly value: Toggle; readonly label: string }[] = [
  { value: asItWas, label: 'As it was' },
  { value: 'on', label: 'Receives leads' },
  { value: 'off', label: 'Off rotation' },
];

type AgentChangeProps = {
  readonly name: string;
  readonly hasRotation: boolean;
  readonly value: AgentIf;
  readonly onChange: (value: AgentIf) => void;
  readonly onRemove: () => void;
};

function AgentChange({ name, hasRotation, value, onChange, onRemove }: AgentChangeProps) {
  return (
    <fieldset className="min-w-0 border-l-2 border-hairline pl-3">
      <legend className="sr-only">{name}</legend>
      <div className="flex items-center gap-2">
        <span aria-hidden title={name} className="min-w-0 grow truncate font-medium">
          {name}
        </span>
        <IconButton size="small" icon={X} label={`Leave ${name} as it was`} onClick={onRemove} />
      </div>
      <div className="grid grid-cols-2 gap-2">
        <NumberField
          label="Lead cap"
          placeholder="no cap"
          max={1_000_000}
          value={value.leadCap}
          onValueChange={(leadCap) => onChange({ ...value, leadCap })}
        />
        <NumberField
          label="Weight"
          min={1}
          max={1000}
          isRequired
          value={value.weight}
          onValueChange={(weight) => weight !== null && onChange({ ...value, weight })}
        />
        {hasRotation && (
          <SelectField
            label="Rotation"
            className="col-span-2"
            value={value.leadRecipient}
            options={rotation}
            onValueChange={(leadRecipient) => onChange({ ...value, leadRecipient })}
          />
        )}
      </div>
    </fieldset>
  );
}
