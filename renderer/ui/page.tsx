import type { ReactNode } from 'react';
import { focusHome } from './focus-home.ts';
import { wholeTip } from './tips.tsx';

type PageProps = {
  title: string;
  /** Beside the title: a search field, tabs, counts. */
  aside?: ReactNode;
  /** At the far end; at most one primary button. */
  actions?: ReactNode;
  children: ReactNode;
};

/** A screen: its head line and below it what scrolls. */
export function Page({ title, aside, actions, children }: PageProps) {
  return (
    <div className="flex h-full min-w-0 flex-col">
      <header className="flex min-h-12 shrink-0 flex-wrap items-center gap-x-4 gap-y-2 border-b border-hairline px-6 py-2">
        <h1 {...focusHome} {...wholeTip(title)} className="max-w-full truncate text-lg font-semibold outline-none">
          {title}
        </h1>
        <div className="flex min-w-0 grow items-center gap-3">{aside}</div>
        {actions && <div className="ml-auto flex items-center gap-2">{actions}</div>}
      </header>
      <div className="relative min-h-0 grow overflow-y-auto">{children}</div>
    </div>
  );
}
