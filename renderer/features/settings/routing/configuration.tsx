import { Controller } from 'react-hook-form';
import { SettingRow } from '../../../ui/panel.tsx';
import { Switch } from '../../../ui/switch.tsx';
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
      <SettingRow
        title="Route at once"
        text="Off: a lead that arrives stays unassigned until somebody or a run assigns it."
      >
        <Controller
          control={control}
          name="on"
          render={({ field }) => (
            <Switch label={field.value ? 'On' : 'Off'} isOn={field.value} onChange={field.onChange} />
          )}
        />
      </SettingRow>
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
