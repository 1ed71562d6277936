import type { z } from 'zod';
import { absencesOperations } from './absences.ts';
import { activityOperations } from './activity.ts';
import { auditOperations } from './audit.ts';
import type { Command, Query } from './define.ts';
import { distributionOperations } from './distribution.ts';
import { duplicatesOperations } from './duplicates.ts';
import { exportOperations } from './export.ts';
import { historyOperations } from './history.ts';
import { intakeOperations } from './intake.ts';
import { leadsOperations } from './lead-operations.ts';
import { ledgerOperations } from './ledger.ts';
import { officeOperations } from './office.ts';
import { preferencesOperations } from './preferences.ts';
import { routingOperations } from './routing.ts';
import { runsOperations } from './run-operations.ts';
import { safetyOperations } from './safety.ts';
import { scheduleOperations } from './schedule.ts';
import { sessionOperations } from './session.ts';
import { settingsOperations } from './settings.ts';
import { statusesOperations } from './statuses.ts';
import { tasksOperations } from './tasks.ts';
import { teamOperations } from './team.ts';
import { viewsOperations } from './views.ts';

/** Every operation of Baton, by its name. Doors, handlers, clients and tests are derived from this value. */
export const operations = {
  ...officeOperations,
  ...sessionOperations,
  ...statusesOperations,
  ...teamOperations,
  ...absencesOperations,
  ...leadsOperations,
  ...activityOperations,
  ...runsOperations,
  ...distributionOperations,
  ...routingOperations,
  ...settingsOperations,
  ...scheduleOperations,
  ...ledgerOperations,
  ...intakeOperations,
  ...auditOperations,
  ...safetyOperations,
  ...duplicatesOperations,
  ...viewsOperations,
  ...preferencesOperations,
  ...tasksOperations,
  ...historyOperations,
  ...exportOperations,
};

export type Operations = typeof operations;
export type OperationName = keyof Operations;
export type QueryName = { [N in OperationName]: Operations[N] extends Query ? N : never }[OperationName];
export type CommandName = { [N in OperationName]: Operations[N] extends Command ? N : never }[OperationName];
/** Commands that a link carries out itself, because they act on those under way. */
export type OutOfBandName = {
  [N in OperationName]: Operations[N] extends { readonly outOfBand: true } ? N : never;
}[OperationName];
/** What the engine has handlers for. */
export type EngineOperation = Exclude<OperationName, OutOfBandName>;

/** What a caller sends: defaults may be left out. */
export type CallOf<N extends OperationName> = z.input<Operations[N]['input']>;
/** What a handler gets: parsed, defaults filled in. */
export type InputOf<N extends OperationName> = z.output<Operations[N]['input']>;
export type OutputOf<N extends OperationName> = z.output<Operations[N]['output']>;

export const operationNames = Object.keys(operations) as OperationName[];

export function isOperationName(name: unknown): name is OperationName {
  return typeof name === 'string' && Object.hasOwn(operations, name);
}

export function isOutOfBand(name: OperationName): name is OutOfBandName {
  const operation = operations[name];
  return operation.kind === 'command' && operation.outOfBand;
}
