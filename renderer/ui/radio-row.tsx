import { RadioGroup as Radix } from 'radix-ui';
import { useId, type ReactNode } from 'react';

type RadioRowProps = { value: string; label: string; hint?: ReactNode; children?: ReactNode };

/** One choice with its explanation, inside a `RadioGroup.Root` of radix-ui. */
export function RadioRow({ value, label, hint, children }: RadioRowProps) {
  const id = useId();
  return (
    <div className="flex items-start gap-3">
      <Radix.Item
        id={id}
        value={value}
        aria-describedby={hint ? `${id}-hint` : undefined}
        className="relative mt-0.5 flex size-4 shrink-0 items-center justify-center rounded-full border border-control bg-surface before:absolute before:-inset-1 data-[state=checked]:border-accent"
      >
        <Radix.Indicator className="size-2 rounded-full bg-accent forced-colors:bg-[Highlight]" />
      </Radix.Item>
      <div className="min-w-0 grow">
        <label htmlFor={id} className="font-medium">
          {label}
        </label>
        {hint && (
          <p id={`${id}-hint`} className="text-muted">
            {hint}
          </p>
        )}
        {children}
      </div>
    </div>
  );
}
