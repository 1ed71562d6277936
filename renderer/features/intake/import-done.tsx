import { useState } from 'react';
import type { RunDetail } from '../../../shared/contract/runs.ts';
import { countOf, formatNumber } from '../../lib/format.ts';
import { href, navigate } from '../../lib/route.ts';
import { Button } from '../../ui/button.tsx';
import { useNames } from '../leads/use-names.ts';
import { showLeads } from '../leads/view-state.ts';
import { ImportCounts } from '../runs/import-counts.tsx';
import { DownloadRejected } from '../runs/rejected-rows.tsx';
import { sayCommitted, undoRun } from '../runs/run-acts.ts';
import { recipientsOf, useWithoutAgent } from './imported-leads.ts';

type ImportDoneProps = {
  readonly run: RunDetail;
  readonly waiting: readonly File[];
  readonly onClose: () => void;
};

/** What an import brought, and what is left to do with it. */
export function ImportDone({ run, waiting, onClose }: ImportDoneProps) {
  const rejected = run.counts?.rejected ?? 0;
  return (
    <div className="flex flex-col gap-5">
      <ImportCounts run={run} />
      <OnWhoseDesk run={run} />
      {rejected > 0 && (
        <div className="flex items-center gap-3">
          <p className="grow">
            {countOf(rejected, 'row')} came back. The CSV says the reason of each: mend it there and import it again.
          </p>
          <DownloadRejected runId={run.id} />
        </div>
      )}
      {waiting.length > 0 && <p className="text-muted">{waitingWords(waiting)}</p>}
      <p>
        <a href={href(`/runs/${run.id}`)} onClick={onClose} className="text-accent underline-offset-2 hover:underline">
          Open the run
        </a>
      </p>
    </div>
  );
}

/** Each lead is on a desk, or it is said that it is on none. */
function OnWhoseDesk({ run }: { readonly run: RunDetail }) {
  const count = useWithoutAgent(run.id);
  const hasRecipients = recipientsOf(useNames()).length > 0;
  if (count === undefined) return null;
  if (count === 0) return <p>Every lead of this file has an agent.</p>;
  const verb = count === 1 ? 'has' : 'have';
  return (
    <p>
      {countOf(count, 'lead')} {verb} no agent yet.
      {!hasRecipients && ' Nobody in the office takes leads so far: add agents first.'}
    </p>
  );
}

function waitingWords([next, ...others]: readonly File[]): string {
  const more = others.length > 0 ? `, then ${countOf(others.length, 'more file')}` : '';
  return `Next: ${next?.name}${more}.`;
}

type DoneButtonsProps = {
  readonly run: RunDetail;
  readonly waiting: readonly File[];
  readonly onNext: () => void;
  readonly onDistribute: () => void;
  readonly onClose: () => void;
};

export function DoneButtons({ run, waiting, onNext, onDistribute, onClose }: DoneButtonsProps) {
  const count = useWithoutAgent(run.id) ?? 0;
  const hasRecipients = recipientsOf(useNames()).length > 0;
  const [isUndoing, setUndoing] = useState(false);

  async function undo(): Promise<void> {
    setUndoing(true);
    const isUndone = await undoRun(run.id);
    setUndoing(false);
    if (isUndone) onClose();
  }

  function leave(path: string, params?: Readonly<Record<string, string>>): void {
    onClose();
    sayCommitted(run);
    navigate(path, params);
  }

  function see(): void {
    showLeads({ runId: run.id });
    leave('/leads');
  }

  const isNext = waiting.length > 0;
  return (
    <>
      <Button isBusy={isUndoing} onClick={() => void undo()}>
        Undo the import
      </Button>
      <span className="grow" />
      <Button variant={isNext || count > 0 ? 'secondary' : 'primary'} onClick={see}>
        See the leads
      </Button>
      {count > 0 && hasRecipients && (
        <Button variant={isNext ? 'secondary' : 'primary'} onClick={onDistribute}>
          Distribute {formatNumber(count)} {count === 1 ? 'lead' : 'leads'}
        </Button>
      )}
      {count > 0 && !hasRecipients && (
        <Button variant={isNext ? 'secondary' : 'primary'} onClick={() => leave('/team', { add: 'agent' })}>
          Add agents
        </Button>
      )}
      {isNext && (
        <Button variant="primary" onClick={onNext}>
          Import the next file
        </Button>
      )}
    </>
  );
}
