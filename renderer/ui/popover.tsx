import { clsx } from 'clsx';
import { Popover as Radix } from 'radix-ui';
import type { ReactNode } from 'react';

type PopoverProps = {
  /** One button that takes a ref. */
  trigger: ReactNode;
  children: ReactNode;
  isOpen?: boolean;
  onOpenChange?: (isOpen: boolean) => void;
  align?: 'start' | 'center' | 'end';
  side?: 'top' | 'bottom' | 'left' | 'right';
  /** What the popover is, for screen readers. */
  label: string;
  className?: string;
  /** Where the focus goes when it closes, if not to the trigger; prevent the default then. */
  onCloseAutoFocus?: (event: Event) => void;
};

export function Popover({
  trigger,
  children,
  isOpen,
  onOpenChange,
  align = 'start',
  side,
  label,
  className,
  onCloseAutoFocus,
}: PopoverProps) {
  return (
    <Radix.Root {...(isOpen !== undefined && { open: isOpen })} {...(onOpenChange && { onOpenChange })}>
      <Radix.Trigger asChild>{trigger}</Radix.Trigger>
      <Radix.Portal>
        <Radix.Content
          aria-label={label}
          align={align}
          side={side ?? 'bottom'}
          sideOffset={4}
          collisionPadding={8}
          {...(onCloseAutoFocus && { onCloseAutoFocus })}
          className={clsx(
            'z-40 max-h-(--radix-popover-content-available-height) animate-opens overflow-y-auto rounded-panel bg-surface shadow-float outline-none',
            className ?? 'p-3',
          )}
        >
          {children}
        </Radix.Content>
      </Radix.Portal>
    </Radix.Root>
  );
}
