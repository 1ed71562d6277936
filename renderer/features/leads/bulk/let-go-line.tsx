import { useEffect } from 'react';
import { announce } from '../../../ui/announcer.tsx';
import { PassingButton } from '../../../ui/passing-button.tsx';
import { clearSelection, takeBackSelection } from '../view-state.ts';

const words = 'All that matched the filter before were selected. The selection ended with that filter.';

/** Says that a selection of all that matched could not outlive its filter, and gives both back. */
export function LetGoLine() {
  useEffect(() => announce(words), []);
  return (
    <div className="flex min-w-0 flex-wrap items-center gap-2">
      <span className="min-w-0 truncate text-muted">{words}</span>
      <PassingButton variant="quiet" size="small" className="text-accent" onClick={takeBackSelection}>
        Back to it
      </PassingButton>
      <PassingButton variant="quiet" size="small" onClick={clearSelection}>
        Dismiss
      </PassingButton>
    </div>
  );
}
