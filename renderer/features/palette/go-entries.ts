import { Settings } from 'lucide-react';
import { navigate } from '../../lib/route.ts';
import { settingsGroups } from '../settings/settings-screen.tsx';
import type { Place } from '../shell/places.ts';
import type { Entry } from './entry.ts';

/** The screens of the sidebar. */
export function placeEntries(places: readonly Place[]): readonly Entry[] {
  return places.map(({ name, label, icon, key }) => ({
    id: `place ${name}`,
    group: 'Go to',
    label,
    also: 'go to screen',
    icon,
    caps: ['G', key.toUpperCase()],
    run: () => navigate(`/${name}`),
  }));
}

/** The pages of the settings. */
export function settingsEntries(): readonly Entry[] {
  return settingsGroups.flatMap((group) =>
    group.parts.map(({ name, label }): Entry => ({
      id: `settings ${name}`,
      group: 'Settings',
      label,
      detail: group.title,
      also: name === 'data' ? 'settings export everything backup' : 'settings',
      icon: Settings,
      run: () => navigate(`/settings/${name}`),
    })),
  );
}
