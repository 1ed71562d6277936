import { clsx } from 'clsx';
import { Slider as Radix } from 'radix-ui';

type SliderProps = {
  label: string;
  value: number;
  onValueChange: (value: number) => void;
  min?: number;
  max?: number;
  step?: number;
  /** What is said for the value, as in "0.55". */
  valueText?: string;
  isDisabled?: boolean;
};

/** One value on a scale: arrows move it by a step, with Shift or Page Up and Down by ten, Home and End to the ends. */
export function Slider(props: SliderProps) {
  const { label, value, onValueChange, min = 0, max = 100, step = 1, valueText, isDisabled = false } = props;
  return (
    <Radix.Root
      value={[value]}
      min={min}
      max={max}
      step={step}
      disabled={isDisabled}
      onValueChange={([next]) => next !== undefined && onValueChange(next)}
      className={clsx('relative flex h-8 w-full touch-none items-center select-none', isDisabled && 'opacity-50')}
    >
      <Radix.Track className="relative h-1 grow rounded-full bg-control forced-colors:border">
        <Radix.Range className="absolute h-full rounded-full bg-accent forced-colors:bg-[Highlight]" />
      </Radix.Track>
      <Radix.Thumb
        aria-label={label}
        aria-valuetext={valueText}
        className="relative block size-4 rounded-full border-2 border-accent bg-surface before:absolute before:-inset-1"
      />
    </Radix.Root>
  );
}
