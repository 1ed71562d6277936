import { intakeOperations } from '../../../shared/contract/intake.ts';
import { readMessage } from '../../../shared/domain/intake/message/read-message.ts';
import type { HandlersFor } from '../context.ts';
import { collectInbox } from './inbox-collect.ts';
import { listInboxFiles } from './inbox-rows.ts';
import { inspectFile, planImport } from './plan.ts';
import { listNames } from './planned-names.ts';
import { prepareNearPage } from './near-page.ts';
import { pageOfRows } from './planned-page.ts';
import { listProblems } from './problems.ts';
import { rejectedCsv } from './rejected.ts';
import { asText } from './workbook.ts';

export const intakeHandlers = {
  'intake.inspect': {
    prepare: async (_prepared, input) => {
      const { source, sheets } = await asText(input.source);
      return (context) => inspectFile(context, { ...input, source }, sheets);
    },
  },
  'intake.plan': {
    prepare: async (_prepared, input) => {
      const { source } = await asText(input.source);
      return (context) => planImport(context, { ...input, source });
    },
  },
  'intake.rows': pageOfRows,
  'intake.near': { prepare: prepareNearPage },
  'intake.problems': listProblems,
  'intake.names': listNames,
  'intake.readMessage': (_context, { text }) => readMessage(text),
  'intake.collect': collectInbox,
  'intake.inboxFiles': listInboxFiles,
  'intake.rejected': (context, input) => ({ csv: rejectedCsv(context.db, input.runId) }),
} satisfies HandlersFor<typeof intakeOperations>;
