import { clsx } from 'clsx';
import { ChevronDown, X } from 'lucide-react';
import type { ComponentProps, ReactNode } from 'react';
import { formatNumber } from '../lib/format.ts';

type ChipProps = { children: ReactNode; tone?: 'plain' | 'risk' | 'breached' | 'met' | 'accent' };

const tones = {
  plain: 'text-muted inset-ring-hairline',
  risk: 'bg-risk-soft text-risk-ink inset-ring-transparent',
  breached: 'bg-breached-soft text-breached-ink inset-ring-transparent',
  met: 'bg-met-soft text-met-ink inset-ring-transparent',
  accent: 'bg-accent-soft text-accent inset-ring-transparent',
};

/** A small word beside a name: a tag, a state. */
export function Chip({ children, tone = 'plain' }: ChipProps) {
  return (
    <span
      className={clsx(
        'inline-flex h-5 items-center rounded-full px-2 text-xs whitespace-nowrap inset-ring forced-colors:border',
        tones[tone],
      )}
    >
      {children}
    </span>
  );
}

type FilterChipProps = Omit<ComponentProps<'button'>, 'value' | 'children'> & {
  label: string;
  /** What is filtered for, in words; without one the chip is an offer. */
  value?: string;
  count?: number;
  onClear?: () => void;
};

/** One filter of a list. Made to be a popover's trigger: what the popover gives goes to the button. */
export function FilterChip({ label, value, count, onClear, className, ...props }: FilterChipProps) {
  const isSet = value !== undefined;
  return (
    <span
      className={clsx(
        'inline-flex h-7 shrink-0 items-center rounded-full inset-ring forced-colors:border',
        isSet ? 'bg-accent-soft text-accent inset-ring-transparent' : 'inset-ring-hairline hover:bg-hover',
        className,
      )}
    >
      <button type="button" {...props} className="flex h-7 items-center gap-1 rounded-full pr-2 pl-3">
        <span className={isSet ? undefined : 'text-muted'}>{isSet ? `${label}:` : label}</span>{' '}
        {isSet && <span className="max-w-48 truncate font-medium">{value}</span>}
        {count !== undefined && <span className="figures text-xs">{formatNumber(count)}</span>}
        {!isSet && <ChevronDown size={12} aria-hidden className="text-muted" />}
      </button>
      {isSet && onClear && (
        <button
          type="button"
          aria-label={`Clear ${label}`}
          onClick={onClear}
          className="-ml-1 flex size-6 items-center justify-center rounded-full hover:bg-hover"
        >
          <X size={12} aria-hidden />
        </button>
      )}
    </span>
  );
}
