import { intakeOperations } from '../../../shared/contract/intake.ts';
import { readMessage } from '../../../shared/domain/intake/message/read-message.ts';
import type { HandlersFor } from '../context.ts';
import { collectInbox } from './inbox-collect.ts';
import { listInboxFiles } from './inbox-rows.ts';
import { inspectFile, planImport } from './plan.ts';
import { rejectedCsv } from './rejected.ts';

export const intakeHandlers = {
  'intake.inspect': inspectFile,
  'intake.plan': planImport,
  'intake.readMessage': (_context, { text }) => readMessage(text),
  'intake.collect': collectInbox,
  'intake.inboxFiles': listInboxFiles,
  'intake.rejected': (context, input) => ({ csv: rejectedCsv(context.db, input.runId) }),
} satisfies HandlersFor<typeof intakeOperations>;
