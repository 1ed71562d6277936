import type { ReactNode } from 'react';
import { FilterChip } from '../../../ui/chip.tsx';
import { Popover } from '../../../ui/popover.tsx';

/** Whether a chip is being set, and what follows when it is done with. */
export type ChipState = {
  readonly isOpen: boolean;
  readonly onOpenChange: (isOpen: boolean) => void;
  /** The chip's own button has gone: the focus needs a place. */
  readonly onLoseFocus: () => void;
};

type ChipPopoverProps = ChipState & {
  readonly label: string;
  /** What is set, in words; undefined: nothing, the chip is an offer. */
  readonly words: string | undefined;
  readonly onClear: () => void;
  readonly children: ReactNode;
};

/** A chip of the filter with what sets it. */
export function ChipPopover({ label, words, isOpen, onOpenChange, onClear, onLoseFocus, children }: ChipPopoverProps) {
  return (
    <Popover
      label={`Filter by ${label === 'SLA' ? label : label.toLowerCase()}`}
      isOpen={isOpen}
      onOpenChange={onOpenChange}
      className="p-0"
      trigger={
        words === undefined ? (
          <FilterChip label={label} />
        ) : (
          <FilterChip
            label={label}
            value={words}
            title={`${label}: ${words}`}
            onClear={() => {
              onClear();
              onLoseFocus();
            }}
          />
        )
      }
    >
      {children}
    </Popover>
  );
}
