import { record } from '../audit/api.ts';
import type { WriteContext } from '../context.ts';
import { requireAgent } from './agent-records.ts';

export type Tuning = { readonly leadCap: number | null; readonly leadRecipient: boolean | null };

/** Gives an agent room: a higher cap, or a place in the rotation. Null leaves as it is; a cap is never lowered here. */
export function tuneAgent(context: WriteContext, agentId: number, { leadCap, leadRecipient }: Tuning): void {
  const before = requireAgent(context.db, agentId);
  const after = {
    leadCap: leadCap === null || before.leadCap === null ? before.leadCap : Math.max(before.leadCap, leadCap),
    leadRecipient: leadRecipient ?? before.leadRecipient,
  };
  context.db
    .statement('UPDATE agent SET lead_cap = ?, lead_recipient = ? WHERE id = ?')
    .run(after.leadCap, Number(after.leadRecipient), agentId);
  record(context, { agentId, ...after });
}
