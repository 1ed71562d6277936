import { useEffect, type ReactNode } from 'react';
import type { ErrorBody } from '../../../shared/contract/envelope.ts';
import { countOf, formatBytes, formatNumber } from '../../lib/format.ts';
import { errorLine } from '../../lib/present-error.ts';
import { Banner } from '../../ui/banner.tsx';
import { Button } from '../../ui/button.tsx';
import { Dialog } from '../../ui/dialog.tsx';
import { ImportCounts } from '../runs/import-counts.tsx';
import { cancelRun } from '../runs/run-acts.ts';
import { commitLabel } from '../runs/run-words.ts';
import { stopWork } from '../runs/stop-work.ts';
import { WorkProgress } from '../runs/work-progress.tsx';
import { DistributeImported } from './distribute-imported.tsx';
import { FilePicker } from './file-picker.tsx';
import { DoneButtons, ImportDone } from './import-done.tsx';
import { openPoints, withRepair } from './import-draft.ts';
import { ImportMapping } from './import-mapping.tsx';
import { ImportNames } from './import-names.tsx';
import { ImportProblems } from './import-problems.tsx';
import { NearMatches } from './near-matches.tsx';
import { planAgainLabel } from './name-answers.ts';
import { PlannedRows } from './planned-rows.tsx';
import { encodingLabels, separatorLabels } from './reading-options.tsx';
import { SheetsRead } from './sheets-read.tsx';
import { type ImportStep, type ImportWork, useImport } from './use-import.ts';

type ImportDialogProps = {
  readonly open: boolean;
  readonly onOpenChange: (open: boolean) => void;
  /** A file that was dropped or chosen already. */
  readonly file: File | null;
  /** Why what was dropped cannot be taken. */
  readonly refusal?: ErrorBody | null;
  /** Files that come after it. */
  readonly waiting?: readonly File[];
  readonly onNext?: () => void;
  /** A file is being read or imported: another one has to wait. */
  readonly onBusyChange?: (isBusy: boolean) => void;
};

export function ImportDialog({ open, file, ...others }: ImportDialogProps) {
  // Each opening starts anew, and so does another file.
  return open ? (
    <OpenImport key={file === null ? 'none' : `${file.name} ${file.lastModified}`} file={file} {...others} />
  ) : null;
}

function OpenImport(props: Omit<ImportDialogProps, 'open'>) {
  const { file, onOpenChange, refusal = null, waiting = [], onNext = () => {}, onBusyChange } = props;
  const flow = useImport({ file, refusal });
  const { step, work } = flow;
  useEffect(() => onBusyChange?.(work !== null), [work, onBusyChange]);

  /** Closing what is under way stops it; leads that are being imported are waited for, so that it is seen what became of them. */
  function close(): void {
    if (work !== null) void stopWork();
    if (work === 'importing') return;
    if (step.kind === 'preview' && work === null) void cancelRun(step.run.id);
    onOpenChange(false);
  }

  const leave = () => onOpenChange(false);
  if (step.kind === 'distribute') {
    return <DistributeImported runId={step.run.id} onBack={() => flow.backToEnd(step)} onPlanned={leave} />;
  }
  // Of several files that were dropped, why the others are left out.
  const error = step.kind === 'mapping' ? (step.error ?? refusal) : step.error;
  const look = lookOf(step, { flow, waiting, onNext, close, leave });
  return (
    <Dialog
      isOpen
      size="large"
      onOpenChange={(isOpen) => !isOpen && close()}
      title={look.title}
      description={descriptionOf(step)}
      footer={
        <WorkProgress isActive={work !== null} label={work === null ? '' : workLabels[work]}>
          {flow.inspecting !== null && step.kind !== 'file' && <Inspecting />}
          {look.buttons}
        </WorkProgress>
      }
    >
      {error && (
        <Banner tone="breached" className="mb-4 rounded-control">
          {errorLine(error)}
        </Banner>
      )}
      {look.body}
    </Dialog>
  );
}

const workLabels: Readonly<Record<ImportWork, string>> = {
  planning: 'Reading the file',
  importing: 'Importing the leads',
};

type Frame = {
  readonly flow: ReturnType<typeof useImport>;
  readonly waiting: readonly File[];
  readonly onNext: () => void;
  readonly close: () => void;
  readonly leave: () => void;
};
type ShownStep = Exclude<ImportStep, { readonly kind: 'distribute' }>;
type Look = { readonly title: string; readonly body: ReactNode; readonly buttons: ReactNode };

function lookOf(step: ShownStep, { flow, waiting, onNext, close, leave }: Frame): Look {
  const isBusy = flow.work !== null;
  switch (step.kind) {
    case 'file':
      return {
        title: flow.inspecting === null ? 'Import leads' : `Import ${flow.inspecting}`,
        body: (
          <>
            {flow.inspecting !== null && <Inspecting />}
            <div className={flow.inspecting === null ? undefined : 'hidden'}>
              <FilePicker onTake={flow.take} />
            </div>
          </>
        ),
        buttons: (
          <>
            <Button onClick={close}>Cancel</Button>
            {waiting.length > 0 && <Button onClick={onNext}>Import the next file</Button>}
          </>
        ),
      };
    case 'mapping': {
      const points = openPoints(step.draft);
      return {
        title: `Import ${step.draft.inspection.name}`,
        body: (
          <ImportMapping
            draft={step.draft}
            onChange={flow.change}
            onRead={(reading) => void flow.readAgain(step.draft, reading)}
          />
        ),
        buttons: (
          <>
            {points[0] && !isBusy && <p className="min-w-0 grow text-risk-ink">{points[0]}</p>}
            <Button onClick={flow.restart}>Another file</Button>
            <Button
              variant="primary"
              disabled={points.length > 0}
              isBusy={isBusy}
              onClick={() => void flow.plan(step.draft)}
            >
              Preview the import
            </Button>
          </>
        ),
      };
    }
    case 'preview': {
      const again = planAgainLabel(step.draft);
      const act = again ?? commitLabel(step.run);
      return {
        title: `Import ${step.draft.inspection.name}`,
        body: (
          <>
            <ImportCounts run={step.run} />
            <SheetsRead sheets={step.draft.inspection.sheets} />
            <ImportProblems
              runId={step.run.id}
              isBusy={isBusy}
              onRepair={(repair) => void flow.planAgain(withRepair(step.draft, repair), step.run)}
            />
            <ImportNames
              runId={step.run.id}
              draft={step.draft}
              isBusy={isBusy}
              onChange={(draft) => flow.answer(draft, step.run)}
            />
            <NearMatches
              runId={step.run.id}
              draft={step.draft}
              isBusy={isBusy}
              onChange={(draft) => flow.answer(draft, step.run)}
            />
            <PlannedRows run={step.run} />
          </>
        ),
        buttons: (
          <>
            <Button onClick={() => flow.back(step)}>Back</Button>
            <Button
              variant="primary"
              disabled={act === null}
              isBusy={isBusy}
              onClick={() => void (again === null ? flow.commit(step) : flow.planAgain(step.draft, step.run))}
            >
              {act ?? 'Nothing to import'}
            </Button>
          </>
        ),
      };
    }
    case 'done':
      return {
        title: `Imported ${step.draft.inspection.name}`,
        body: <ImportDone run={step.run} waiting={waiting} onClose={leave} />,
        buttons: (
          <DoneButtons
            run={step.run}
            waiting={waiting}
            onNext={onNext}
            onDistribute={() => flow.distribute(step)}
            onClose={leave}
          />
        ),
      };
  }
}

function descriptionOf(step: ShownStep): string | undefined {
  if (step.kind === 'file') return undefined;
  if (step.kind === 'done') return 'It can be undone as a whole, but for leads that are worked on by then.';
  if (step.kind === 'preview') return 'Nothing has changed yet. The import can be undone as a whole.';
  const { bytes, encoding, separator, rowEstimate, header } = step.draft.inspection;
  const rows = `about ${countOf(rowEstimate, 'row')}`;
  return `${formatBytes(bytes)}, ${encodingLabels[encoding]}, ${separatorWords(separator)}, ${formatNumber(header.length)} columns, ${rows}`;
}

function separatorWords(separator: string): string {
  return `separated by ${separatorLabels[separator]?.toLowerCase() ?? separator}`;
}

function Inspecting() {
  return (
    <p role="status" className="grow text-muted">
      Reading…
    </p>
  );
}
