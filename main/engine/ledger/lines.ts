import type { LedgerLine } from '../../../shared/contract/ledger.ts';
import { add, formatFraction, fraction, ZERO } from '../../../shared/domain/ledger/fraction.ts';
import type { ReadContext, WriteContext } from '../context.ts';
import { loadAgents, requireAgent } from '../team/api.ts';
import { loadOwed, loadReceived, loadReceived30Days } from './api.ts';

type Context = Pick<ReadContext | WriteContext, 'db' | 'now'>;

/** One line for each agent of the office, those who left included: their balance stays on record. */
export function loadLines(context: Context): LedgerLine[] {
  const lineOf = linesBy(context);
  return loadAgents(context.db).map(({ id }) => lineOf(id));
}

export function requireLine(context: Context, agentId: number): LedgerLine {
  return linesBy(context)(requireAgent(context.db, agentId).id);
}

function linesBy({ db, now }: Context): (agentId: number) => LedgerLine {
  const received = loadReceived(db);
  const received30Days = loadReceived30Days(db, now);
  const owedBy = loadOwed(db);
  return (agentId) => {
    const given = received.get(agentId) ?? 0;
    const owed = owedBy.get(agentId) ?? ZERO;
    return {
      agentId,
      given,
      given30Days: received30Days.get(agentId) ?? 0,
      entitled: formatFraction(add(fraction(given), owed)),
      owed: formatFraction(owed),
    };
  };
}
