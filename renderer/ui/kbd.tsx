import { clsx } from 'clsx';
import type { ReactNode } from 'react';

type KbdProps = { children: ReactNode; isInverted?: boolean };

export function Kbd({ children, isInverted = false }: KbdProps) {
  return (
    <kbd
      className={clsx(
        'inline-flex h-4 min-w-4 items-center justify-center rounded-[3px] border px-1 font-sans text-[11px] leading-none',
        isInverted ? 'border-current/40' : 'border-hairline text-muted',
      )}
    >
      {children}
    </kbd>
  );
}
