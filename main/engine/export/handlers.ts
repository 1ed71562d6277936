import type { exportOperations } from '../../../shared/contract/export.ts';
import type { HandlersFor } from '../context.ts';
import { exportAll } from './all.ts';
import { exportLeads } from './leads.ts';
import { exportPerson } from './person.ts';

export const exportHandlers = {
  'export.leads': exportLeads,
  'export.person': exportPerson,
  'export.all': exportAll,
} satisfies HandlersFor<typeof exportOperations>;
