import { clsx } from 'clsx';
import type { ReactNode } from 'react';

type BannerProps = {
  children: ReactNode;
  tone?: 'plain' | 'risk' | 'breached';
  action?: ReactNode;
  className?: string;
};

const tones = {
  plain: 'bg-hover text-ink',
  risk: 'bg-risk-soft text-risk-ink',
  breached: 'bg-breached-soft text-breached-ink',
};

/** A line over a screen or a part of it that must be known before acting. */
export function Banner({ children, tone = 'plain', action, className }: BannerProps) {
  return (
    <div
      role="status"
      className={clsx('flex min-h-9 items-center gap-3 px-4 py-1.5 forced-colors:border', tones[tone], className)}
    >
      <div className="min-w-0 grow break-words">{children}</div>
      {action}
    </div>
  );
}
