import { useState } from 'react';
import type { ErrorBody } from '../../../shared/contract/envelope.ts';
import type { Mend, RunDetail } from '../../../shared/contract/runs.ts';
import { navigate } from '../../lib/route.ts';
import { readPlanLeads, type RunLead } from './page/use-run-leads.ts';
import { type LeadChange, leadChanges, type PlanChange, planChanges } from './plan-changes.ts';
import { cancelRun, commitRun, mendRun, undoRun } from './run-acts.ts';
import { originOf } from './run-kinds.ts';

/** What a plan does otherwise since it was made anew. */
export type Changed = {
  readonly sums: readonly PlanChange[];
  /** null: the plan is too large to be compared lead by lead. */
  readonly leads: readonly LeadChange[] | null;
};

export type RunWork = {
  /** What is under way, as in "Carrying out"; null: nothing. */
  readonly label: string | null;
  readonly refusal: ErrorBody | null;
  /** null: the plan is the first one. */
  readonly changed: Changed | null;
  readonly commit: () => Promise<void>;
  readonly drop: () => Promise<void>;
  readonly undo: () => Promise<void>;
  readonly mend: (index: number, mend: Mend) => Promise<void>;
};

type Followed = {
  /** The plan was made anew instead of being carried out. */
  readonly onStale: () => void;
  /** What was clicked is gone from the page. */
  readonly onDone: () => void;
};

type LastPlan = { readonly run: RunDetail; readonly leads: readonly LeadChange[] | null };

/** The acts on one run. A plan that is made anew by one of them is compared with the plan before. */
export function useRunWork(run: RunDetail, { onStale, onDone }: Followed): RunWork {
  const [label, setLabel] = useState<string | null>(null);
  const [refusal, setRefusal] = useState<ErrorBody | null>(null);
  const [last, setLast] = useState<LastPlan | null>(null);
  const isChanged = run.state === 'planned' && last !== null && last.run !== run;

  async function work(what: string, act: () => Promise<void>): Promise<void> {
    setLabel(what);
    setRefusal(null);
    await act();
    setLabel(null);
  }

  async function compare(before: readonly RunLead[] | null): Promise<void> {
    const after = before === null ? null : await readPlanLeads(run.id);
    setLast({ run, leads: before === null || after === null ? null : leadChanges(before, after) });
  }

  return {
    label,
    refusal,
    changed: isChanged ? { sums: planChanges(last.run, run), leads: last.leads } : null,
    commit: () =>
      work('Carrying out', async () => {
        const before = await readPlanLeads(run.id);
        const result = await commitRun(run.id, true);
        if (result.kind === 'committed') return onDone();
        setRefusal(result.error);
        if (result.kind !== 'stale') return;
        await compare(before);
        onStale();
      }),
    drop: async () => {
      await cancelRun(run.id);
      navigate(originOf(run.kind));
    },
    undo: () =>
      work('Putting back', async () => {
        if (await undoRun(run.id)) onDone();
      }),
    mend: (index, mend) =>
      work('Planning again', async () => {
        const before = run.state === 'planned' ? await readPlanLeads(run.id) : null;
        const made = await mendRun(run.id, index, mend);
        if (made === null) return;
        if (made.id !== run.id) return navigate(`/runs/${made.id}`);
        await compare(before);
        onDone();
      }),
  };
}
