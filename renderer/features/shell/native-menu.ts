import type { MenuChoice } from '../../../shared/contract/events.ts';
import { theClient } from '../../lib/client.ts';
import { setPreferences } from '../../lib/preferences.ts';
import { navigate } from '../../lib/route.ts';
import { openImport } from './import-store.ts';

/** Does what is chosen in the desktop's native menu, until the answer is called. */
export function followNativeMenu(): () => void {
  return theClient().onEvent((event) => {
    if (event.type === 'menu') choose(event.choice);
  });
}

function choose(choice: MenuChoice): void {
  switch (choice) {
    case 'import':
      return openImport(null);
    case 'settings':
      return navigate('/settings');
    case 'theme-system':
      return setPreferences({ theme: 'system' });
    case 'theme-light':
      return setPreferences({ theme: 'light' });
    case 'theme-dark':
      return setPreferences({ theme: 'dark' });
  }
}
