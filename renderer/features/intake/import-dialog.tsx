import type { ReactNode } from 'react';
import type { ErrorBody } from '../../../shared/contract/envelope.ts';
import type { Reading } from '../../../shared/contract/intake.ts';
import { countOf, formatBytes, formatNumber } from '../../lib/format.ts';
import { presentError } from '../../lib/present-error.ts';
import { Banner } from '../../ui/banner.tsx';
import { Button } from '../../ui/button.tsx';
import { Dialog } from '../../ui/dialog.tsx';
import { ImportCounts } from '../runs/import-counts.tsx';
import { cancelRun } from '../runs/run-acts.ts';
import { commitLabel } from '../runs/run-words.ts';
import { stopWork } from '../runs/stop-work.ts';
import { WorkProgress } from '../runs/work-progress.tsx';
import { FilePicker } from './file-picker.tsx';
import { type ImportDraft, openPoints, withRepair } from './import-draft.ts';
import { ImportOptions } from './import-options.tsx';
import { ImportProblems } from './import-problems.tsx';
import { MappingTable } from './mapping-table.tsx';
import { PlannedRows } from './planned-rows.tsx';
import { ReadingOptions, separatorLabels } from './reading-options.tsx';
import { type ImportStep, type ImportWork, useImport } from './use-import.ts';

type ImportDialogProps = {
  readonly open: boolean;
  readonly onOpenChange: (open: boolean) => void;
  /** A file that was dropped or chosen already. */
  readonly file: File | null;
};

export function ImportDialog({ open, onOpenChange, file }: ImportDialogProps) {
  // Each opening starts anew, and so does another file.
  return open ? (
    <OpenImport
      key={file === null ? 'none' : `${file.name} ${file.lastModified}`}
      file={file}
      onOpenChange={onOpenChange}
    />
  ) : null;
}

function OpenImport({ file, onOpenChange }: Omit<ImportDialogProps, 'open'>) {
  const flow = useImport(file, () => onOpenChange(false));
  const { step, work } = flow;

  function close(): void {
    if (work === 'planning') void stopWork();
    if (step.kind === 'preview' && work === null) void cancelRun(step.run.id);
    onOpenChange(false);
  }

  const look = lookOf(flow, close);
  return (
    <Dialog
      isOpen
      size="large"
      onOpenChange={(isOpen) => !isOpen && close()}
      title={look.title}
      description={descriptionOf(step)}
      footer={
        <WorkProgress isActive={work !== null} label={work === null ? '' : workLabels[work]}>
          {flow.isInspecting && <Inspecting />}
          {look.buttons}
        </WorkProgress>
      }
    >
      {step.error && <ErrorLine error={step.error} />}
      {look.body}
    </Dialog>
  );
}

const workLabels: Readonly<Record<ImportWork, string>> = {
  planning: 'Reading the file',
  importing: 'Importing the leads',
};

type Flow = ReturnType<typeof useImport>;
type Look = { readonly title: string; readonly body: ReactNode; readonly buttons: ReactNode };

function lookOf(flow: Flow, close: () => void): Look {
  const { step, work } = flow;
  const isBusy = work !== null;
  switch (step.kind) {
    case 'file':
      return {
        title: 'Import leads',
        body: <FilePicker onFile={flow.takeFile} onText={flow.takeText} />,
        buttons: <Button onClick={close}>Cancel</Button>,
      };
    case 'mapping': {
      const points = openPoints(step.draft);
      return {
        title: `Import ${step.draft.inspection.name}`,
        body: (
          <MappingBody
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
      const act = commitLabel(step.run);
      return {
        title: `Import ${step.draft.inspection.name}`,
        body: (
          <>
            <ImportCounts run={step.run} />
            <ImportProblems
              runId={step.run.id}
              isBusy={isBusy}
              onRepair={(repair) => void flow.planAgain(withRepair(step.draft, repair), step.run)}
            />
            <PlannedRows runId={step.run.id} />
          </>
        ),
        buttons: (
          <>
            <Button onClick={() => flow.back(step.draft, step.run)}>Back</Button>
            <Button
              variant="primary"
              disabled={act === null}
              isBusy={isBusy}
              onClick={() => void flow.commit(step.draft, step.run)}
            >
              {act ?? 'Nothing to import'}
            </Button>
          </>
        ),
      };
    }
  }
}

type MappingBodyProps = {
  readonly draft: ImportDraft;
  readonly onChange: (draft: ImportDraft) => void;
  readonly onRead: (reading: Reading) => void;
};

function MappingBody({ draft, onChange, onRead }: MappingBodyProps) {
  const questions = draft.inspection.questions.filter((question) => question.kind !== 'date_order');
  return (
    <div className="flex flex-col gap-5">
      <ImportOptions draft={draft} onChange={onChange} />
      {questions.map((question) => (
        <p key={question.text} className="text-risk-ink">
          {question.text}
        </p>
      ))}
      {draft.inspection.isRemembered && (
        <p className="text-muted">The columns are read as in the last file with this header.</p>
      )}
      <MappingTable draft={draft} onChange={onChange} />
      <ReadingOptions draft={draft} onRead={onRead} />
    </div>
  );
}

function descriptionOf(step: ImportStep): string | undefined {
  if (step.kind === 'file') return undefined;
  if (step.kind === 'preview') return 'Nothing has changed yet. The import can be undone as a whole.';
  const { bytes, encoding, separator, rowEstimate, header } = step.draft.inspection;
  const rows = `about ${countOf(rowEstimate, 'row')}`;
  return `${formatBytes(bytes)}, ${encoding}, ${separatorWords(separator)}, ${formatNumber(header.length)} columns, ${rows}`;
}

function separatorWords(separator: string): string {
  return `separated by ${separatorLabels[separator]?.toLowerCase() ?? separator}`;
}

function ErrorLine({ error }: { error: ErrorBody }) {
  const { title, text } = presentError(error);
  return (
    <Banner tone="breached" className="mb-4 rounded-control">
      {title}. {text}
    </Banner>
  );
}

function Inspecting() {
  return (
    <p role="status" className="grow text-muted">
      Reading…
    </p>
  );
}
