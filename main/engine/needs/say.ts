import type { InputOf } from '../../../shared/contract/index.ts';
import type { KnownNeed, Need } from '../../../shared/contract/needs.ts';
import { knownNeed } from '../../../shared/domain/reading/known-need.ts';
import { AppError } from '../app-error.ts';
import { record } from '../audit/api.ts';
import type { WriteContext } from '../context.ts';
import { rememberAct } from '../history/api.ts';
import { leadName, refuseMerged, requireVisibleLead, touchLead, writeSubject } from '../leads/api.ts';
import { knownNeedOf } from './known.ts';
import { keepNeeds, loadNeedRecord } from './need-rows.ts';

/** Notes what a person says of a need, or takes back. The lead counts as changed; the audit keeps the fields, not the values. */
export function saveNeed(context: WriteContext, input: InputOf<'leads.saveNeed'>): KnownNeed {
  return rememberAct(
    context,
    { leadIds: [input.leadId] },
    () => noteNeed(context, input),
    () => `Changed what ${leadName(context.db, input.leadId)} asks for`,
  );
}

function noteNeed(context: WriteContext, { leadId, said, forget }: InputOf<'leads.saveNeed'>): KnownNeed {
  const { db } = context;
  refuseMerged(db, requireVisibleLead(db, context.caller, leadId));
  const before = knownNeedOf(db, leadId);
  const after = { ...leftOut(before.said, forget), ...given(said) };
  refuseUpsideDown(after);
  const fields = differing(before.said, after);
  if (fields.length === 0) {
    context.unchanged();
    return before;
  }
  keepSaid(context, leadId, after);
  if (fields.includes('subject')) writeSubject(context, leadId, after.subject ?? null);
  touchLead(context, leadId);
  record(context, { leadId, fields });
  return knownNeedOf(db, leadId);
}

/** Notes what is said of a lead that is being typed in, as a part of that act. */
export function sayNeed(context: WriteContext, leadId: number, said: Partial<Need>): void {
  const before = knownNeedOf(context.db, leadId).said;
  const after = { ...before, ...given(said) };
  refuseUpsideDown(after);
  keepSaid(context, leadId, after);
  if (differing(before, after).includes('subject')) writeSubject(context, leadId, after.subject ?? null);
}

/** The lead's own subject was changed elsewhere: what is kept of its need follows. */
export function keepSubject(context: WriteContext, leadId: number): void {
  if (loadNeedRecord(context.db, leadId) === null) return;
  keepSaid(context, leadId, knownNeedOf(context.db, leadId).said);
}

/** A new inquiry came: what the one before said counts no more. */
export function forgetReading(context: WriteContext, leadId: number): void {
  context.db.statement("UPDATE lead_need SET is_read = 0, proposals = '[]' WHERE lead_id = ?").run(leadId);
}

/** Keeps what is said of a need. Whether the inquiry was read stays as it is: who reads it may know its language, too. */
export function keepSaid({ db }: WriteContext, leadId: number, said: Partial<Need>): void {
  const before = loadNeedRecord(db, leadId);
  const { proposals } = before?.isRead ? before : knownNeedOf(db, leadId);
  const { need } = knownNeed(said, proposals);
  keepNeeds(db, [{ leadId, need, said, proposals: before?.proposals ?? [], isRead: before?.isRead ?? false }]);
}

function refuseUpsideDown({ priceMin = null, priceMax = null }: Partial<Need>): void {
  if (priceMin === null || priceMax === null || priceMin <= priceMax) return;
  throw new AppError('INVALID_INPUT', 'The lowest price is above the highest. Correct one of them.', {
    field: 'priceMin',
  });
}

function given(said: Partial<Need>): Partial<Need> {
  return Object.fromEntries(Object.entries(said).filter(([, value]) => value !== undefined));
}

function leftOut(said: Partial<Need>, forget: readonly string[]): Partial<Need> {
  return Object.fromEntries(Object.entries(said).filter(([field]) => !forget.includes(field)));
}

function differing(before: Partial<Need>, after: Partial<Need>): (keyof Need)[] {
  const fields = Object.keys({ ...before, ...after }) as (keyof Need)[];
  return fields.filter((field) => JSON.stringify(before[field]) !== JSON.stringify(after[field]));
}
