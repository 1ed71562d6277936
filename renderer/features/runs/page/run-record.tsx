import type { RunDetail } from '../../../../shared/contract/runs.ts';
import { formatExact, formatWhen } from '../../../lib/format.ts';
import { useNow } from '../../../lib/use-now.ts';
import { useOfficeZone } from '../../../lib/use-office.ts';
import type { Names } from '../../leads/use-names.ts';
import { UndoOutlook } from './undo-outlook.tsx';
import { tip } from '../../../ui/tips.tsx';

/** Who made it and when; for a run that stands, what an undo would do. */
export function RunRecord({ run, names }: { readonly run: RunDetail; readonly names: Names }) {
  const now = useNow();
  const timeZone = useOfficeZone();
  const who = run.actorId === null ? 'the schedule' : names.agentName(run.actorId);
  const at = run.committedAt ?? run.plannedAt;
  const act = run.committedAt === null ? 'Planned' : 'Carried out';
  const canBeUndone = run.state === 'committed' && run.kind !== 'undo';
  return (
    <>
      <p className="text-muted">
        {act} by {who},{' '}
        <time dateTime={new Date(at).toISOString()} {...tip(formatExact(at, timeZone))} className="figures">
          {formatWhen(at, now, timeZone)}
        </time>
        {run.state === 'planned' && '. Nothing has changed yet.'}
      </p>
      {canBeUndone && <UndoOutlook runId={run.id} />}
    </>
  );
}
