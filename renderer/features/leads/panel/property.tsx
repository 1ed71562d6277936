import type { ReactNode } from 'react';

type PropertyProps = { readonly label: string; readonly children: ReactNode };

/** One line of what is known: its name on the left, its value on the right. */
export function Property({ label, children }: PropertyProps) {
  return (
    <div className="grid min-h-8 grid-cols-[5.5rem_minmax(0,1fr)] items-start gap-x-2">
      <dt className="py-1.5 text-muted">{label}</dt>
      <dd className="flex min-h-8 min-w-0 items-center">{children}</dd>
    </div>
  );
}

/** The looks of a value that can be changed where it stands. */
export const valueClass =
  '-ml-2 flex min-h-7 max-w-full min-w-0 items-center gap-1.5 rounded-control px-2 py-1 text-left hover:bg-hover active:bg-pressed';
