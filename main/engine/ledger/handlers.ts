import { ledgerOperations } from '../../../shared/contract/ledger.ts';
import { formatFraction } from '../../../shared/domain/ledger/fraction.ts';
import type { HandlersFor } from '../context.ts';
import { loadAgents } from '../team/api.ts';
import { loadOwed, loadReceived, loadReceived30Days, nothingOwed } from './api.ts';

export const ledgerHandlers = {
  'ledger.list': ({ db, now }) => {
    const given = loadReceived(db);
    const given30Days = loadReceived30Days(db, now);
    const owed = loadOwed(db);
    return loadAgents(db).map((agent) => {
      const fraction = owed.get(agent.id);
      return {
        agentId: agent.id,
        given: given.get(agent.id) ?? 0,
        given30Days: given30Days.get(agent.id) ?? 0,
        owed: fraction ? formatFraction(fraction) : nothingOwed,
      };
    });
  },
} satisfies HandlersFor<typeof ledgerOperations>;
