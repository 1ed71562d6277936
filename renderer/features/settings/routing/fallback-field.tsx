import { RadioGroup } from 'radix-ui';
import { useEffect, useRef } from 'react';
import { Controller, useWatch } from 'react-hook-form';
import { fallbacks } from '../../../../shared/contract/settings.ts';
import { messageAt } from '../../../lib/form-errors.ts';
import { useQuery } from '../../../lib/use-query.ts';
import { Combobox } from '../../../ui/combobox.tsx';
import { SettingRow } from '../../../ui/panel.tsx';
import { RadioRow } from '../../../ui/radio-row.tsx';
import { useAgentOptions } from '../../leads/agent-options.tsx';
import { useRoutingForm } from './routing-form.ts';
import { WarningLines } from './warning-lines.tsx';

/** Who takes a lead that nobody of the pool may take. */
export function FallbackField() {
  const { control } = useRoutingForm();
  const mode = useWatch({ control, name: 'mode' });
  const team = useQuery('team.list', {}).data ?? [];
  const primary = team.find((agent) => agent.primary && agent.status === 'active');
  return (
    <SettingRow
      title="Fallback"
      text={
        mode === 'manual'
          ? 'Manual leaves every lead unassigned: nothing falls back.'
          : 'Who takes a lead that nobody may take in this mode. A fallback who is off rotation, away or at cap is passed over, too.'
      }
    >
      <Controller
        control={control}
        name="fallback"
        render={({ field }) => (
          <RadioGroup.Root
            aria-label="Fallback"
            value={field.value}
            onValueChange={(next) => field.onChange(fallbacks.find((fallback) => fallback === next) ?? field.value)}
            className="flex flex-col gap-2"
          >
            <RadioRow value="primary" label="Primary agent" hint={primary?.name ?? 'Nobody is marked primary.'} />
            <RadioRow value="agent" label="A named agent">
              {field.value === 'agent' && <NamedAgent />}
            </RadioRow>
            <RadioRow value="unassigned" label="Stay unassigned" hint="In the pool, with the reason." />
          </RadioGroup.Root>
        )}
      />
      <WarningLines about="fallback" />
    </SettingRow>
  );
}

function NamedAgent() {
  const { control, formState } = useRoutingForm();
  const options = useAgentOptions(useQuery('team.list', {}).data ?? []);
  const problem = messageAt(formState.errors, 'fallbackAgentId');
  const box = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (problem !== undefined) box.current?.scrollIntoView({ block: 'nearest' });
  }, [problem]);
  return (
    <div ref={box} className="mt-1 scroll-mb-20">
      <Controller
        control={control}
        name="fallbackAgentId"
        render={({ field }) => (
          <Combobox
            label="Fallback agent"
            isLabelHidden
            options={options}
            value={field.value ?? undefined}
            placeholder="Choose an agent…"
            searchLabel="Search agents…"
            onValueChange={field.onChange}
            error={problem}
          />
        )}
      />
    </div>
  );
}
