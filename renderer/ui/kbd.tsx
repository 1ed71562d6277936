import { clsx } from 'clsx';
import type { ReactNode } from 'react';

type KbdProps = { children: ReactNode; isInverted?: boolean };

export function Kbd({ children, isInverted = false }: KbdProps) {
  return (
    <kbd
      className={clsx(
        'inline-flex h-4 min-w-4 shrink-0 items-center justify-center rounded-[3px] border px-1 font-sans text-[11px] leading-none',
        isInverted ? 'border-current/40' : 'border-hairline text-muted',
      )}
    >
      {children}
    </kbd>
  );
}

/** The keys of one shortcut, one cap each. */
export function Keys({ caps }: { caps: readonly string[] }) {
  return (
    <span className="inline-flex shrink-0 gap-0.5">
      {caps.map((cap) => (
        <Kbd key={cap}>{cap}</Kbd>
      ))}
    </span>
  );
}
