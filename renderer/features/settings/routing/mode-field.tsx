import { RadioGroup } from 'radix-ui';
import { Controller } from 'react-hook-form';
import { routingModes } from '../../../../shared/contract/settings.ts';
import { RadioRow } from '../../../ui/radio-row.tsx';
import { modes } from './mode-words.ts';
import { useRoutingForm } from './routing-form.ts';
import { WarningLines } from './warning-lines.tsx';

/** Which agent a lead is given to, with when each way fits and when it does not. */
export function ModeField() {
  const { control } = useRoutingForm();
  return (
    <section aria-label="Mode" className="border-t border-hairline py-4">
      <h3 className="font-medium">Mode</h3>
      <p className="mt-0.5 mb-3 text-muted">Which agent a lead is given to, of those whom the gates let through.</p>
      <Controller
        control={control}
        name="mode"
        render={({ field }) => (
          <RadioGroup.Root
            aria-label="Mode"
            value={field.value}
            onValueChange={(next) => field.onChange(routingModes.find((mode) => mode === next) ?? field.value)}
            className="flex flex-col gap-2"
          >
            {modes.map(({ value, label, who, fits }) => (
              <RadioRow
                key={value}
                value={value}
                label={label}
                hint={
                  <>
                    <span className="block text-ink">{who}</span> {fits}
                  </>
                }
              />
            ))}
          </RadioGroup.Root>
        )}
      />
      <WarningLines about="mode" />
    </section>
  );
}
