import { Slider } from '../../../ui/slider.tsx';
import { formatHundredths } from './hundredths.ts';
import { HundredthsField } from './hundredths-field.tsx';

type ThresholdFieldProps = {
  /** 0 to 100. */
  value: number;
  onValueChange: (value: number) => void;
  /** Said with the value while it is moved, as in "41 of 50 leads find somebody". */
  outcome?: string;
  isDisabled?: boolean;
};

/** The least match score that passes, on a scale from 0.00 to 1.00 and as a number. */
export function ThresholdField({ value, onValueChange, outcome, isDisabled = false }: ThresholdFieldProps) {
  const figure = formatHundredths(value);
  return (
    <div className="flex items-start gap-3">
      <div className="min-w-0 grow">
        <Slider
          label="Threshold"
          value={value}
          valueText={outcome === undefined ? figure : `${figure}: ${outcome}`}
          onValueChange={onValueChange}
          isDisabled={isDisabled}
        />
        <div aria-hidden className="figures flex justify-between text-xs text-muted">
          <span>0.00</span>
          <span>1.00</span>
        </div>
      </div>
      <HundredthsField
        label="Threshold as a number"
        value={value}
        onValueChange={onValueChange}
        isDisabled={isDisabled}
      />
    </div>
  );
}
