import { afterEach, expect, it } from 'vitest';
import type { MenuChoice } from '../../../shared/contract/events.ts';
import { useImportRequest } from '../../../renderer/features/shell/import-store.ts';
import { followNativeMenu } from '../../../renderer/features/shell/native-menu.ts';
import { provideClient } from '../../../renderer/lib/client.ts';
import { createFakeClient } from '../../helpers/fake-client.ts';

const client = createFakeClient({});
provideClient(client);
let stop = followNativeMenu();

afterEach(() => {
  stop();
  stop = followNativeMenu();
});

function choose(choice: MenuChoice) {
  client.emit({ type: 'menu', choice });
  return {
    isImportOpen: useImportRequest.getState().isOpen,
    address: location.hash,
    theme: document.documentElement.dataset['theme'],
  };
}

it('does what is chosen in the native menu', () => {
  expect(choose('theme-dark').theme).toBe('dark');
  expect(choose('theme-system').theme).toBe('system');
  expect(choose('settings')).toEqual({ isImportOpen: false, address: '#/settings', theme: 'system' });
  expect(choose('import')).toEqual({ isImportOpen: true, address: '#/settings', theme: 'system' });
});

it('does nothing any more once the page has gone', () => {
  stop();
  expect(choose('theme-light').theme).toBe('system');
});
