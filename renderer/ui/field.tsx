import { clsx } from 'clsx';
import type { ReactNode } from 'react';

/** What every field has around its control. */
export type FieldProps = {
  label: string;
  hint?: ReactNode;
  error?: string | undefined;
  /** The label is only said, not shown. */
  isLabelHidden?: boolean | undefined;
  className?: string | undefined;
};

type FrameProps = FieldProps & { id: string; children: ReactNode };

export const controlClass = clsx(
  'h-8 w-full rounded-control bg-surface px-2 text-ink inset-ring inset-ring-control',
  'hover:inset-ring-muted focus-visible:outline-offset-[-1px] disabled:opacity-50',
  'aria-invalid:inset-ring-breached forced-colors:border',
);

export function Field({ id, label, hint, error, isLabelHidden, className, children }: FrameProps) {
  return (
    <div className={clsx('flex min-w-0 flex-col gap-1', className)}>
      <label htmlFor={id} className={isLabelHidden ? 'sr-only' : 'font-medium'}>
        {label}
      </label>
      {children}
      {error ? (
        <p id={`${id}-error`} role="alert" className="text-xs text-breached-ink">
          {error}
        </p>
      ) : (
        hint && (
          <p id={`${id}-hint`} className="text-xs text-muted">
            {hint}
          </p>
        )
      )}
    </div>
  );
}

/** The line that says what is wrong with several fields together, where it stands outside of them. */
export type SharedProblem = { problemId?: string | undefined };

/** Ties a control to its label's notes. */
export function describe(id: string, { hint, error, problemId }: Pick<FieldProps, 'hint' | 'error'> & SharedProblem) {
  const hintId = hint ? `${id}-hint` : undefined;
  return {
    id,
    'aria-invalid': error || problemId ? true : undefined,
    'aria-describedby': error ? `${id}-error` : (problemId ?? hintId),
  };
}
