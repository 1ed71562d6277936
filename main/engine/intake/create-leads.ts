import { temperatureNumber } from '../../../shared/domain/leads/numbers.ts';
import type { WriteContext } from '../context.ts';
import { createLeadCopier } from '../leads/api.ts';
import { noteCreated } from '../runs/api.ts';
import { bareDigits, foldedName, lineIdOf, lineIdsOf } from './import-line.ts';

const rowsPerWindow = 1000;

const newLeads = `
  SELECT ? + line.ordinal AS lead_id, ? || printf('%012x', ? + line.ordinal) AS uuid, line.name, ${foldedName} AS name_key,
    line.email, line.phone, line.phone_key, ${bareDigits} AS phone_digits, line.message, line.subject, line.flags,
    ifnull(line.tags, '[]') AS tags,
    ifnull(line.temperature, ${temperatureNumber('warm')}) AS temperature, min(ifnull(line.received_at, ?), ?) AS created_at,
    place.status_id, place.agent_id, place.branch_id, place.source_id
  FROM import_line AS line LEFT JOIN import_place AS place ON place.run_id = ? AND place.place = line.place
  WHERE line.id > ? AND line.id <= ? AND line.ordinal IS NOT NULL`;

/**
 * Makes the new leads of a plan whose places are taken, in file order; `onWindow` is told how many accepted rows were
 * gone through. Returns the id before that of the first one. Nobody else may insert a lead meanwhile.
 */
export function createLeads(context: WriteContext, runId: number, onWindow: (rows: number) => void): number {
  const { db, now } = context;
  const lastLead = db.statement<[], number>('SELECT ifnull(max(id), 0) FROM lead').pluck();
  const before = lastLead.get() ?? 0;
  const copy = createLeadCopier(context, newLeads, runId);
  const endOf = db
    .statement<[number, number], number>(
      `SELECT id FROM import_line WHERE id > ? AND id <= ? ORDER BY id LIMIT 1 OFFSET ${rowsPerWindow - 1}`,
    )
    .pluck();
  const [first, last] = lineIdsOf(runId);
  const uuid = firstUuid(context.newId());
  let noted = before;
  for (let after = first, rows = 0; after < last; rows += rowsPerWindow) {
    onWindow(rows);
    const end = endOf.get(after, last) ?? last;
    copy([before, uuid.head, uuid.tail, now, now, runId, after, end]);
    const made = lastLead.get() ?? 0;
    noteCreated(db, runId, noted + 1, made);
    noted = made;
    after = end;
  }
  return before;
}

const tailDigits = 12;
const mostTail = 16 ** tailDigits - 2 ** 32;

/** A UUIDv7 as a number to count on from: its last 48 bits are random, and RFC 9562 lets ids of one moment count up in them. */
function firstUuid(uuid: string): { readonly head: string; readonly tail: number } {
  const tail = Number.parseInt(uuid.slice(-tailDigits), 16);
  return { head: uuid.slice(0, -tailDigits), tail: Math.min(tail, mostTail) };
}

type Found = { readonly ordinal: number | null; readonly lead_id: number | null; readonly same_as_line: number | null };

/** Which lead a line of the file became or is about; null when there is no such line. */
export function createLineFinder({ db }: WriteContext, runId: number, leadBefore: number) {
  const find = db.statement<[number], Found>('SELECT ordinal, lead_id, same_as_line FROM import_line WHERE id = ?');
  return (line: number): number | null => {
    let found = find.get(lineIdOf(runId, line));
    while (found?.ordinal === null && found.lead_id === null)
      found = find.get(lineIdOf(runId, found.same_as_line ?? 0));
    if (found === undefined) return null;
    return found.ordinal === null ? found.lead_id : leadBefore + found.ordinal;
  };
}
