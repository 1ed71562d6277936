import { Undo2 } from 'lucide-react';
import { useState } from 'react';
import type { ErrorBody } from '../../../shared/contract/envelope.ts';
import type { RunDetail } from '../../../shared/contract/runs.ts';
import { navigate } from '../../lib/route.ts';
import { useQuery } from '../../lib/use-query.ts';
import { Button } from '../../ui/button.tsx';
import { Page } from '../../ui/page.tsx';
import { ErrorState, Skeleton, SkeletonRows } from '../../ui/states.tsx';
import { useNames } from '../leads/use-names.ts';
import { ImportCounts } from './import-counts.tsx';
import { AgentDesks } from './page/agent-desks.tsx';
import { RunNotices } from './page/run-notices.tsx';
import { RunRecord } from './page/run-record.tsx';
import { RunTabs } from './page/run-tabs.tsx';
import { Seal } from './page/seal.tsx';
import { planChanges } from './plan-changes.ts';
import { cancelRun, commitRun, undoRun } from './run-acts.ts';
import { commitLabel, stateLabels } from './run-words.ts';

const desksAtTop = 8;

/** One run: as a plan the preview, once carried out the record. */
export function RunPage({ runId }: { readonly runId: number }) {
  const { data: run, error, refetch } = useQuery('runs.get', { runId }, { keepsPrevious: false });
  if (error) {
    return (
      <Page title={`Run ${runId}`}>
        <ErrorState error={error} onRetry={() => void refetch()} />
      </Page>
    );
  }
  if (run === undefined) return <RunSkeleton runId={runId} />;
  return <Shown key={runId} run={run} />;
}

function Shown({ run }: { readonly run: RunDetail }) {
  const names = useNames();
  const [isBusy, setBusy] = useState(false);
  const [refusal, setRefusal] = useState<ErrorBody | null>(null);
  const [planBefore, setPlanBefore] = useState<RunDetail | null>(null);
  const isPlan = run.state === 'planned';
  const changes = isPlan && planBefore !== null && planBefore !== run ? planChanges(planBefore, run) : null;

  async function commit(): Promise<void> {
    setBusy(true);
    setRefusal(null);
    const result = await commitRun(run.id, true);
    setBusy(false);
    if (result.kind === 'stale') setPlanBefore(run);
    if (result.kind !== 'committed') setRefusal(result.error);
  }

  async function drop(): Promise<void> {
    await cancelRun(run.id);
    navigate(run.kind === 'assign' || run.kind === 'distribute' ? '/leads' : '/runs');
  }

  async function undo(): Promise<void> {
    setBusy(true);
    await undoRun(run.id);
    setBusy(false);
  }

  const act = commitLabel(run);
  return (
    <Page
      title={run.title}
      aside={
        <>
          <span className="whitespace-nowrap text-muted">{stateLabels[run.state].toLowerCase()}</span>
          {run.certificate && <Seal certificate={run.certificate} />}
        </>
      }
      actions={
        isPlan ? (
          <>
            <Button onClick={() => void drop()}>Cancel</Button>
            <Button variant="primary" disabled={act === null} isBusy={isBusy} onClick={() => void commit()}>
              {act ?? 'Nothing to assign'}
            </Button>
          </>
        ) : (
          run.state === 'committed' &&
          run.kind !== 'undo' && (
            <Button icon={Undo2} isBusy={isBusy} onClick={() => void undo()}>
              Undo run
            </Button>
          )
        )
      }
    >
      <div className="flex h-full flex-col">
        <RunNotices run={run} refusal={refusal} changes={changes} />
        <div className="flex shrink-0 flex-col gap-4 px-6 py-4">
          <div className="flex flex-col gap-1">
            <p className="text-md font-medium">{run.sentence}</p>
            <RunRecord run={run} names={names} />
          </div>
          {run.counts !== null && <ImportCounts run={run} />}
          {run.perAgent.length > 0 && (
            <div>
              <AgentDesks perAgent={run.perAgent} limit={desksAtTop} />
            </div>
          )}
        </div>
        <RunTabs run={run} names={names} changes={changes} />
      </div>
    </Page>
  );
}

function RunSkeleton({ runId }: { readonly runId: number }) {
  return (
    <Page title={`Run ${runId}`}>
      <div className="flex flex-col gap-3 px-6 py-4">
        <Skeleton className="h-5 w-96" />
        <Skeleton className="h-24" />
      </div>
      <SkeletonRows label="Reading the run" />
    </Page>
  );
}
