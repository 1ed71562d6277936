import type { Need } from '../../../shared/contract/needs.ts';
import type { WriteContext } from '../context.ts';
import type { ReadDatabase } from '../db/database.ts';
import { keepFollowUp, refoldContact, touchLead } from '../leads/api.ts';
import { forgetReading, keepSaid } from '../needs/api.ts';
import { isLooselyAsLeft, turnOf } from './compare.ts';
import { loadRow, type Cell, type Row } from './image.ts';

type Direction = 'done' | 'undone';

/** Works out anew what follows from the rows of a lead that an act changed, and marks the lead as changed. */
export function deriveLead(context: WriteContext, leadId: number, cells: readonly Cell[], to: Direction): void {
  if (cells.some(({ table, key }) => table === 'lead_contact' && key === leadId)) refoldContact(context, leadId);
  keepFirstResponse(context, leadId, cells, to);
  keepFollowUp(context.db, leadId);
  touchLead(context, leadId);
}

const responses = ['call', 'email', 'message'];

/**
 * The first response is that of the act, if nobody changed it since; one that went with its entry gives way to the
 * earliest that is left, and one that comes back counts if it is the earlier.
 */
function keepFirstResponse({ db }: WriteContext, leadId: number, cells: readonly Cell[], to: Direction): void {
  const own = cells.find(({ table, key }) => table === 'lead' && key === leadId);
  const turn = own && turnOf(own, to);
  const isOwn = turn?.from !== null && turn?.from !== undefined && 'first_response_at' in turn.from;
  const entries = cells.filter((cell) => cell.table === 'activity').map((cell) => turnOf(cell, to));
  const gone = entries.flatMap(({ from, to: goal }) => responseAt(goal === null ? from : null));
  const back = entries.flatMap(({ from, to: goal }) => responseAt(from === null ? goal : null));
  if (!isOwn && gone.length + back.length === 0) return;
  const current = momentOf(loadRow(db, 'lead', leadId));
  let first = isOwn && current === momentOf(turn?.from ?? null) ? momentOf(turn?.to ?? null) : current;
  if (first !== null && gone.includes(first)) first = null;
  first ??= earliestResponse(db, leadId);
  const earliest = Math.min(first ?? Infinity, ...back);
  db.statement('UPDATE lead SET first_response_at = ? WHERE id = ?').run(
    Number.isFinite(earliest) ? earliest : null,
    leadId,
  );
}

function momentOf(row: Row | null): number | null {
  const at = row?.['first_response_at'] ?? null;
  return at === null ? null : Number(at);
}

function responseAt(row: Row | null): number[] {
  return row !== null && responses.includes(String(row['kind'])) ? [Number(row['at'])] : [];
}

function earliestResponse(db: ReadDatabase, leadId: number): number | null {
  const at = db
    .statement<[number], number | null>(
      `SELECT min(at) FROM activity WHERE lead_id = ? AND kind IN ('call', 'email', 'message')`,
    )
    .pluck()
    .get(leadId);
  return at ?? null;
}

/**
 * Baton reads inquiries by itself. Where it did since, or where inquiries come or go, the words of the person are those
 * of the act and the rest is read anew when next asked. `stood` is the row as it was before the turn.
 */
export function keepNeed(
  context: WriteContext,
  leadId: number,
  { cells, to, stood }: { readonly cells: readonly Cell[]; readonly to: Direction; readonly stood: Row | null },
): void {
  const own = cells.find(({ table, key }) => table === 'lead_need' && key === leadId);
  const turn = own && turnOf(own, to);
  if (turn ? isLooselyAsLeft('lead_need', turn, stood) : stood === null || !hasInquiryOf(cells, leadId)) return;
  const goal = turn && (turn.to === null || 'said' in turn.to) ? turn.to : stood;
  forgetReading(context, leadId);
  keepSaid(context, leadId, JSON.parse(String(goal?.['said'] ?? '{}')) as Partial<Need>);
}

function hasInquiryOf(cells: readonly Cell[], leadId: number): boolean {
  return cells.some(
    ({ table, before, after }) =>
      table === 'inquiry' && [before, after].some((row) => row !== null && row['lead_id'] === leadId),
  );
}
