import { runsOperations } from '../../../shared/contract/run-operations.ts';
import type { HandlersFor } from '../context.ts';
import { explainLead, explainPresent } from './explain.ts';
import { exportRun } from './export.ts';
import { cancelRun, commitRun, previewUndo, undoRun } from './lifecycle.ts';
import { mendRun } from './mend.ts';
import { planMoves } from './plan.ts';
import { listRunLeads, listRuns, readRun } from './read.ts';
import { replayRun } from './replay.ts';

export const runsHandlers = {
  'runs.plan': (context, input) => readRun(context.db, planMoves(context, input)),
  'runs.commit': (context, input) => commitRun(context, input.runId),
  'runs.cancel': (context, input) => cancelRun(context, input.runId),
  'runs.undo': (context, input) => undoRun(context, input.runId),
  'runs.previewUndo': (context, input) => previewUndo(context, input.runId),
  'runs.list': listRuns,
  'runs.get': (context, input) => readRun(context.db, input.runId),
  'runs.leads': listRunLeads,
  'runs.explain': (context, input) => explainLead(context.db, input.runId, input.leadId),
  'runs.explainPresent': (context, input) => explainPresent(context, input.leadId),
  'runs.mend': (context, input) => mendRun(context, input.runId, input.mend),
  'runs.replay': replayRun,
  'runs.export': exportRun,
} satisfies HandlersFor<typeof runsOperations>;
