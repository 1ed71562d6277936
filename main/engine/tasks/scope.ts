import { AppError } from '../app-error.ts';
import type { ReadContext } from '../context.ts';
import { requireAgent } from '../team/api.ts';

/** Whose tasks are meant: those of an agent, or with null of the whole office. */
export type Scope = number | null;

/** An agent is shown the own tasks, whatever is left out; the broker anybody's. */
export function requireScope({ db, caller }: ReadContext, agentId: number | null): Scope {
  if (caller.role === 'broker') return agentId === null ? null : requireAgent(db, agentId).id;
  if (caller.agentId !== null && (agentId === null || agentId === caller.agentId)) return caller.agentId;
  throw new AppError('FORBIDDEN', 'You see your own tasks and your own day. Ask the broker for those of a colleague.', {
    agentId,
  });
}

/** The same moment, as the one whose leads are meant sees it. */
export function seenBy(context: ReadContext, scope: Scope): ReadContext {
  return scope === null ? context : { ...context, caller: { agentId: scope, role: 'agent' } };
}
