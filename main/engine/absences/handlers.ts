import type { absencesOperations } from '../../../shared/contract/absences.ts';
import type { HandlersFor } from '../context.ts';
import { loadAbsences } from './absence-rows.ts';
import { cancel } from './cancel.ts';
import { save } from './save.ts';

export const absencesHandlers = {
  'absences.list': ({ db, now }, { agentId, from }) => loadAbsences(db, agentId ?? null, from ?? now),
  'absences.save': save,
  'absences.cancel': cancel,
} satisfies HandlersFor<typeof absencesOperations>;
