import { useRef, useState } from 'react';
import type { SignedIn } from '../../lib/use-session.ts';
import { BareDialog } from '../../ui/dialog.tsx';
import { useAutomaticRun } from '../runs/use-automatic-run.ts';
import { WorkProgress } from '../runs/work-progress.tsx';
import { closeDialog } from '../shell/dialog-store.ts';
import type { ScheduleActs } from './act-entries.ts';
import type { Entry } from './entry.ts';
import { PaletteBody } from './palette-body.tsx';

const mostRecent = 5;

type PaletteProps = { readonly isOpen: boolean; readonly signedIn: SignedIn };

/** Search and act from one field. What is chosen is done once the palette has gone, so that the focus is where it acts. */
export function Palette({ isOpen, signedIn }: PaletteProps) {
  const chosen = useRef<Entry | null>(null);
  const [recent, setRecent] = useState<readonly Entry[]>([]);
  const auto = useAutomaticRun('autoAssignment');
  const topUp = useAutomaticRun('topUp');
  const runs: ScheduleActs = {
    autoAssignment: { preview: () => void auto.preview(), runNow: () => void auto.runNow() },
    topUp: { preview: () => void topUp.preview(), runNow: () => void topUp.runNow() },
  };
  const work = auto.work ?? topUp.work;

  function choose(entry: Entry): void {
    const id = entry.id.replace(/^recent /, '');
    chosen.current = entry;
    setRecent((before) => [{ ...entry, id }, ...before.filter((each) => each.id !== id)].slice(0, mostRecent));
    closeDialog();
  }

  function act(): void {
    const entry = chosen.current;
    chosen.current = null;
    entry?.run();
  }

  return (
    <>
      <BareDialog
        isOpen={isOpen}
        onOpenChange={closeDialog}
        onClosed={act}
        title="Search and act"
        className="w-[640px]"
      >
        <PaletteBody isBroker={signedIn.role === 'broker'} runs={runs} recent={recent} onChoose={choose} />
      </BareDialog>
      <div className="fixed bottom-4 left-1/2 z-40 hidden w-96 -translate-x-1/2 rounded-panel bg-surface px-4 py-2 shadow-float has-[[role=group]]:block">
        <WorkProgress isActive={work !== null} label={work === 'preview' ? 'Planning a run' : 'Running'} />
      </div>
    </>
  );
}
