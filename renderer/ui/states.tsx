import { clsx } from 'clsx';
import type { ReactNode } from 'react';
import type { ErrorBody } from '../../shared/contract/envelope.ts';
import { presentError } from '../lib/present-error.ts';
import { Button } from './button.tsx';

type EmptyStateProps = {
  title: string;
  /** The one next step, in words. */
  text?: ReactNode;
  /** Its button. */
  action?: ReactNode;
  className?: string;
};

export function EmptyState({ title, text, action, className }: EmptyStateProps) {
  return (
    <div className={clsx('flex flex-col items-center gap-1 px-6 py-12 text-center', className)}>
      <p className="text-md font-medium">{title}</p>
      {text && <p className="max-w-[52ch] text-muted">{text}</p>}
      {action && <div className="mt-3 flex gap-2">{action}</div>}
    </div>
  );
}

type ErrorStateProps = {
  error: ErrorBody;
  onRetry?: () => void;
  /** Offered in the place of another try where the thing is not there: no try brings it back. */
  leave?: ReactNode;
  /** Whether it stands for a page, with the page’s margins, or for a part that has its own. */
  fit?: 'page' | 'part';
  className?: string;
};

/** In the place of what could not be read. */
export function ErrorState({ error, onRetry, leave, fit = 'page', className }: ErrorStateProps) {
  const isGone = leave !== undefined && error.code === 'NOT_FOUND';
  const { title, text } = presentError(error);
  return (
    <div
      role="alert"
      className={clsx('flex flex-col items-start gap-1', fit === 'page' ? 'px-6 py-8' : 'py-2', className)}
    >
      <p className="max-w-[60ch] text-md font-medium">{title ?? text}</p>
      {title !== null && <p className="max-w-[60ch] text-muted">{text}</p>}
      {isGone && <div className="mt-3">{leave}</div>}
      {onRetry && !isGone && (
        <Button className="mt-3" onClick={onRetry}>
          Try again
        </Button>
      )}
    </div>
  );
}

/** A grey stand-in for a line of the layout to come; it shows only when the wait is felt. */
export function Skeleton({ className }: { className?: string }) {
  return (
    <span
      aria-hidden
      className={clsx('appears block rounded-control bg-pressed forced-colors:border', className ?? 'h-4 w-full')}
    />
  );
}

/** The layout of a table to come. */
export function SkeletonRows({ rows = 8, label }: { rows?: number; label: string }) {
  return (
    <div role="status" aria-label={label} className="appears">
      {Array.from({ length: rows }, (_, index) => (
        <div key={index} className="grid-row flex items-center gap-6 border-b border-hairline px-4">
          <Skeleton className="h-3 w-40" />
          <Skeleton className="h-3 w-24" />
          <Skeleton className="h-3 grow" />
        </div>
      ))}
    </div>
  );
}
