import type { Absence } from '../../../shared/contract/absences.ts';
import type { InputOf } from '../../../shared/contract/index.ts';
import { AppError } from '../app-error.ts';
import { record } from '../audit/api.ts';
import type { WriteContext } from '../context.ts';
import { requireAgent } from '../team/api.ts';
import { insertAbsence, requireAbsence } from './absence-rows.ts';
import { figuresOf, requireFree, requireSound, requireUnlived } from './rules.ts';

type Input = InputOf<'absences.save'>;

export function save(context: WriteContext, input: Input): Absence {
  requireSound(input, context.now);
  requireActive(context, input.agentId);
  return input.id === undefined ? add(context, input) : change(context, requireAbsence(context.db, input.id), input);
}

function add(context: WriteContext, input: Input): Absence {
  requireFree(context.db, input);
  const id = insertAbsence(context, input);
  record(context, { ...figuresOf(context.db, { ...input, id }), isNew: true });
  return requireAbsence(context.db, id);
}

function change(context: WriteContext, before: Absence, input: Input): Absence {
  requireUnlived(before, input, context.now);
  if (before.from === input.from && before.to === input.to && before.note === input.note) {
    context.unchanged();
    return before;
  }
  requireFree(context.db, { ...input, id: before.id });
  context.db
    .statement('UPDATE absence SET from_at = ?, to_at = ?, note = ? WHERE id = ?')
    .run(input.from, input.to, input.note, before.id);
  const after = requireAbsence(context.db, before.id);
  record(context, { ...figuresOf(context.db, after), isNew: false });
  return after;
}

function requireActive(context: WriteContext, agentId: number): void {
  if (requireAgent(context.db, agentId).status === 'active') return;
  throw new AppError('CONFLICT', 'This agent has left. Make the agent active again before you note an absence.', {
    field: 'agentId',
    agentId,
  });
}
