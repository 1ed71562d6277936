import type { statusesOperations } from '../../../shared/contract/statuses.ts';
import type { HandlersFor } from '../context.ts';
import { loadStatuses } from './api.ts';
import { retire } from './retire.ts';
import { save } from './save.ts';

export const statusesHandlers = {
  'statuses.list': (context) => [...loadStatuses(context.db).all],
  'statuses.save': save,
  'statuses.retire': retire,
} satisfies HandlersFor<typeof statusesOperations>;
