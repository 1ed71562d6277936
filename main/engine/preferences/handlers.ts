import type { InputOf } from '../../../shared/contract/index.ts';
import type { Preferences, preferencesOperations } from '../../../shared/contract/preferences.ts';
import type { HandlersFor, WriteContext } from '../context.ts';
import { keepPreferences, loadPreferences, requirePerson } from './rows.ts';

/** Kept without a new data version: a column made wider makes no plan stale and lets no screen read again. */
function save(context: WriteContext, change: InputOf<'preferences.save'>): Preferences {
  const agentId = requirePerson(context.caller);
  const given = Object.entries(change).filter(([, value]) => value !== undefined);
  const preferences = { ...loadPreferences(context.db, agentId), ...Object.fromEntries(given) };
  keepPreferences(context.db, agentId, preferences);
  context.unchanged();
  return preferences;
}

export const preferencesHandlers = {
  'preferences.get': ({ db, caller }) => loadPreferences(db, caller.agentId),
  'preferences.save': save,
} satisfies HandlersFor<typeof preferencesOperations>;
