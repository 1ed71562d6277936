import { runsOperations } from '../../../shared/contract/run-operations.ts';
import { noAids, prepareReading } from '../assignment/api.ts';
import type { HandlersFor } from '../context.ts';
import { aidsForRun, aidsForTarget } from './aids.ts';
import { explainLead, explainPresent } from './explain.ts';
import { exportRun } from './export.ts';
import { cancelRun, commitRun, previewUndo, undoRun } from './lifecycle.ts';
import { mendRun } from './mend.ts';
import { planMoves } from './plan.ts';
import { listRunLeads, listRuns, readRun } from './read.ts';
import { replayRun } from './replay.ts';

export const runsHandlers = {
  'runs.plan': {
    prepare: async (prepared, input) => {
      const aids = input.kind === 'route' ? await aidsForTarget(prepared, input.target) : noAids;
      const read = input.kind === 'auto' || input.kind === 'top_up' ? await prepareReading(prepared) : null;
      return (context) => {
        read?.(context);
        return readRun(context.db, planMoves(context, input, aids));
      };
    },
  },
  'runs.commit': {
    prepare: async (prepared, { runId }) => {
      const aids = await aidsForRun(prepared, runId);
      return (context) => commitRun(context, runId, aids);
    },
  },
  'runs.cancel': (context, input) => cancelRun(context, input.runId),
  'runs.undo': (context, input) => undoRun(context, input.runId),
  'runs.previewUndo': (context, input) => previewUndo(context, input.runId),
  'runs.list': listRuns,
  'runs.get': (context, input) => readRun(context.db, input.runId),
  'runs.leads': listRunLeads,
  'runs.explain': (context, input) => explainLead(context.db, input.runId, input.leadId),
  'runs.explainPresent': (context, input) => explainPresent(context, input.leadId),
  'runs.mend': {
    prepare: async (prepared, { runId, mend }) => {
      const aids = await aidsForRun(prepared, runId);
      return (context) => mendRun(context, runId, mend, aids);
    },
  },
  'runs.replay': replayRun,
  'runs.export': exportRun,
} satisfies HandlersFor<typeof runsOperations>;
