import { useRef, useState } from 'react';
import type { ErrorBody } from '../../../shared/contract/envelope.ts';
import type { RunDetail } from '../../../shared/contract/runs.ts';
import { href } from '../../lib/route.ts';
import { useQuery } from '../../lib/use-query.ts';
import { buttonClass } from '../../ui/button.tsx';
import { Page } from '../../ui/page.tsx';
import { ErrorState, Skeleton, SkeletonRows } from '../../ui/states.tsx';
import { useNames } from '../leads/use-names.ts';
import { ImportCounts } from './import-counts.tsx';
import { RejectedRows } from './rejected-rows.tsx';
import { AgentDesks } from './page/agent-desks.tsx';
import { NoLeads } from './page/no-leads.tsx';
import { RunActions } from './page/run-actions.tsx';
import { RunNotices } from './page/run-notices.tsx';
import { RunRecord } from './page/run-record.tsx';
import { openingTab, type RunTab, RunTabs } from './page/run-tabs.tsx';
import { Seal } from './page/seal.tsx';
import { ReplayDialog } from './replay/replay-dialog.tsx';
import { isDealt } from './run-kinds.ts';
import { stateLabels } from './run-words.ts';
import { useNotedDesks } from './use-noted-desks.ts';
import { useRunWork } from './use-run-work.ts';
import { WorkProgress } from './work-progress.tsx';

const desksAtTop = 14;

/** One run: as a plan the preview, once carried out the record. */
export function RunPage({ runId }: { readonly runId: number }) {
  const { data: run, error, refetch } = useQuery('runs.get', { runId }, { keepsPrevious: false });
  const retry = () => void refetch();
  if (run !== undefined) return <Shown key={runId} run={run} error={error} onRetry={retry} />;
  if (error === null) return <RunSkeleton runId={runId} />;
  return (
    <Page title={`Run ${runId}`}>
      <ErrorState
        error={error}
        onRetry={retry}
        leave={
          <a href={href('/runs')} className={buttonClass()}>
            Back to the runs
          </a>
        }
      />
    </Page>
  );
}

type ShownProps = { readonly run: RunDetail; readonly error: ErrorBody | null; readonly onRetry: () => void };

function Shown({ run, error, onRetry }: ShownProps) {
  const names = useNames();
  const desks = useNotedDesks(run, names);
  const sentence = useRef<HTMLParagraphElement>(null);
  const [tab, setTab] = useState<RunTab>(() => openingTab(run));
  const [isReplaying, setReplaying] = useState(false);
  const work = useRunWork(run, {
    onStale: () => setTab('changed'),
    onDone: () => sentence.current?.focus(),
  });
  const canReplay = isDealt(run.kind) && run.total > 0 && (run.state === 'planned' || run.state === 'committed');
  const onReplay = canReplay ? () => setReplaying(true) : undefined;
  return (
    <Page
      title={run.title}
      aside={
        <>
          <span className="whitespace-nowrap text-muted">{stateLabels[run.state].toLowerCase()}</span>
          {run.certificate && <Seal run={run} certificate={run.certificate} onReplay={onReplay} />}
        </>
      }
      actions={
        <WorkProgress isActive={work.label !== null} label={work.label ?? ''}>
          <RunActions run={run} names={names} work={work} onReplay={onReplay} />
        </WorkProgress>
      }
    >
      <div className="flex h-full flex-col">
        <RunNotices run={run} work={work} error={error} onRetry={onRetry} />
        <div className="flex shrink-0 flex-col gap-4 px-6 py-4">
          <div className="flex flex-col gap-1">
            <p ref={sentence} tabIndex={-1} className="text-md font-medium outline-none">
              {run.sentence}
            </p>
            <RunRecord run={run} names={names} />
          </div>
          {run.counts !== null && <ImportCounts run={run} />}
          {(run.counts?.rejected ?? 0) > 0 && <RejectedRows run={run} />}
          {desks.length > 0 && <AgentDesks perAgent={desks} limit={desksAtTop} />}
        </div>
        {run.total === 0 ? (
          <NoLeads kind={run.kind} />
        ) : (
          <RunTabs run={run} desks={desks} names={names} work={work} tab={tab} onTab={setTab} />
        )}
      </div>
      {canReplay && <ReplayDialog run={run} isOpen={isReplaying} onOpenChange={setReplaying} />}
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
