import { Controller } from 'react-hook-form';
import { SettingRow } from '../../../ui/panel.tsx';
import { Switch } from '../../../ui/switch.tsx';
import { OnRow } from '../on-row.tsx';
import { FallbackField } from './fallback-field.tsx';
import { MatchFields } from './match-fields.tsx';
import { ModeField } from './mode-field.tsx';
import { useRoutingForm } from './routing-form.ts';

type ConfigurationProps = { onOpenScores: () => void; isReturning: boolean };

/** What becomes of a lead the moment it arrives. */
export function Configuration({ onOpenScores, isReturning }: ConfigurationProps) {
  const { control } = useRoutingForm();
  return (
    <>
      <Controller
        control={control}
        name="on"
        render={({ field }) => (
          <OnRow
            title="Route at once"
            texts={{
              on: 'a lead that arrives is routed the same moment, in the mode below.',
              off: 'a lead that arrives stays unassigned until somebody or a run assigns it.',
            }}
            isOn={field.value}
            onChange={field.onChange}
          />
        )}
      />
      <ModeField />
      <MatchFields onOpenScores={onOpenScores} isReturning={isReturning} />
      <FallbackField />
      <SettingRow
        title="Working hours"
        text="Agents outside their own hours, or outside the office’s where they keep none, are passed over, on holidays too."
      >
        <Controller
          control={control}
          name="respectWorkingHours"
          render={({ field }) => <Switch label="Respect working hours" isOn={field.value} onChange={field.onChange} />}
        />
      </SettingRow>
    </>
  );
}
