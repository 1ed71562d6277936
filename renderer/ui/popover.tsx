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
          className={clsx('z-40 animate-opens rounded-panel bg-surface shadow-float outline-none', className ?? 'p-3')}
        >
          {children}
        </Radix.Content>
      </Radix.Portal>
    </Radix.Root>
  );
}
