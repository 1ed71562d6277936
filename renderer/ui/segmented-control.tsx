import { RadioGroup as Radix } from 'radix-ui';
import type { ReactNode } from 'react';

type SegmentedControlProps<T extends string> = {
  label: string;
  value: T;
  options: readonly { readonly value: T; readonly label: string; readonly icon?: ReactNode }[];
  onValueChange: (value: T) => void;
};

/** One of two to four, all in sight. */
export function SegmentedControl<T extends string>({ label, value, options, onValueChange }: SegmentedControlProps<T>) {
  return (
    <Radix.Root
      aria-label={label}
      value={value}
      onValueChange={(next) => {
        const option = options.find((candidate) => candidate.value === next);
        if (option) onValueChange(option.value);
      }}
      className="inline-flex h-8 items-center rounded-control bg-pressed p-0.5"
    >
      {options.map((option) => (
        <Radix.Item
          key={option.value}
          value={option.value}
          aria-label={option.label}
          className="inline-flex h-7 items-center gap-1.5 rounded-[3px] px-2.5 text-muted hover:text-ink data-[state=checked]:bg-surface data-[state=checked]:font-medium data-[state=checked]:text-ink data-[state=checked]:shadow-sm forced-colors:data-[state=checked]:border"
        >
          {option.icon ?? option.label}
        </Radix.Item>
      ))}
    </Radix.Root>
  );
}
