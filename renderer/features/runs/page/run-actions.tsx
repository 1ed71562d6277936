import { Download, RotateCcw, Undo2 } from 'lucide-react';
import { useState } from 'react';
import type { RunDetail } from '../../../../shared/contract/runs.ts';
import { useQuery } from '../../../lib/use-query.ts';
import { Button } from '../../../ui/button.tsx';
import type { Names } from '../../leads/use-names.ts';
import { exportRunCsv } from '../download-csv.ts';
import { commitLabel, nothingLabel } from '../run-words.ts';
import type { RunWork } from '../use-run-work.ts';

type RunActionsProps = {
  readonly run: RunDetail;
  readonly names: Names;
  readonly work: RunWork;
  /** Left out where the run cannot be planned again. */
  readonly onReplay?: (() => void) | undefined;
};

/** What can be done with the run as it stands: look again, take it along, drop it, carry it out, put it back. */
export function RunActions({ run, names, work, onReplay }: RunActionsProps) {
  const isBusy = work.label !== null;
  return (
    <>
      {onReplay && (
        <Button variant="quiet" icon={RotateCcw} onClick={onReplay}>
          Replay…
        </Button>
      )}
      <ExportButton run={run} />
      {run.state === 'planned' && (
        <>
          <Button disabled={isBusy} onClick={() => void work.drop()}>
            Cancel
          </Button>
          <CommitButton run={run} names={names} work={work} />
        </>
      )}
      {run.state === 'committed' && run.kind !== 'undo' && (
        <Button icon={Undo2} isBusy={isBusy} onClick={() => void work.undo()}>
          Undo run
        </Button>
      )}
    </>
  );
}

function CommitButton({ run, names, work }: Pick<RunActionsProps, 'run' | 'names' | 'work'>) {
  const { data } = useQuery(
    'runs.leads',
    { runId: run.id, outcomes: ['placed'], limit: 1 },
    { isEnabled: run.kind === 'status' },
  );
  const statusId = data?.rows[0]?.toStatusId ?? null;
  const act = commitLabel(run, names.status(statusId)?.name ?? null);
  return (
    <Button variant="primary" disabled={act === null} isBusy={work.label !== null} onClick={() => void work.commit()}>
      {act ?? nothingLabel(run.kind)}
    </Button>
  );
}

/** An import lists its leads only once it is carried out, a dropped plan lists none any more. */
function hasLeadsToExport(run: RunDetail): boolean {
  if (run.state === 'cancelled' || run.total === 0) return false;
  return run.kind !== 'import' || run.state !== 'planned';
}

function ExportButton({ run }: { run: RunDetail }) {
  const [isBusy, setBusy] = useState(false);
  if (!hasLeadsToExport(run)) return null;

  async function take(): Promise<void> {
    setBusy(true);
    await exportRunCsv(run.id);
    setBusy(false);
  }

  return (
    <Button variant="quiet" icon={Download} isBusy={isBusy} onClick={() => void take()}>
      Export
    </Button>
  );
}
