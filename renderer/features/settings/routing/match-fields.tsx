import { Controller, useWatch } from 'react-hook-form';
import { Button } from '../../../ui/button.tsx';
import { SettingRow } from '../../../ui/panel.tsx';
import { Switch } from '../../../ui/switch.tsx';
import { toHundredths } from './hundredths.ts';
import { filterUse } from './mode-words.ts';
import { useRoutingForm } from './routing-form.ts';
import { ThresholdField } from './threshold-field.tsx';
import { WarningLines } from './warning-lines.tsx';

type MatchFieldsProps = { onOpenScores: () => void; isReturning: boolean };

/** Whether the match criteria are asked, and from which score on a match passes. */
export function MatchFields({ onOpenScores, isReturning }: MatchFieldsProps) {
  const { control } = useRoutingForm();
  const [mode, isFiltering] = useWatch({ control, name: ['mode', 'matchFilter'] });
  const use = filterUse(mode);
  return (
    <>
      <SettingRow title="Match filter" text={use.why}>
        <Controller
          control={control}
          name="matchFilter"
          render={({ field }) => (
            <Switch
              label={use.kind === 'always' ? 'Always asked' : 'Lay the match filter over this mode'}
              isOn={use.kind === 'always' || (use.kind === 'open' && field.value)}
              isDisabled={use.kind !== 'open'}
              onChange={field.onChange}
            />
          )}
        />
        <WarningLines about="match" />
      </SettingRow>
      <SettingRow title="Threshold" text="The least match score that passes the filter. 1.00 is the closest match.">
        <Controller
          control={control}
          name="threshold"
          render={({ field }) => (
            <ThresholdField
              value={toHundredths(field.value)}
              isDisabled={use.kind !== 'open' || !isFiltering}
              onValueChange={(hundredths) => field.onChange(hundredths / 100)}
            />
          )}
        />
        <Button
          className="mt-3"
          // Where the keyboard comes back to from the page that this opened.
          // oxlint-disable-next-line jsx-a11y/no-autofocus
          autoFocus={isReturning}
          onClick={onOpenScores}
        >
          See recent leads and their scores
        </Button>
      </SettingRow>
    </>
  );
}
