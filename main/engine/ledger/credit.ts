import type { InputOf, OutputOf } from '../../../shared/contract/index.ts';
import { formatFraction, parseFraction } from '../../../shared/domain/ledger/fraction.ts';
import { AppError } from '../app-error.ts';
import { record } from '../audit/api.ts';
import type { WriteContext } from '../context.ts';
import { requireAgent } from '../team/api.ts';
import { writeLedger } from './api.ts';
import { requireLine } from './lines.ts';

/** Writes by hand what an agent is owed, or owes: nobody was given a lead by it, only the rotation shifts. */
export function credit(context: WriteContext, input: InputOf<'ledger.credit'>): OutputOf<'ledger.credit'> {
  const agent = requireAgent(context.db, input.agentId);
  if (agent.status === 'inactive') {
    throw new AppError(
      'CONFLICT',
      `${agent.name} has left the office and is out of the rotation: a credit or debit would change nothing. Make the agent active again first.`,
      { agentId: agent.id },
    );
  }
  const owed = parseFraction(input.owed);
  writeLedger(context, null, [{ agentId: agent.id, given: 0, owed }], input.reason);
  record(context, { agentId: agent.id, owed: formatFraction(owed) });
  return requireLine(context, agent.id);
}
