import type { ErrorBody } from '../../../../shared/contract/envelope.ts';
import type { RunDetail } from '../../../../shared/contract/runs.ts';
import { href } from '../../../lib/route.ts';
import { errorLine } from '../../../lib/present-error.ts';
import { Banner } from '../../../ui/banner.tsx';
import { Button } from '../../../ui/button.tsx';
import type { RunWork } from '../use-run-work.ts';

type RunNoticesProps = {
  readonly run: RunDetail;
  readonly work: RunWork;
  /** The run on screen could not be read again. */
  readonly error: ErrorBody | null;
  readonly onRetry: () => void;
};

/** In line with the page's text. */
const inset = 'px-6';

/** What must be known before acting on the run. */
export function RunNotices({ run, work, error, onRetry }: RunNoticesProps) {
  return (
    <>
      {error && (
        <Banner
          tone="breached"
          className={inset}
          action={
            <Button size="small" onClick={onRetry}>
              Try again
            </Button>
          }
        >
          This is the run as it was read last. {errorLine(error)}
        </Banner>
      )}
      {work.refusal && <Refused error={work.refusal} work={work} />}
      {run.state === 'undone' && (
        <Banner className={inset}>
          This run was undone
          {run.undoneByRunId === null ? '' : ' by '}
          {run.undoneByRunId !== null && <RunLink runId={run.undoneByRunId} />}.
        </Banner>
      )}
      {run.kind === 'undo' && run.undoOfRunId !== null && (
        <Banner className={inset}>
          This run put back <RunLink runId={run.undoOfRunId} />.
        </Banner>
      )}
      {run.state === 'cancelled' && <Banner className={inset}>This plan was dropped. Nothing was changed.</Banner>}
      {run.state === 'failed' && (
        <Banner tone="breached" className={inset}>
          This run failed. Nothing was changed half way.
        </Banner>
      )}
    </>
  );
}

function Refused({ error, work }: { error: ErrorBody; work: RunWork }) {
  if (error.code !== 'STALE_PLAN') {
    return (
      <Banner tone={error.code === 'CANCELLED' ? 'plain' : 'breached'} className={inset}>
        {errorLine(error)}
      </Banner>
    );
  }
  const sums = (work.changed?.sums ?? [])
    .slice(0, 3)
    .map(({ label, before, after }) => `${label} ${before} → ${after}`);
  return (
    <Banner tone="risk" className={inset}>
      {error.message}
      {sums.length > 0 && ` ${sums.join(', ')}.`}
    </Banner>
  );
}

function RunLink({ runId }: { runId: number }) {
  return (
    <a href={href(`/runs/${runId}`)} className="text-accent underline-offset-2 hover:underline">
      run {runId}
    </a>
  );
}
