import { clsx } from 'clsx';
import type { LucideIcon } from 'lucide-react';
import type { ComponentProps } from 'react';

export type ButtonVariant = 'primary' | 'secondary' | 'quiet' | 'danger';
export type ButtonSize = 'small' | 'medium' | 'large';

export type ButtonProps = ComponentProps<'button'> & {
  variant?: ButtonVariant;
  size?: ButtonSize;
  icon?: LucideIcon;
  /** The act is under way: the button stays where it is and refuses a second click. */
  isBusy?: boolean;
};

const variants: Record<ButtonVariant, string> = {
  primary:
    'bg-accent text-on-accent hover:bg-accent-strong active:bg-accent-strong forced-colors:forced-color-adjust-none forced-colors:bg-[Highlight]! forced-colors:text-[HighlightText]',
  secondary: 'bg-surface text-ink inset-ring inset-ring-hairline hover:bg-hover active:bg-pressed',
  quiet: 'text-ink hover:bg-hover active:bg-pressed',
  danger: 'bg-surface text-breached-ink inset-ring inset-ring-hairline hover:bg-breached-soft',
};

const sizes: Record<ButtonSize, string> = {
  small: 'h-6 gap-1 px-2 text-xs',
  medium: 'h-8 gap-1.5 px-3',
  large: 'h-9 gap-2 px-4 text-md',
};

/** The looks of a button, for links that act like one. */
export function buttonClass(variant: ButtonVariant = 'secondary', size: ButtonSize = 'medium'): string {
  return clsx(
    'inline-flex shrink-0 items-center justify-center rounded-control font-medium whitespace-nowrap select-none',
    'disabled:opacity-50 aria-disabled:opacity-50 forced-colors:border',
    variants[variant],
    sizes[size],
  );
}

export function Button({ variant, size, icon: Icon, isBusy, className, children, ...props }: ButtonProps) {
  return (
    <button
      type="button"
      {...props}
      aria-busy={isBusy || undefined}
      aria-disabled={isBusy || undefined}
      onClick={isBusy ? (event) => event.preventDefault() : props.onClick}
      className={clsx(buttonClass(variant, size), className)}
    >
      {Icon && <Icon size={size === 'small' ? 12 : 14} aria-hidden />}
      {children}
    </button>
  );
}
