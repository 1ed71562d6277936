import { useCallback, useEffect, useState } from 'react';
import { failure, type Envelope, type ErrorBody } from '../../../shared/contract/envelope.ts';
import type { FileSource, Reading } from '../../../shared/contract/intake.ts';
import type { RunDetail } from '../../../shared/contract/runs.ts';
import { theClient } from '../../lib/client.ts';
import { runCommand } from '../../lib/use-command.ts';
import { sayStopped } from '../../ui/toast-store.ts';
import { cancelRun, commitRun } from '../runs/run-acts.ts';
import { type ImportDraft, draftOf, planInput } from './import-draft.ts';

export type ImportStep =
  | { readonly kind: 'file'; readonly error: ErrorBody | null }
  | { readonly kind: 'mapping'; readonly draft: ImportDraft; readonly error: ErrorBody | null }
  | {
      readonly kind: 'preview';
      readonly draft: ImportDraft;
      readonly run: RunDetail;
      readonly error: ErrorBody | null;
    };

/** What the engine is doing with the file, and can be stopped in. */
export type ImportWork = 'planning' | 'importing';

const atFirst: ImportStep = { kind: 'file', error: null };

/** The way of one file into the office: look into it, map it, preview it, carry it out. */
export function useImport(file: File | null, onDone: () => void) {
  const [step, setStep] = useState<ImportStep>(atFirst);
  const [isInspecting, setInspecting] = useState(file !== null);
  const [work, setWork] = useState<ImportWork | null>(null);

  const inspect = useCallback(async (found: Envelope<FileSource>) => {
    const envelope = found.ok ? await theClient().call('intake.inspect', { source: found.value }) : found;
    setInspecting(false);
    if (!envelope.ok) setStep({ kind: 'file', error: envelope.error });
    else if (found.ok) setStep({ kind: 'mapping', draft: draftOf(found.value, envelope.value), error: null });
  }, []);

  /** Looks into the file again, cut as the broker says. */
  async function readAgain(draft: ImportDraft, reading: Reading): Promise<void> {
    setInspecting(true);
    const envelope = await theClient().call('intake.inspect', { source: draft.source, reading });
    setInspecting(false);
    setStep(
      envelope.ok
        ? { kind: 'mapping', draft: draftOf(draft.source, envelope.value, reading), error: null }
        : { kind: 'mapping', draft, error: envelope.error },
    );
  }

  useEffect(() => {
    if (file !== null) void readable(file).then(inspect);
  }, [file, inspect]);

  async function plan(draft: ImportDraft): Promise<void> {
    setWork('planning');
    const envelope = await runCommand('intake.plan', planInput(draft));
    setWork(null);
    setStep(
      envelope.ok
        ? { kind: 'preview', draft, run: envelope.value, error: null }
        : { kind: 'mapping', draft, error: shownOf(envelope.error) },
    );
  }

  async function commit(draft: ImportDraft, run: RunDetail): Promise<void> {
    setWork('importing');
    const result = await commitRun(run.id);
    const anew = result.kind === 'stale' ? await theClient().call('runs.get', { runId: run.id }) : null;
    setWork(null);
    if (result.kind === 'committed') onDone();
    else setStep({ kind: 'preview', draft, run: anew?.ok ? anew.value : run, error: shownOf(result.error) });
  }

  /** Drops what was planned and plans it with other answers. */
  async function planAgain(draft: ImportDraft, run: RunDetail): Promise<void> {
    void cancelRun(run.id);
    await plan(draft);
  }

  /** Drops what was planned; the mapping stays. */
  function back(draft: ImportDraft, run: RunDetail): void {
    void cancelRun(run.id);
    setStep({ kind: 'mapping', draft, error: null });
  }

  return {
    step,
    isInspecting,
    work,
    plan,
    planAgain,
    readAgain,
    commit,
    back,
    takeFile: (chosen: File) => {
      setInspecting(true);
      void readable(chosen).then(inspect);
    },
    takeText: (text: string) => {
      setInspecting(true);
      void inspect({ ok: true, value: { text, name: 'Pasted rows' } });
    },
    change: (draft: ImportDraft) => setStep({ kind: 'mapping', draft, error: null }),
    restart: () => setStep(atFirst),
  };
}

function shownOf(error: ErrorBody): ErrorBody | null {
  return sayStopped(error) ? null : error;
}

async function readable(file: File): Promise<Envelope<FileSource>> {
  try {
    return await theClient().fileSource(file);
  } catch {
    return failure(
      'FILE_UNREADABLE',
      'The file could not be opened. Close it in other programs, then choose it again.',
    );
  }
}
