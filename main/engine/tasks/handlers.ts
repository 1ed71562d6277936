import type { tasksOperations } from '../../../shared/contract/tasks.ts';
import type { HandlersFor } from '../context.ts';
import { getDashboard } from './dashboard.ts';
import { listTasks } from './list.ts';

export const tasksHandlers = {
  'tasks.list': listTasks,
  'dashboard.get': getDashboard,
} satisfies HandlersFor<typeof tasksOperations>;
