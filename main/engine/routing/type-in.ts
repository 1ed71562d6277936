import type { InputOf } from '../../../shared/contract/index.ts';
import type { Aids } from '../assignment/api.ts';
import type { WriteContext } from '../context.ts';
import { rememberAct, rememberTypedIn } from '../history/api.ts';
import { findKnown, leadName, phoneKeyOf } from '../leads/api.ts';
import { trashedId } from '../statuses/api.ts';
import { arriveLead } from './arrive.ts';

/** A person types a lead in, or one more inquiry of a known one, and may undo it. Returns the lead's id. */
export function typeLeadIn(context: WriteContext, input: InputOf<'leads.create'>, aids: Aids): number {
  const { db } = context;
  const arrive = () => arriveLead(context, input, aids).leadId;
  const known = findKnown(db, { email: input.email, phoneKey: phoneKeyOf(db, input.phone) });
  if (known !== null) {
    return rememberAct(context, { leadIds: [known] }, arrive, () => `New inquiry of ${leadName(db, known)}`);
  }
  const trashed = trashedId(db);
  return trashed === null ? arrive() : rememberTypedIn(context, trashed, arrive, () => `Typed in ${input.name}`);
}
