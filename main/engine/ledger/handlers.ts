import type { ledgerOperations } from '../../../shared/contract/ledger.ts';
import type { HandlersFor } from '../context.ts';
import { credit } from './credit.ts';
import { listEntries } from './entries.ts';
import { loadLines } from './lines.ts';

export const ledgerHandlers = {
  'ledger.list': (context) => loadLines(context),
  'ledger.entries': listEntries,
  'ledger.credit': credit,
} satisfies HandlersFor<typeof ledgerOperations>;
