import { clsx } from 'clsx';
import type { LucideIcon } from 'lucide-react';
import type { ComponentProps } from 'react';
import { Tooltip } from './tooltip.tsx';

type IconButtonProps = Omit<ComponentProps<'button'>, 'children'> & {
  /** The button's name, said to screen readers and shown as its tooltip. */
  label: string;
  icon: LucideIcon;
  shortcut?: string;
  size?: 'small' | 'medium';
  side?: 'top' | 'right' | 'bottom' | 'left';
};

export function IconButton({
  label,
  icon: Icon,
  shortcut,
  size = 'medium',
  side,
  className,
  ...props
}: IconButtonProps) {
  return (
    <Tooltip text={label} {...(shortcut && { shortcut })} {...(side && { side })}>
      <button
        type="button"
        aria-label={label}
        {...props}
        className={clsx(
          'inline-flex shrink-0 items-center justify-center rounded-control text-muted hover:bg-hover hover:text-ink',
          'active:bg-pressed disabled:opacity-50',
          size === 'small' ? 'size-6' : 'size-8',
          className,
        )}
      >
        <Icon size={size === 'small' ? 14 : 16} aria-hidden />
      </button>
    </Tooltip>
  );
}
