import type { Absence } from '../../../shared/contract/absences.ts';
import { daysInWords, type Span } from '../../../shared/domain/hours/days.ts';
import { localStamp } from '../../../shared/domain/schedule/local-time.ts';
import { AppError } from '../app-error.ts';
import type { ErrorDetails } from '../context.ts';
import type { ReadDatabase } from '../db/database.ts';
import { requireOffice } from '../office/api.ts';
import { loadAbsences } from './absence-rows.ts';

/** Two years with a leap day and a clock change. */
const mostMs = 732 * 24 * 3_600_000;

export function requireSound({ from, to }: Span, now: number): void {
  if (to <= from) throw invalid('to', 'An absence ends after it begins. Choose a later last day.');
  if (to - from > mostMs) throw invalid('to', 'An absence is at most two years long. Choose an earlier last day.');
  if (to > now) return;
  throw invalid('to', 'That time is over already, and what has passed stays as it was. Choose a later last day.');
}

/** What has passed stays as it was: of an absence that has begun only the end can change, and its note. */
export function requireUnlived(before: Absence, after: Pick<Absence, 'agentId' | 'from'>, now: number): void {
  const { id } = before;
  if (before.agentId !== after.agentId) {
    throw invalid('agentId', 'An absence stays with its agent. Cancel it and note one for the other agent.');
  }
  if (before.to <= now) {
    throw new AppError('CONFLICT', 'This absence is over and stays as it was. Note a new one instead.', { id });
  }
  if (before.from === after.from || before.from > now) return;
  throw new AppError(
    'CONFLICT',
    'This absence has begun, so its first day stays. Change the last day, or end it now.',
    {
      field: 'from',
      id,
    },
  );
}

/** Absences of one agent may adjoin, but not overlap. */
export function requireFree(
  db: ReadDatabase,
  absence: Pick<Absence, 'agentId'> & Span & { readonly id?: number },
): void {
  const { id, agentId, from, to } = absence;
  const others = loadAbsences(db, agentId, from).filter((other) => other.id !== id && other.from < to);
  if (others.length === 0) return;
  const { timeZone } = requireOffice(db);
  const days = others.map((other) => daysInWords(other, timeZone)).join(', ');
  throw new AppError(
    'CONFLICT',
    `The agent is away then already: ${days}. Change that absence, or choose other days.`,
    {
      field: 'from',
      collisions: others.map((other) => ({ id: other.id, from: other.from, to: other.to })),
    },
  );
}

/** What the audit keeps of an absence: never its note. */
export function figuresOf(db: ReadDatabase, { id, agentId, from, to }: Omit<Absence, 'note'>): ErrorDetails {
  const { timeZone } = requireOffice(db);
  return { absenceId: id, agentId, from: localStamp(from, timeZone), to: localStamp(to, timeZone) };
}

function invalid(field: string, message: string): AppError {
  return new AppError('INVALID_INPUT', message, { field });
}
