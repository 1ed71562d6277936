import { create } from 'zustand';
import { foundingPreferences, type Preferences } from '../../shared/contract/preferences.ts';
import { applyLook, onSystemContrast, rememberedLook, rememberLook } from './appearance.ts';
import { runCommand } from './use-command.ts';

const pauseMs = 400;

/** How the person who is signed in likes Baton; before anybody is, the look that the machine had last. */
export const usePreferences = create<Preferences>(() => ({ ...foundingPreferences, ...rememberedLook() }));

usePreferences.subscribe((now, before) => {
  if (now.theme === before.theme && now.contrast === before.contrast) return;
  rememberLook(now);
  applyLook(now);
});

/** Puts the look on the page before it is drawn, and follows the system from then on. */
export function startLook(): void {
  applyLook(usePreferences.getState());
  onSystemContrast(() => applyLook(usePreferences.getState()));
}

/** Takes on what the engine keeps, at sign-in. */
export function showPreferences(preferences: Preferences): void {
  usePreferences.setState(preferences, true);
}

let unsaved: Partial<Preferences> = {};
let timer: ReturnType<typeof setTimeout> | undefined;

/** Shows at once and is kept a moment later, changes that follow closely together. */
export function setPreferences(change: Partial<Preferences>): void {
  usePreferences.setState(change);
  unsaved = { ...unsaved, ...change };
  clearTimeout(timer);
  timer = setTimeout(() => void keepPreferences(), pauseMs);
}

/** Keeps now what waits to be kept. What could not be written waits for the next change. */
export async function keepPreferences(): Promise<void> {
  clearTimeout(timer);
  const change = unsaved;
  unsaved = {};
  if (Object.keys(change).length === 0) return;
  const envelope = await runCommand('preferences.save', change);
  if (!envelope.ok && envelope.error.code === 'INTERNAL') unsaved = { ...change, ...unsaved };
}

/** As before anybody signed in; the look stays. */
export function resetPreferences(): void {
  clearTimeout(timer);
  unsaved = {};
  usePreferences.setState(({ theme, contrast }) => ({ ...foundingPreferences, theme, contrast }), true);
}
