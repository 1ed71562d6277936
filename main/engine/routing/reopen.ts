import type { InputOf, OutputOf } from '../../../shared/contract/index.ts';
import { AppError } from '../app-error.ts';
import type { Aids } from '../assignment/api.ts';
import type { WriteContext } from '../context.ts';
import type { ReadDatabase } from '../db/database.ts';
import { rememberAct } from '../history/api.ts';
import { refuseMerged, requireVisibleLead, statusWords } from '../leads/api.ts';
import { loadStatuses, requireStatusInUse } from '../statuses/api.ts';
import { categoryOf } from './closed.ts';
import { comeBack } from './comeback.ts';
import { createOwnerCheck } from './owner-check.ts';

type Input = InputOf<'leads.setStatus'>;
type Outcome = OutputOf<'leads.setStatus'>;

/**
 * Whether a lead that is set to a status comes back by it: it is archived, and would be worked again. One that was called
 * lost or trashed is set right instead, and stays on its desk.
 */
export function isReopening(db: ReadDatabase, { leadId, statusId }: Input): boolean {
  return loadStatuses(db).byId.get(statusId)?.category === 'working' && categoryOf(db, leadId) === 'archived';
}

/** An archived lead is set to a working status by hand: with an agent whom the gates let have it, only that changes. */
export function reopen(context: WriteContext, input: Input, aids: Aids): Outcome {
  return rememberAct(
    context,
    { leadIds: [input.leadId] },
    () => bringBack(context, input, aids),
    ({ leadId, fromStatusId, toStatusId }) => statusWords(context.db, leadId, fromStatusId, toStatusId),
  );
}

function bringBack(context: WriteContext, { leadId, statusId }: Input, aids: Aids): Outcome {
  const lead = requireVisibleLead(context.db, context.caller, leadId);
  refuseMerged(context.db, lead);
  const status = requireStatusInUse(context.db, statusId);
  if (context.caller.role !== 'broker') requireToStay(context, lead);
  const { fromStatusId, toStatusId, sentence } = comeBack(context, leadId, 'by_hand', aids, status.id);
  return { leadId, fromStatusId, toStatusId, sentence };
}

/** Only the broker passes leads on to other desks. */
function requireToStay(context: WriteContext, lead: ReturnType<typeof requireVisibleLead>): void {
  const owner = createOwnerCheck(context).ownerOf(lead);
  if (owner?.gate === null) return;
  const why = owner === null ? '' : ` (${owner.gateText})`;
  throw new AppError(
    'CONFLICT',
    `This lead would not come back to your desk${why}, but go to somebody else. Ask the broker to bring it back.`,
    { leadId: lead.id },
  );
}
