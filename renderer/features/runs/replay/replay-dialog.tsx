import { useState } from 'react';
import type { RunDetail } from '../../../../shared/contract/runs.ts';
import { useSettled } from '../../../lib/use-settled.ts';
import { Dialog } from '../../../ui/dialog.tsx';
import { Proof } from './proof.tsx';
import { WhatIfForm } from './what-if-form.tsx';
import { WhatIfResult } from './what-if-result.tsx';
import { changeOf, nothingElse } from './what-if.ts';

const pauseMs = 250;

type ReplayDialogProps = {
  readonly run: RunDetail;
  readonly isOpen: boolean;
  readonly onOpenChange: (isOpen: boolean) => void;
};

/** Plans a run again from what it kept: the same plan, or what would have been otherwise. */
export function ReplayDialog({ run, isOpen, onOpenChange }: ReplayDialogProps) {
  return (
    <Dialog
      isOpen={isOpen}
      onOpenChange={onOpenChange}
      size="large"
      title="Replay"
      description={`From what ${run.state === 'planned' ? 'this plan' : 'this run'} was made from, whatever changed since. Nothing is written.`}
    >
      <Replay run={run} />
    </Dialog>
  );
}

function Replay({ run }: { run: RunDetail }) {
  const [whatIf, setWhatIf] = useState(nothingElse);
  const change = useSettled(changeOf(whatIf, run.perAgent), pauseMs);
  const isChanged = Object.keys(change).length > 0;
  return (
    <>
      <Proof run={run} />
      <div className="mt-5 grid grid-cols-[280px_minmax(0,1fr)] gap-8 border-t border-hairline pt-4 max-md:grid-cols-1">
        <WhatIfForm run={run} value={whatIf} onChange={setWhatIf} />
        <section aria-label="What would have been" aria-live="polite">
          {isChanged ? (
            <WhatIfResult run={run} change={change} />
          ) : (
            <p className="text-muted">Change something on the left to see what the plan would have been.</p>
          )}
        </section>
      </div>
    </>
  );
}
