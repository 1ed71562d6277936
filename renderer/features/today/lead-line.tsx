import type { ReactNode } from 'react';

type LeadLineProps = { name: string; note: ReactNode; end: ReactNode; onOpen: () => void };

/** One lead in a short list: the name opens it. */
export function LeadLine({ name, note, end, onOpen }: LeadLineProps) {
  return (
    <li className="grid-row relative flex items-center gap-4 border-b border-hairline hover:bg-hover">
      <button
        type="button"
        onClick={onOpen}
        className="w-48 shrink-0 truncate rounded-control px-1 text-left font-medium after:absolute after:inset-0 hover:underline"
      >
        {name}
      </button>
      <span className="flex min-w-0 grow items-center gap-3 truncate text-muted">{note}</span>
      <span className="shrink-0 px-1">{end}</span>
    </li>
  );
}
