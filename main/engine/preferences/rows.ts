import { foundingPreferences, preferencesSchema, type Preferences } from '../../../shared/contract/preferences.ts';
import { AppError } from '../app-error.ts';
import type { Caller } from '../context.ts';
import type { ReadDatabase, WriteDatabase } from '../db/database.ts';
import { knownFields } from '../db/known-fields.ts';

/** What a person has never said is as Baton comes. */
export function loadPreferences(db: ReadDatabase, agentId: number | null): Preferences {
  const kept = db
    .statement<[number | null], string>('SELECT value FROM preference WHERE agent_id = ?')
    .pluck()
    .get(agentId);
  return { ...foundingPreferences, ...knownFields(preferencesSchema, kept ?? '{}') };
}

export function keepPreferences(db: WriteDatabase, agentId: number, preferences: Preferences): void {
  db.statement(
    `INSERT INTO preference (agent_id, value) VALUES (?, ?)
     ON CONFLICT (agent_id) DO UPDATE SET value = excluded.value`,
  ).run(agentId, JSON.stringify(preferences));
}

/** The ids of saved views in the order that a person put them in. */
export function loadViewOrder(db: ReadDatabase, agentId: number | null): number[] {
  const kept = db
    .statement<[number | null], string>('SELECT view_order FROM preference WHERE agent_id = ?')
    .pluck()
    .get(agentId);
  return JSON.parse(kept ?? '[]') as number[];
}

export function keepViewOrder(db: WriteDatabase, agentId: number, ids: readonly number[]): void {
  db.statement(
    `INSERT INTO preference (agent_id, value, view_order) VALUES (?, '{}', ?)
     ON CONFLICT (agent_id) DO UPDATE SET view_order = excluded.view_order`,
  ).run(agentId, JSON.stringify(ids));
}

/** Only somebody who is signed in likes anything: Baton itself does not. */
export function requirePerson({ agentId }: Caller): number {
  if (agentId !== null) return agentId;
  throw new AppError('FORBIDDEN', 'Only a person who is signed in can keep this. Sign in and try again.');
}
