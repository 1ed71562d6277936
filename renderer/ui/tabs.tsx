import { Tabs as Radix } from 'radix-ui';
import type { ReactNode } from 'react';
import { formatNumber } from '../lib/format.ts';

export type TabItem<T extends string> = { readonly value: T; readonly label: string; readonly count?: number };

type TabsProps<T extends string> = {
  label: string;
  items: readonly TabItem<T>[];
  value: T;
  onValueChange: (value: T) => void;
  /** The panels: one `TabPanel` an item. */
  children: ReactNode;
  className?: string;
};

export function Tabs<T extends string>({ label, items, value, onValueChange, children, className }: TabsProps<T>) {
  return (
    <Radix.Root
      value={value}
      onValueChange={(next) => {
        const item = items.find((candidate) => candidate.value === next);
        if (item) onValueChange(item.value);
      }}
      className={className}
    >
      <Radix.List aria-label={label} className="flex gap-4 border-b border-hairline">
        {items.map((item) => (
          <Radix.Trigger
            key={item.value}
            value={item.value}
            className="-mb-px flex h-9 items-center gap-1.5 border-b-2 border-transparent text-muted hover:text-ink data-[state=active]:border-ink data-[state=active]:font-medium data-[state=active]:text-ink forced-colors:data-[state=inactive]:border-[Canvas]"
          >
            {item.label}
            {item.count !== undefined && (
              <span className="figures text-xs font-normal text-muted">{formatNumber(item.count)}</span>
            )}
          </Radix.Trigger>
        ))}
      </Radix.List>
      {children}
    </Radix.Root>
  );
}

type TabPanelProps = { value: string; children: ReactNode; className?: string };

export function TabPanel({ value, children, className }: TabPanelProps) {
  return (
    <Radix.Content value={value} className={className}>
      {children}
    </Radix.Content>
  );
}
