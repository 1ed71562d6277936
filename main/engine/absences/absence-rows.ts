import type { Absence } from '../../../shared/contract/absences.ts';
import { AppError } from '../app-error.ts';
import type { WriteContext } from '../context.ts';
import type { ReadDatabase } from '../db/database.ts';

type AbsenceRow = {
  id: number;
  agent_id: number;
  from_at: number;
  to_at: number;
  note: string;
  cancelled_at: number | null;
};

function toAbsence(row: AbsenceRow): Absence {
  return { id: row.id, agentId: row.agent_id, from: row.from_at, to: row.to_at, note: row.note };
}

const columns = 'id, agent_id, from_at, to_at, note, cancelled_at';

/** What ends after a moment, the earliest first; `agentId` null: of every agent. */
export function loadAbsences(db: ReadDatabase, agentId: number | null, endsAfter: number): Absence[] {
  const own = agentId === null ? '' : 'AND agent_id = ?';
  return db
    .statement<number[], AbsenceRow>(
      `SELECT ${columns} FROM absence WHERE cancelled_at IS NULL AND to_at > ? ${own} ORDER BY from_at, agent_id, id`,
    )
    .all(endsAfter, ...(agentId === null ? [] : [agentId]))
    .map(toAbsence);
}

export function requireAbsence(db: ReadDatabase, id: number): Absence {
  const row = db.statement<[number], AbsenceRow>(`SELECT ${columns} FROM absence WHERE id = ?`).get(id);
  if (!row) throw new AppError('NOT_FOUND', 'There is no such absence. Choose one of the agent’s absences.', { id });
  if (row.cancelled_at === null) return toAbsence(row);
  throw new AppError('ALREADY_DONE', 'This absence was cancelled before. Nothing was changed.', { id });
}

export function insertAbsence(context: WriteContext, absence: Omit<Absence, 'id'>): number {
  const inserted = context.db
    .statement('INSERT INTO absence (uuid, agent_id, from_at, to_at, note) VALUES (?, ?, ?, ?, ?)')
    .run(context.newId(), absence.agentId, absence.from, absence.to, absence.note);
  return Number(inserted.lastInsertRowid);
}
