import { intakeOperations } from '../../../shared/contract/intake.ts';
import type { HandlersFor } from '../context.ts';
import { inspectFile, planImport } from './plan.ts';
import { rejectedCsv } from './rejected.ts';

export const intakeHandlers = {
  'intake.inspect': inspectFile,
  'intake.plan': planImport,
  'intake.rejected': (context, input) => ({ csv: rejectedCsv(context.db, input.runId) }),
} satisfies HandlersFor<typeof intakeOperations>;
