import type { ReactNode } from 'react';
import { useMedia } from '../../lib/use-media.ts';
import { useLeadsView } from './view-state.ts';

/** A window, or a large one at 200 % zoom, in which the lead panel takes the whole width. */
const small = '(max-width: 799px)';

export function usePanelCovers(): boolean {
  const isSmall = useMedia(small);
  const isOpen = useLeadsView((view) => view.openLeadId !== null);
  return isSmall && isOpen;
}

/** What stands beside the lead panel; where the panel covers it, it is out of reach until the panel is closed. */
export function BesidePanel({ children }: { readonly children: ReactNode }) {
  return (
    <div inert={usePanelCovers()} className="flex min-w-0 grow flex-col">
      {children}
    </div>
  );
}
