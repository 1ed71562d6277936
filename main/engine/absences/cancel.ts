import type { InputOf, OutputOf } from '../../../shared/contract/index.ts';
import { AppError } from '../app-error.ts';
import { record } from '../audit/api.ts';
import type { WriteContext } from '../context.ts';
import { requireAbsence } from './absence-rows.ts';
import { figuresOf } from './rules.ts';

export function cancel(context: WriteContext, { id }: InputOf<'absences.cancel'>): OutputOf<'absences.cancel'> {
  const { db, now } = context;
  const absence = requireAbsence(db, id);
  if (absence.to <= now) {
    throw new AppError('ALREADY_DONE', 'This absence is over already. Nothing was changed.', { id });
  }
  const hasBegun = absence.from < now;
  const outcome = hasBegun ? 'ended' : 'cancelled';
  if (hasBegun) db.statement('UPDATE absence SET to_at = ? WHERE id = ?').run(now, id);
  else db.statement('UPDATE absence SET cancelled_at = ? WHERE id = ?').run(now, id);
  record(context, { ...figuresOf(db, hasBegun ? { ...absence, to: now } : absence), outcome });
  return { id, outcome };
}
