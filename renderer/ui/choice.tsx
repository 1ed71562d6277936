import { RadioGroup as Radix } from 'radix-ui';
import { RadioRow } from './radio-row.tsx';

type ChoiceProps<T extends string> = {
  label: string;
  value: T;
  options: readonly { readonly value: T; readonly label: string; readonly hint?: string }[];
  onValueChange: (value: T) => void;
};

/** One of a few, each with its explanation. */
export function Choice<T extends string>({ label, value, options, onValueChange }: ChoiceProps<T>) {
  return (
    <Radix.Root
      aria-label={label}
      value={value}
      onValueChange={(next) => {
        const option = options.find((candidate) => candidate.value === next);
        if (option) onValueChange(option.value);
      }}
      className="flex flex-col gap-2"
    >
      {options.map((option) => (
        <RadioRow key={option.value} {...option} />
      ))}
    </Radix.Root>
  );
}
