import { useCallback, useEffect, useState } from 'react';
import { failure, type Envelope, type ErrorBody } from '../../../shared/contract/envelope.ts';
import type { FileSource, Reading } from '../../../shared/contract/intake.ts';
import type { RunDetail } from '../../../shared/contract/runs.ts';
import { theClient } from '../../lib/client.ts';
import { runCommand } from '../../lib/use-command.ts';
import { sayStopped } from '../../ui/toast-store.ts';
import { cancelRun, carryOut } from '../runs/run-acts.ts';
import { askedBy, type ImportDraft, draftOf, planInput } from './import-draft.ts';
import type { Pasted } from './pasted-rows.ts';

type Planned = { readonly draft: ImportDraft; readonly run: RunDetail };

export type ImportStep = { readonly error: ErrorBody | null } & (
  | { readonly kind: 'file' }
  | { readonly kind: 'mapping'; readonly draft: ImportDraft }
  | ({ readonly kind: 'preview' } & Planned)
  /** It is carried out. */
  | ({ readonly kind: 'done' } & Planned)
  /** Its leads are being given to agents. */
  | ({ readonly kind: 'distribute' } & Planned)
);

/** What the engine is doing with the file, and can be stopped in. */
export type ImportWork = 'planning' | 'importing';

type Begun = { readonly file: File | null; readonly refusal: ErrorBody | null };

/** The way of one file into the office: look into it, map it, preview it, carry it out, give its leads to agents. */
export function useImport({ file, refusal }: Begun) {
  const [step, setStep] = useState<ImportStep>({ kind: 'file', error: refusal });
  const [inspecting, setInspecting] = useState(file?.name ?? null);
  const [work, setWork] = useState<ImportWork | null>(null);

  const inspect = useCallback(async (found: Envelope<FileSource>) => {
    const envelope = found.ok ? await theClient().call('intake.inspect', { source: found.value }) : found;
    setInspecting(null);
    if (!envelope.ok) setStep({ kind: 'file', error: envelope.error });
    else if (found.ok) setStep({ kind: 'mapping', draft: draftOf(found.value, envelope.value), error: null });
  }, []);

  /** Looks into the file again, cut as the broker says. */
  async function readAgain(draft: ImportDraft, reading: Reading): Promise<void> {
    setInspecting(draft.inspection.name);
    const envelope = await theClient().call('intake.inspect', { source: draft.source, reading });
    setInspecting(null);
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
    setStep(envelope.ok ? planned(draft, envelope.value) : refused(draft, envelope.error));
  }

  async function commit({ draft, run }: Planned): Promise<void> {
    setWork('importing');
    const result = await carryOut(run.id);
    const anew = result.kind === 'stale' ? await theClient().call('runs.get', { runId: run.id }) : null;
    setWork(null);
    if (result.kind === 'committed') setStep({ kind: 'done', draft, run: result.run, error: null });
    else setStep({ kind: 'preview', draft, run: anew?.ok ? anew.value : run, error: shownOf(result.error) });
  }

  /** Drops what was planned and plans it with other answers. */
  async function planAgain(draft: ImportDraft, run: RunDetail): Promise<void> {
    void cancelRun(run.id);
    await plan(draft);
  }

  /** Drops what was planned; the mapping stays. */
  function back({ draft, run }: Planned): void {
    void cancelRun(run.id);
    setStep({ kind: 'mapping', draft, error: null });
  }

  function take(pasted: Pasted): void {
    if (pasted.kind === 'refused') {
      setStep({ kind: 'file', error: pasted.error });
      return;
    }
    const name = pasted.kind === 'file' ? pasted.file.name : 'pasted rows';
    setInspecting(name);
    const source =
      pasted.kind === 'file' ? readable(pasted.file) : { ok: true as const, value: { text: pasted.text, name } };
    void Promise.resolve(source).then(inspect);
  }

  return {
    step,
    /** The name of the file that is being looked into. */
    inspecting,
    work,
    plan,
    planAgain,
    readAgain,
    commit,
    back,
    take,
    change: (draft: ImportDraft) => setStep({ kind: 'mapping', draft, error: null }),
    answer: (draft: ImportDraft, run: RunDetail) => setStep({ kind: 'preview', draft, run, error: null }),
    restart: () => setStep({ kind: 'file', error: null }),
    distribute: ({ draft, run }: Planned) => setStep({ kind: 'distribute', draft, run, error: null }),
    backToEnd: ({ draft, run }: Planned) => setStep({ kind: 'done', draft, run, error: null }),
  };
}

function planned(draft: ImportDraft, run: RunDetail): ImportStep {
  return { kind: 'preview', draft: { ...draft, unplanned: [] }, run, error: null };
}

/** A question is put to the broker in place of the refusal. */
function refused(draft: ImportDraft, error: ErrorBody): ImportStep {
  const asked = askedBy(error, draft);
  return asked ? { kind: 'mapping', draft: asked, error: null } : { kind: 'mapping', draft, error: shownOf(error) };
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
