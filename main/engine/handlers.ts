import type { operations } from '../../shared/contract/index.ts';
import { absencesHandlers } from './absences/handlers.ts';
import { activityHandlers } from './activity/handlers.ts';
import { auditHandlers } from './audit/handlers.ts';
import type { HandlersFor } from './context.ts';
import { distributionHandlers } from './distribution/handlers.ts';
import { createDuplicatesHandlers } from './duplicates/handlers.ts';
import { exportHandlers } from './export/handlers.ts';
import { createHistoryHandlers } from './history/handlers.ts';
import { intakeHandlers } from './intake/handlers.ts';
import { leadsHandlers } from './leads/handlers.ts';
import { getLead } from './leads/person.ts';
import { ledgerHandlers } from './ledger/handlers.ts';
import { officeHandlers } from './office/handlers.ts';
import { preferencesHandlers } from './preferences/handlers.ts';
import { routingHandlers } from './routing/handlers.ts';
import { runsHandlers } from './runs/handlers.ts';
import { redoRun, undoRun } from './runs/lifecycle.ts';
import { safetyHandlers } from './safety/handlers.ts';
import { scheduleHandlers } from './schedule/handlers.ts';
import { sessionHandlers } from './session/handlers.ts';
import { settingsHandlers } from './settings/handlers.ts';
import { statusesHandlers } from './statuses/handlers.ts';
import { tasksHandlers } from './tasks/handlers.ts';
import { teamHandlers } from './team/handlers.ts';
import { viewsHandlers } from './views/handlers.ts';

/** One function for each declared operation; the type fails when one is missing. */
export const handlers = {
  ...officeHandlers,
  ...sessionHandlers,
  ...statusesHandlers,
  ...teamHandlers,
  ...absencesHandlers,
  ...leadsHandlers,
  ...activityHandlers,
  ...runsHandlers,
  ...distributionHandlers,
  ...routingHandlers,
  ...settingsHandlers,
  ...scheduleHandlers,
  ...ledgerHandlers,
  ...intakeHandlers,
  ...auditHandlers,
  ...safetyHandlers,
  ...viewsHandlers,
  ...preferencesHandlers,
  ...tasksHandlers,
  ...createHistoryHandlers({ undoRun, redoRun }),
  ...createDuplicatesHandlers(getLead),
  ...exportHandlers,
} satisfies HandlersFor<typeof operations>;
